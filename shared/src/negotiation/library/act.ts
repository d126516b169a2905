import type { AgreedLink, LibraryEntry } from './library-entry.ts';

/** Documents that the negotiation refers to, and which of its paragraphs answer to theirs. */
export type LibraryAct =
  | { readonly kind: 'library'; readonly entry: LibraryEntry }
  | { readonly kind: 'link'; readonly on: boolean; readonly link: AgreedLink };

/** Who sees these acts. */
export const libraryVisibility = { library: 'public', link: 'public' } as const;
