import type { NotTakenWords } from '../rounds/not-taken.ts';
import type { AgreedWords } from '../tabling/agreed-words.ts';

/**
 * Where a proposal is:
 *
 *   on-table   in the open round          withdrawn  its holder took it off the table
 *   pending    it does not fit the draft: its holder is asked     given-up   its holder took the draft's words, or tabled others in their place
 *   taken      all of it is in a draft    not-taken  it was decided against, or what was not is in the draft
 *   lapsed     its round ended in a record that did not say what becomes of what is open
 */
export const proposalStates = [
  ...(['on-table', 'pending', 'taken', 'not-taken', 'withdrawn', 'given-up', 'lapsed'] as const),
] as const;

/** One of them. */
export type ProposalState = (typeof proposalStates)[number];

/** When and where something was on the table. */
export interface TabledAt {
  readonly draft: number;
  readonly symbol: string;
  /** Null for what is only typed so far, by a party that tables as it types. */
  readonly version: number | null;
  /** ISO 8601, UTC; null where it has no version. */
  readonly time: string | null;
  /** Id of the paragraph and what it was called there; empty where it had no number. */
  readonly paragraph: string;
  readonly label: string;
}

/** A party's proposal on one paragraph, through all rounds in which it was on the table, and where it stands. */
export interface TabledProposal {
  readonly party: string;
  readonly state: ProposalState;
  readonly first: TabledAt;
  /** The latest version of it. */
  readonly last: TabledAt;
  /** Symbols of the drafts on whose tables it was, in order: several where it was carried. */
  readonly rounds: readonly string[];
  /** What the paragraph is called in the open draft; null where that does not have it. */
  readonly labelNow: string | null;
  /** The words that the latest version would change, null where it adds a paragraph; and the words it asks for, null where it leaves one out. */
  readonly before: string | null;
  readonly after: string | null;
  /** Words of the latest version that were taken from adopted paragraphs. */
  readonly agreed?: readonly AgreedWords[];
  /** Parties that held all of the same when it was last on the table; those that held a part of it. */
  readonly supporters: readonly string[];
  readonly partly: readonly string[];
  /** Parties that insisted on the draft's words there, or reserved. */
  readonly retained: readonly string[];
  readonly reserved: readonly string[];
  /** Where it was taken: the draft, and how that says it; null where the draft has the paragraph no more. */
  readonly adopted: { readonly symbol: string; readonly label: string | null; readonly text: string | null } | null;
  /** What of it was decided against, in whichever round. */
  readonly notTaken: readonly NotTakenWords[];
}
