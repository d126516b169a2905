import type { TextDocument } from '@adref/shared/document';
import { useNegotiation } from '../store/use-negotiation.ts';
import { parseReference } from './text-reference.ts';
import { useLibraryText } from './use-library-text.ts';

/** Drafts never change: one that is loaded again, after the connection was lost, is the same object, so that nothing is compared twice. */
const drafts = new Map<string, TextDocument>();

/** A draft or a library document by its reference; null while it is fetched or where there is none, with the reason if that failed. */
export function useText(reference: string | null): { document: TextDocument | null; failure: string | null } {
  const { negotiation } = useNegotiation();
  const meant = parseReference(reference);
  const library = useLibraryText(meant?.kind === 'library' ? meant.id : null);
  if (meant?.kind !== 'draft') return library;
  const draft = negotiation.drafts.find(({ number }) => number === meant.number);
  if (!draft) return { document: null, failure: null };
  const key = `${negotiation.id} ${draft.number} ${draft.hash}`;
  const document = drafts.get(key) ?? draft.document;
  drafts.set(key, document);
  return { document, failure: null };
}
