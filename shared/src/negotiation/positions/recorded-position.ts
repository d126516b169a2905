import type { VersionName } from '../tabling/tabled-wording.ts';

/** A position that holds now, without new words, as recorded. */
export interface RecordedPosition {
  readonly party: string;
  readonly draft: number;
  readonly paragraph: string;
  readonly stance: 'retain' | 'reserve';
  readonly from: number | null;
  readonly to: number | null;
  /** It is said of where the draft has the paragraph, which others move, and not of its words. */
  readonly place?: true;
  /** The version it was taken on, in which the range counts; only in a paragraph that the draft does not have. */
  readonly base?: VersionName;
  /** The draft it was taken on first, if it was carried over since; the time and the member are those of that act. */
  readonly carried?: { readonly draft: number };
  readonly note: string;
  readonly time: string;
  readonly by: string;
}
