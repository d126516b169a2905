import type { VersionName } from '../tabling/tabled-wording.ts';

/** A range of a paragraph in UTF-16 code units; both null for the paragraph as a whole. */
export interface Target {
  readonly paragraph: string;
  readonly from: number | null;
  readonly to: number | null;
  /**
   * The version of an added paragraph in which the range counts; where absent the one that was tabled first. Never for a paragraph of the
   * draft, whose ranges count in the draft's text.
   */
  readonly base?: VersionName | undefined;
  /** Where the draft has the paragraph is meant, and not its words; only with both null. */
  readonly place?: true | undefined;
  /** The words at the range, as the member saw them; stale where the version says others. Not looked at where absent. */
  readonly words?: string | undefined;
}
