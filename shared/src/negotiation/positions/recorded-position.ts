import type { RecordedPlace } from '../ranges/recorded-place.ts';

/** A position that holds now, without new words, as recorded. */
export interface RecordedPosition extends RecordedPlace {
  readonly party: string;
  readonly stance: 'retain' | 'reserve';
  /** It is said of where the draft has the paragraph, which others move, and not of its words. */
  readonly place?: true;
  /** The draft it was taken on first, if it was carried over since; the time and the member are those of that act. */
  readonly carried?: { readonly draft: number };
  readonly note: string;
  readonly time: string;
  readonly by: string;
}
