import type { Take } from '@adref/shared/negotiation';
import type { Bracket, RollingParagraph } from '@adref/shared/rolling';
/**
 * What the chair has to decide, one by one, in reading order:
 *
 *   words      one bracket: the draft's words or one of the alternatives
 *   deletion   a draft paragraph that some would leave out: keep it, or not
 *   addition   a paragraph that the draft does not have: take it, or not
 */
export interface Matter {
  /** Stable while nobody changes the words it is about. */
  readonly key: string;
  readonly kind: 'words' | 'deletion' | 'addition';
  readonly paragraph: RollingParagraph;
  /** Only for words. */
  readonly bracket: Bracket | null;
  /** The first one keeps what the draft has. */
  readonly choices: readonly DeskChoice[];
  /** The standing decision. */
  readonly take: Take | null;
  /** `again`: decided, but new words have come on the table there since. */
  readonly state: 'open' | 'decided' | 'again';
}
/** One way to decide a matter. */
export interface DeskChoice {
  readonly kind: 'draft' | 'words' | 'delete' | 'keep' | 'leave out' | 'add';
  /** What stands in the next draft; null where the whole paragraph is left out. */
  readonly text: string | null;
  readonly holders: readonly string[];
  readonly reserve: readonly string[];
}
/** What was on the table in a paragraph when a decision was made: the texts of a bracket's alternatives, null where there was no such bracket. */
export type AlternativesThen = (take: Take) => readonly string[] | null;
/** All matters of the rolling text. `then` tells which of the decided ones have new words since. */
export declare function deskMatters(
  rolling: readonly RollingParagraph[],
  takes: readonly Take[],
  then: AlternativesThen,
): Matter[];
/** The matter in hand: the one with this key or, where its words have changed, what stands at its place now. Null where there is none at all. */
export declare function matterInHand(matters: readonly Matter[], key: string | null): Matter | null;
/** The choice that a decision took; null where the chair wrote other words. */
export declare function takenChoice(matter: Matter): DeskChoice | null;
