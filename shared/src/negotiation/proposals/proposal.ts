import type { RecordedPlace } from '../ranges/recorded-place.ts';

/** How a party can answer a chair's proposal. */
export const reactionStances = ['live-with', 'cannot', 'asks-time'] as const;

/** `live-with`: it would not stand in the way; `cannot`: it would; `asks-time`: it needs instructions. None of them is support on the record. */
export type ReactionStance = (typeof reactionStances)[number];

/** What a party says to a proposal now; a later one takes its place. */
export interface Reaction {
  readonly party: string;
  readonly stance: ReactionStance;
  readonly note: string;
  readonly time: string;
  readonly by: string;
}

/** Bridging words that the chair puts to the room before it decides. Several can stand at one place; they stay in the history of their round. */
export interface Proposal extends RecordedPlace {
  readonly id: string;
  /** Null where the whole paragraph would be left out. */
  readonly text: string | null;
  readonly note: string;
  readonly time: string;
  readonly by: string;
  /** The desk has taken it back; what was said to it stays. */
  readonly withdrawn?: true;
  /** One of each party at most, in the order of the first. */
  readonly reactions: readonly Reaction[];
}
