/*
 * One bracket to read, several changes to decide. A bracket joins what overlaps or touches; divided, it shows what can be taken together.
 *
 *   [should / shall – EU / should always – JPN]    →    should→shall – EU      + always – JPN      touch: "shall always" from both
 *   [should / shall – EU / must – JPN]             →    should→shall – EU      should→must – JPN   contradict: one excludes the other
 *   [should / shall – EU / shall always – JPN]     →    should→shall – EU, JPN    + always – JPN   a part that two share is one change
 *   [permettent pas / devraient pas permettre – EU]    →    one change: either half of a verb group alone is nonsense
 *   [set up a fund for / ask for a review of – EU]    →    one change: no word of it answers to one of the draft
 */
import { applyChanges, type Change, changes, type Range } from '../differences/index.ts';
import { answeringParts } from './answering-part.ts';
import { dividedAsOthers, partsOfChange } from './change-parts.ts';
import { governedParts } from './governed-parts.ts';
import type { Bracket } from './rolling-text.ts';

/** A smallest change of the words of a bracket; its range counts in the text in which the bracket's does. */
export interface ElementaryChange extends Change {
  /** Everyone whose alternative makes it, in the order of the alternatives. */
  readonly holders: readonly string[];
}

/** The changes into which the alternatives of a bracket fall, by place and then by alternative; equal ones are one. */
export function elementaryChanges({ from, draft, alternatives }: Bracket): ElementaryChange[] {
  const smallest = alternatives.map(({ text }) => {
    const changed = changes(draft, text);
    return changed.map((change, at) => partsOfChange(draft, change, changed[at - 1]?.to));
  });
  const replaced = smallest.flat(2);
  const finest = smallest.map((own) =>
    own.map((parts) => parts.flatMap((part) => dividedAsOthers(draft, part, replaced))),
  );
  const makers = new Map<string, number>();
  for (const parts of finest)
    for (const part of parts.flat()) makers.set(keyOf(part), (makers.get(keyOf(part)) ?? 0) + 1);
  const isShared = (part: Change) => (makers.get(keyOf(part)) ?? 0) > 1;
  const own = alternatives.map(({ holders }, at) => ({
    holders,
    parts: governedParts(
      draft,
      (finest[at] ?? []).flatMap((parts) => answeringParts(draft, parts, isShared)),
    ),
  }));
  const all = own.flatMap(({ parts }) => parts);
  const found = new Map<string, { change: Change; holders: string[] }>();
  for (const { parts, holders } of own) {
    for (const part of parts.flatMap((one) => sharedWords(one, all))) {
      const key = keyOf(part);
      const known = found.get(key);
      if (known) known.holders.push(...holders);
      else found.set(key, { change: part, holders: [...holders] });
    }
  }
  return [...found.values()]
    .sort(({ change: a }, { change: b }) => a.from - b.from || a.to - b.to)
    .map(({ change, holders }) => ({ from: change.from + from, to: change.to + from, text: change.text, holders }));
}

const keyOf = ({ from, to, text }: Change) => JSON.stringify([from, to, text]);

/** A replacement that says what another says there, and more: that, and an insertion beside it. The longest such counts. */
function sharedWords(change: Change, all: readonly Change[]): Change[] {
  const { from, to, text } = change;
  const within = all
    .filter((other) => other.from === from && other.to === to && from < to && other.text.trim() !== '')
    .filter((other) => other.text.length < text.length)
    .sort((a, b) => b.text.length - a.text.length);
  for (const other of within) {
    const { length } = other.text;
    if (text.startsWith(other.text) && /\s/.test(text.charAt(length)))
      return [other, { from: to, to, text: text.slice(length) }];
    if (text.endsWith(other.text) && /\s/.test(text.charAt(text.length - length - 1)))
      return [{ from, to: from, text: text.slice(0, -length) }, other];
  }
  return [change];
}

/**
 * Whether two changes exclude each other: they change the same words, one inserts among words that the other replaces, or both insert at the
 * same place, where no order is anybody's. Those that only touch do not.
 */
export function contradict(a: Range, b: Range): boolean {
  if (a.from === a.to && b.from === b.to) return a.from === b.from;
  return a.from < b.to && b.from < a.to;
}

/** What the bracket says with these of its changes, of which no two contradict each other; with none the words of the draft. */
export function combinedWords({ from, draft }: Pick<Bracket, 'from' | 'draft'>, taken: readonly Change[]): string {
  const own = taken
    .map((change) => ({ ...change, from: change.from - from, to: change.to - from }))
    .sort((a, b) => a.from - b.from || a.to - b.to);
  return applyChanges(draft, own);
}
