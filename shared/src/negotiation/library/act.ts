import type { AgreedLink, LibraryEntry } from './library-entry.ts';

/** Documents that the negotiation refers to, which of them its draft is measured by, and which of its paragraphs answer to theirs. */
export type LibraryAct =
  | {
      readonly kind: 'library';
      readonly entry: LibraryEntry;
      /** SHA-256 of the document's canonical JSON, by which its words are known; absent in records that never had it. */
      readonly wordsHash?: string;
    }
  | { readonly kind: 'library-remove'; readonly document: string }
  | { readonly kind: 'baseline'; readonly on: boolean; readonly document: string }
  | { readonly kind: 'link'; readonly on: boolean; readonly link: AgreedLink };

/** Who sees these acts. */
export const libraryVisibility = {
  library: 'public',
  'library-remove': 'public',
  baseline: 'public',
  link: 'public',
} as const;
