import { takeAlternative, type Wording, wordsAt } from '../../rolling/index.ts';
import type { Take } from '../decisions/take.ts';
import type { Negotiation } from '../negotiation.ts';
import { rangeNow, sameRange } from '../ranges/range-now.ts';
import { textsOf } from '../support/held-words.ts';
import type { TabledWording } from '../tabling/tabled-wording.ts';
import type { NotTaken } from './wording-outcome.ts';

/*
 * What of a wording is still open when its round ends. Draft "States should act now", KEN: "States shall act today".
 *
 *   decided [should → must]     →   open "States should act today"    against KEN: asked "shall", taken "must"
 *   decided [should → shall]    →   open "States should act today"    KEN's "shall" is in the new draft
 *   nothing decided             →   open "States shall act today"
 *
 * In a paragraph that is only proposed everyone holds the words first proposed where it says nothing else, so there the words taken come
 * in their place, and what is left is an amendment of the paragraph that is in the draft now:
 *
 *   KEN proposed "States shall act now", JPN "States shall act today"; taken [now → today]     →   nothing is open
 *                                                                      typed by the chair      →   KEN amends [today → now]
 *
 * A decision decides on what was on the table when it was made: words that came later at the same place stay open. One on the
 * paragraph as a whole decides whether there is such a paragraph; on words in it only where it leaves them out, or has words of its own.
 */

/** A wording without what was decided on in it. */
export interface OpenWords {
  /** Null where the party asks for the paragraph to be left out; without anything open the draft's words, or the proposal with those taken. */
  readonly text: string | null;
  /** All of it was decided on. */
  readonly closed: boolean;
  readonly against: readonly NotTaken[];
}

/** The decisions of a round on one paragraph, and how to find what the party had on the table at each. */
export interface DecisionsOn {
  /** In the order in which they were made; those on the same paragraph under another id included. */
  readonly takes: readonly Take[];
  /** The words that ranges of the paragraph count in. */
  readonly base: string;
  /** The paragraph in the new draft; null where that does not have it. */
  readonly next: string | null;
  /** Whether the draft of the round has it. */
  readonly drafted: boolean;
}

/** What is open of a wording after these decisions. */
export function openWords(state: Negotiation, wording: Wording, on: DecisionsOn): OpenWords {
  const { base, next, drafted } = on;
  const takes = on.takes.filter(({ leavesOpen }) => !leavesOpen);
  const whole = takes.findLast(({ from }) => from === null);
  if (whole && coversAll(whole, wording, on) && sameThen(state, wording, whole)) {
    const asked = wording.text;
    const given = asked === next;
    return {
      text: base,
      closed: true,
      against: given ? [] : [{ from: null, to: null, asked, taken: whole.text }],
    };
  }
  let { text } = wording;
  const against: NotTaken[] = [];
  // What is proposed and not in the draft is on the table as it was.
  if (text === null || (!drafted && next === null)) return { text, closed: false, against };
  for (const [at, take] of takes.entries()) {
    if (takes.some((later, place) => place > at && sameRange(later, take))) continue;
    const range = rangeNow(state, take);
    if (!range || take.text === null) continue;
    const { from, to } = range;
    const settled = drafted ? base.slice(from, to) : take.text;
    const others = wordedOn(state).get(wording.paragraph) ?? [];
    const asked = wordsAt(base, text, range, others);
    if (asked === settled) continue;
    const then = wordingThen(state, wording, take);
    if (then?.text == null || wordsAt(base, then.text, range, others) !== asked) continue;
    const is = next === null ? null : wordsAt(base, next, range, others);
    const given = is === asked;
    // Taken, but not in the draft: the chair has written over it without a decision.
    if (drafted ? take.text === asked && !given : given || take.text !== is) continue;
    text = takeAlternative(base, text, range, settled, others);
    if (!given) against.push({ from, to, asked, taken: take.text });
  }
  return { text, closed: false, against };
}

/** Whether a decision on the paragraph as a whole decides on all of this wording. */
function coversAll(whole: Take, { text }: Wording, { base, next, drafted }: DecisionsOn): boolean {
  if (whole.text === null) return next === null;
  if (next === null) return false;
  // The other versions of a paragraph that comes into the draft are amendments of it from now on.
  return text === null || (drafted && whole.text !== base && whole.source.kind !== 'draft');
}

function sameThen(state: Negotiation, wording: Wording, take: Take): boolean {
  return wordingThen(state, wording, take)?.text === wording.text;
}

/** What the party had on the table in the paragraph when the decision was made. */
function wordingThen(state: Negotiation, { party, paragraph }: Wording, take: Take): Wording | undefined {
  const of = (other: Wording) => other.party === party && other.paragraph === paragraph;
  return (
    take.typed?.find(of) ??
    versionsOn(state)
      .get(`${party} ${paragraph}`)
      ?.findLast((v) => v.tabled <= take.time)
  );
}

/** The versions of the open round by party and paragraph; the record is gone through once for all wordings. */
function versionsOn(state: Negotiation): ReadonlyMap<string, readonly TabledWording[]> {
  let known = versions.get(state.record);
  if (!known) {
    const draft = state.drafts.at(-1)?.number;
    const ofRound = state.record.filter((version) => version.draft === draft);
    known = Map.groupBy(ofRound, ({ party, paragraph }) => `${party} ${paragraph}`);
    versions.set(state.record, known);
  }
  return known;
}

const versions = new WeakMap<readonly TabledWording[], ReadonlyMap<string, readonly TabledWording[]>>();

/** All that was tabled for a paragraph in the open round: how parties word its parts. */
function wordedOn(state: Negotiation): ReadonlyMap<string, readonly string[]> {
  let known = worded.get(state.record);
  if (!known) {
    const draft = state.drafts.at(-1)?.number;
    const ofRound = Map.groupBy(
      state.record.filter((version) => version.draft === draft),
      ({ paragraph }) => paragraph,
    );
    known = new Map([...ofRound].map(([paragraph, versions]) => [paragraph, textsOf(versions)]));
    worded.set(state.record, known);
  }
  return known;
}

const worded = new WeakMap<readonly TabledWording[], ReadonlyMap<string, readonly string[]>>();
