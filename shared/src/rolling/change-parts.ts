/*
 * The parts of a change that others can share, or that can give way alone. Words with spaces between fall apart by what they have in common;
 * where words meet without a space nothing is between them, and words that are replaced by as many go one by one:
 *
 *   draft "States should cooperate"    "States shall collaborate"    →    should→shall   cooperate→collaborate
 *   draft 各国应合作                      各国须协作                       →    应→须   合作→协作
 *   draft 各国应合作                      各国必须合作协调                   →    应合作→必须合作协调, in one: which is which nobody can say
 *
 * Unless another party says it, with the same words for a part of them:
 *
 *   draft 敦促会员国    A: 敦促各国    B: 请各国    →    of B: 敦促→请   会员国→各国, which A says too
 */
import { type Change, changes, smallestChanges, tokenise } from '../differences/index.ts';
import { meetApart } from './one-bracket.ts';

/** The parts of one change of `draft`, ascending; none takes a space before `floor`. */
export function partsOfChange(draft: string, change: Change, floor?: number): Change[] {
  return smallestChanges(draft, change, floor).flatMap((part) => wordByWord(draft, part));
}

/** The parts of all that a wording changes in `draft`, ascending; `others` are the wordings beside it, which may be the same one too. */
export function partsOfAll(draft: string, wording: string, others: readonly string[]): Change[] {
  const parts = own(draft, wording);
  // Whole Chinese words for which nobody else has others are not divided, and nobody else's have to be compared.
  if (!parts.some((part) => isDivisible(draft, part))) return parts;
  return parts.flatMap((part) => dividedAsOthers(draft, part, ofAll(draft, others)));
}

function ofAll(draft: string, wordings: readonly string[]): readonly Change[] {
  let known = compared.get(wordings);
  if (known?.draft !== draft) {
    known = { draft, parts: [...new Set(wordings)].flatMap((wording) => own(draft, wording)) };
    compared.set(wordings, known);
  }
  return known.parts;
}

/** The wordings of a paragraph never change, and are the others of each of them. */
const compared = new WeakMap<readonly string[], { readonly draft: string; readonly parts: readonly Change[] }>();

function own(draft: string, wording: string): Change[] {
  const changed = changes(draft, wording);
  return changed.flatMap((change, at) => partsOfChange(draft, change, changed[at - 1]?.to));
}

/**
 * A part of a change, divided where another change replaces some of its words by words that it has there too, if what is left replaces words
 * by words again; else the part alone. The longest such change counts.
 */
export function dividedAsOthers(draft: string, part: Change, others: readonly Change[]): Change[] {
  if (!isDivisible(draft, part)) return [part];
  const { from, to, text } = part;
  const ends = new Set([0, text.length, ...tokenise(text).map((token) => token.from)]);
  const within = others
    .filter((other) => from <= other.from && other.to <= to && other.from < other.to && other.text !== '')
    .filter((other) => other.to - other.from < to - from && other.text.length < text.length)
    .sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from || b.text.length - a.text.length);
  for (const other of within) {
    const start = placeOf(part, other);
    const end = start + other.text.length;
    if (start < 0 || !ends.has(start) || !ends.has(end)) continue;
    const before = { from, to: other.from, text: text.slice(0, start) };
    const after = { from: other.to, to, text: text.slice(end) };
    const isApart = (place: number, at: number) =>
      (place === from && at === 0) ||
      (place === to && at === text.length) ||
      (meetApart(draft, place) && meetApart(text, at));
    if (!isReplacement(before) || !isReplacement(after)) continue;
    if (!isApart(other.from, start) || !isApart(other.to, end)) continue;
    const rest = (one: Change) => (one.from < one.to ? dividedAsOthers(draft, one, within) : []);
    return [...rest(before), { from: other.from, to: other.to, text: other.text }, ...rest(after)];
  }
  return [part];
}

/** Where the words of `other` are in those of a part that it is inside; -1 where they are not, or could be at several places. */
function placeOf({ from, to, text }: Change, other: Change): number {
  if (other.from === from) return text.startsWith(other.text) ? 0 : -1;
  if (other.to === to) return text.endsWith(other.text) ? text.length - other.text.length : -1;
  const at = text.indexOf(other.text);
  return at === text.lastIndexOf(other.text) ? at : -1;
}

/** Whether words are replaced by words, or nothing by nothing. */
const isReplacement = ({ from, to, text }: Change) => from < to === (text !== '');

/** Whether a part may be of Chinese words that others replace one by one. */
function isDivisible(draft: string, { from, to, text }: Change): boolean {
  return meetsInside.test(text) && meetsInside.test(draft.slice(from, to));
}

function wordByWord(draft: string, part: Change): Change[] {
  const { from, to, text } = part;
  if (!meetsInside.test(text)) return [part];
  const [before, after] = [tokenise(draft.slice(from, to)), tokenise(text)];
  const apart =
    before.length === after.length &&
    before.length > 1 &&
    before.slice(1).every((token) => meetApart(draft, from + token.from)) &&
    after.slice(1).every((token) => meetApart(text, token.from));
  if (!apart) return [part];
  return before.map((token, at) => ({
    from: from + token.from,
    to: from + token.to,
    text: after[at]?.text ?? '',
  }));
}

/** Chinese words: no others meet without a space all through. */
const meetsInside = /\p{Script=Han}./u;
