import type { VersionOf } from '../tabling/tabled-wording.ts';

/** What was on the table when the round of a draft ended; the versions are in the record. */
export interface FormerTable {
  readonly draft: number;
  /** In the order of tabling. */
  readonly wordings: readonly VersionOf[];
  /** Of each paragraph that the draft did not have the version that ranges counted in. */
  readonly bases: readonly VersionOf[];
}
