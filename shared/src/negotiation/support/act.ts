import type { TabledWording, VersionName } from '../tabling/tabled-wording.ts';

/** A party holds words that others proposed. */
export interface SupportAct {
  readonly kind: 'support';
  readonly party: string;
  readonly draft: number;
  readonly paragraph: string;
  /** Range of the draft's text and the words supported; all null where a whole added or deleted paragraph is supported. */
  readonly from: number | null;
  readonly to: number | null;
  /** The version in which the range counts; only in a paragraph that the draft does not have. */
  readonly base?: VersionName;
  readonly text: string | null;
  /** Who held the words when they were supported. */
  readonly of: readonly string[];
  /** What the supporter holds from now on. */
  readonly wording: TabledWording;
}

/** Who sees this act. */
export const supportVisibility = { support: 'public' } as const;
