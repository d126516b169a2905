import type { TextDocument } from '@adref/shared/document';
import { useLibraryText } from '../library/use-library-text.ts';
import { useNegotiation } from '../negotiation/use-negotiation.tsx';
import { parseReference } from './text-reference.ts';

/** A draft or a library document by its reference; null while it is fetched or where there is none, with the reason if that failed. */
export function useText(reference: string | null): { document: TextDocument | null; failure: string | null } {
  const { negotiation } = useNegotiation();
  const meant = parseReference(reference);
  const library = useLibraryText(meant?.kind === 'library' ? meant.id : null);
  if (meant?.kind !== 'draft') return library;
  return {
    document: negotiation.drafts.find(({ number }) => number === meant.number)?.document ?? null,
    failure: null,
  };
}
