/** What became of a wording when its round ended. */
export interface WordingOutcome {
  readonly draft: number;
  readonly party: string;
  readonly paragraph: string;
  readonly version: number;
  /**
   * `taken`: all of it is in the new draft    `decided`: what is not was decided against    `carried`: some of it stays open, and is on the table
   * `pending`: some of it stays open, and does not fit the new draft
   */
  readonly outcome: 'taken' | 'decided' | 'carried' | 'pending';
  /** What of it was decided against, in the order of the decisions. */
  readonly against: readonly NotTaken[];
}

/** Words of a party that the chair decided against. */
export interface NotTaken {
  /** Range of the words that its paragraph's ranges counted in; both null for the paragraph as a whole. */
  readonly from: number | null;
  readonly to: number | null;
  /** What the party asked for there, and what was taken; null where the paragraph is left out. */
  readonly asked: string | null;
  readonly taken: string | null;
}
