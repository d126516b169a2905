import { type TextDocument, withNotesAlike, withNotesInText } from '@adref/shared/document';
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
  if (meant?.kind !== 'draft') {
    const noted = negotiation.drafts.some(({ document }) =>
      document.paragraphs.some(({ kind }) => kind === 'footnote'),
    );
    return noted && library.document ? { ...library, document: likeDrafts(library.document) } : library;
  }
  const at = negotiation.drafts.findIndex(({ number }) => number === meant.number);
  const draft = negotiation.drafts[at];
  if (!draft) return { document: null, failure: null };
  const own = withNotesAlike(negotiation.drafts.map(({ document }) => document))[at] ?? draft.document;
  const key = `${negotiation.id} ${draft.number} ${draft.hash}`;
  const known = drafts.get(key);
  const document = known && known.footnotes.length === own.footnotes.length ? known : own;
  drafts.set(key, document);
  return { document, failure: null };
}

/** Texts of the library with their footnotes among their words, so that notes are compared with those of drafts. */
const marked = new WeakMap<TextDocument, TextDocument>();

function likeDrafts(document: TextDocument): TextDocument {
  const known = marked.get(document);
  if (known) return known;
  const paragraphs = withNotesInText(document.paragraphs, document.footnotes);
  const like = { ...document, paragraphs, footnotes: [] };
  marked.set(document, like);
  return like;
}
