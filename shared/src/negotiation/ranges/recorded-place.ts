import type { VersionName } from '../tabling/tabled-wording.ts';

/** What something was said of, as recorded: a paragraph as a whole, or a range of it. */
export interface RecordedPlace {
  /** The draft that was open. */
  readonly draft: number;
  readonly paragraph: string;
  /** Range of the draft's text, in UTF-16 code units; both null for the paragraph as a whole. */
  readonly from: number | null;
  readonly to: number | null;
  /** The version in which the range counts; only in a paragraph that the draft does not have. */
  readonly base?: VersionName;
}
