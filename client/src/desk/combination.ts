import { bracketThere, type Negotiation, type TakeSource } from '@adref/shared/negotiation';
import {
  type Bracket,
  combinedWords,
  contradict,
  type ElementaryChange,
  elementaryChanges,
} from '@adref/shared/rolling';
import type { DeskItem } from './desk-item.ts';

/** The changes that can be taken from a bracket one by one, and which of them the decision that holds has taken. */
export interface Combination {
  /** In the words that ranges of its paragraph count in; of a proposed paragraph not always those that are shown. */
  readonly bracket: Bracket;
  readonly changes: readonly ElementaryChange[];
  readonly taken: ReadonlySet<ElementaryChange>;
}

/** What the next press decides: words and where they come from; null words reopen the matter, because nothing is taken any more. */
export interface Combined {
  readonly text: string | null;
  readonly source: TakeSource;
}

/** Null where each change of the bracket excludes all others: then its alternatives say all. */
export function combinationOf(negotiation: Negotiation, item: DeskItem): Combination | null {
  const { paragraph, take } = item;
  const bracket = item.bracket && bracketThere(negotiation, paragraph.id, item.bracket);
  if (!bracket) return null;
  const changes = elementaryChanges(bracket);
  if (!changes.some((a, at) => changes.slice(at + 1).some((b) => !contradict(a, b)))) return null;
  if (take?.source.kind !== 'party' || take.from === null) return { bracket, changes, taken: new Set() };
  const { holders, parts } = take.source;
  const taken = changes.filter((change) =>
    parts
      ? parts.some(({ from, to, text }) => from === change.from && to === change.to && text === change.text)
      : holders.every((party) => change.holders.includes(party)),
  );
  const whole = parts ? taken.length === parts.length : combinedWords(bracket, taken) === take.text;
  return { bracket, changes, taken: new Set(whole ? taken : []) };
}

/** The decision with one more change, or without it where it is taken; those that it excludes give way to it. */
export function withPressed(now: Combination, change: ElementaryChange): Combined {
  const others = now.changes.filter((one) => one !== change && now.taken.has(one) && !contradict(one, change));
  const parts = now.taken.has(change) ? others : [...others, change].sort((a, b) => a.from - b.from || a.to - b.to);
  if (parts.length === 0) return { text: null, source: { kind: 'open' } };
  const holders = [...new Set(parts.flatMap((part) => part.holders))];
  return { text: combinedWords(now.bracket, parts), source: { kind: 'party', holders, parts } };
}
