/*
 * What is behind a paragraph that is agreed ad referendum, as negotiators write it:
 *
 *   States should act. [Agreed ad ref]
 *   States should act. [Agreed ad ref in committee]                                   informal consultations where nothing is said
 *   States should act. [Agreed ad ref in part; pending: Cuba, EU; subject to: OP5]    words of it, but for two parties, and with OP5
 *
 * Read in other spellings too, and before the words: [Closed] States should act (document/state-words.ts).
 */

import { saysAgreed, saysReferred } from '../document/index.ts';
import { isName } from './reading/holder-name.ts';
import { type Marked, part, split, trimmed, unmarked } from './reading/marked-text.ts';
import type { AgreedMark } from './rolling-text.ts';

/** What a mark says besides: who is waited for, and without what it does not hold. */
const waits =
  /^(?:pending|awaiting|except(?: for)?|but for|sauf|à l['’]exception de|en attente (?:de|pour)|salvo|excepto|pendiente de|кроме|за исключением|باستثناء|ما عدا|في انتظار|معلق|除|待定)(?![\p{L}\p{M}])|^(?:除|待定)/iu;
const holds = /^(?:subject to|sous réserve d[eu]s?|con sujeción a|при условии|رهنا ب)(?![\p{L}\p{M}])/iu;

/** A mark that was looked for: what it says, what of it is not understood, and where it is in its line. */
interface FoundMark {
  readonly mark: AgreedMark;
  readonly doubts: readonly string[];
  readonly sure: boolean;
  readonly from: number;
  readonly to: number;
}

/** A line without its mark, what that says, and what of it is not understood. */
export interface ReadAgreement {
  readonly rest: Marked;
  /** Null where there is none. */
  readonly mark: AgreedMark | null;
  readonly doubts: readonly string[];
}

/** What is read besides the mark at the end of a line: one before its words. */
interface AgreedPlaces {
  readonly leading?: boolean;
}

/**
 * Reads the mark at the end of a line, or, where one asks for it, before its words. What only says "agreed" is one behind the end of a sentence,
 * or with a capital; `[agreed] measures` are words. A tab before the mark stays: it ends a label.
 */
export function readAgreed(line: Marked, { leading = false }: AgreedPlaces = {}): ReadAgreement {
  const found = behindWords(line) ?? (leading ? beforeWords(line) : null);
  if (!found) return { rest: line, mark: null, doubts: [] };
  const { mark, doubts, from, to } = found;
  return { rest: from === 0 && to < line.text.length ? part(line, to) : part(line, 0, from), mark, doubts };
}

function behindWords(line: Marked): FoundMark | null {
  const close = /([\])])\.?\s*$/.exec(line.shape.slice(-longestEnd));
  if (!close) return null;
  const end = Math.max(0, line.shape.length - longestEnd) + close.index;
  // Only from the last bracket on: a pattern that looks for it in the whole paragraph takes its length squared.
  const open = line.shape.lastIndexOf(close[1] === ']' ? '[' : '(', end);
  if (open < 0) return null;
  let from = open;
  while (from > 0 && /[^\S\t]/.test(line.shape[from - 1] ?? '')) from--;
  const said = readMark(part(line, open + 1, end));
  if (!said) return null;
  const before = line.shape.slice(Math.max(0, from - 2), from);
  const parted =
    before.trim() === '' || /[.;:,!?…\])"”’»]$/u.test(before) || /^\p{Lu}/u.test(line.shape.slice(open + 1));
  return said.sure || parted ? { ...said, from, to: line.shape.length } : null;
}

/** Characters at the end of a line in which its last bracket closes. */
const longestEnd = 10;

function beforeWords(line: Marked): FoundMark | null {
  const open = /^\s*([[(])/.exec(line.shape);
  if (!open) return null;
  const end = line.shape.indexOf(open[1] === '[' ? ']' : ')');
  const said = end < 0 ? null : readMark(part(line, open[0].length, end));
  const behind = line.shape.slice(end + 1).trimStart();
  // A sentence may begin with "[Closed] harbours", but with no short form in Russian, and Chinese says 的 there.
  const parted = /^(?![的之])(?:[\p{Lu}\p{Lt}\p{Lo}\p{N}[(“"«]|\p{Script=Cyrillic})/u.test(behind);
  if (!said || behind === '' || !(said.sure || parted)) return null;
  return { ...said, from: 0, to: line.shape.length - behind.length };
}

/** What is between the brackets of a mark; null where it is none. */
function readMark(inside: Marked): Omit<FoundMark, 'from' | 'to'> | null {
  const [first, ...more] = split(inside, /;/y).map(trimmed);
  const head = first && headOf(first);
  if (!head) return null;
  const groups = [...(head.rest.text === '' ? [] : [head.rest]), ...more];
  const pending: string[] = [];
  const conditions: string[] = [];
  const doubts: string[] = [];
  for (const group of groups) {
    if (saysReferred(group.shape)) continue;
    const verb = waits.exec(group.shape) ?? holds.exec(group.shape);
    const colon = verb && /^\s*:/.exec(group.shape.slice(verb[0].length));
    const behind = verb ? part(group, verb[0].length + (colon?.[0].length ?? 0)) : group;
    const end = /(?:之外|以外|外)$/u.exec(behind.shape)?.index ?? behind.shape.length;
    const names = split(part(behind, 0, end), /,/y)
      .map(trimmed)
      .filter(({ text }) => text !== '');
    const isCondition = verb !== null && !waits.test(group.shape);
    // Without a colon it may be anything: "pending agreement on the whole".
    if (!verb || names.length === 0 || (!colon && !(isCondition ? names.every(isLabel) : names.every(isName)))) {
      doubts.push(group.text);
    } else (isCondition ? conditions : pending).push(...names.map(({ text }) => text));
  }
  // Of words that say "agreed" and go on, only what is understood makes a mark: no "agreed in Paris".
  if (!head.sure && doubts.length > 0) return null;
  const level = /\b(?:committee|commission|comité|comisión)\b|комитет/iu.test(head.said) ? 'committee' : 'informals';
  return { mark: { level, part: /\bpart\b/i.test(head.said), pending, conditions }, doubts, sure: head.sure };
}

const isLabel = ({ shape }: Marked) => /^(?:PP|OP|ОП|ПП)?\s?\d/.test(shape);

/** The words with which a mark says that it is one, and what follows them: the longest that say so. */
function headOf(whole: Marked): { readonly said: string; readonly rest: Marked; readonly sure: boolean } | null {
  const comma = /^[^,(]*/.exec(whole.shape)?.[0].length ?? 0;
  const ends = [...whole.shape.slice(0, comma).matchAll(/(?<=\S)(?=\s|$)|(?<=\p{Script=Han})/gu)].map(
    ({ index }) => index,
  );
  const tried = [whole.shape.length, comma, ...ends.slice(0, mostWords).reverse()];
  for (const to of tried) {
    const said = saysAgreed(whole.shape.slice(0, to));
    if (!said) continue;
    const behind = part(whole, to);
    const rest = trimmed(part(behind, /^[\s,:.–-]*/.exec(behind.shape)?.[0].length ?? 0));
    return { said: whole.shape.slice(0, to), rest, ...said };
  }
  return null;
}

/** Words of a mark that are tried: `Paragraph provisionally agreed ad ref in part in the informal consultations`. */
const mostWords = 16;

/** The words of a paragraph without the mark that its writer has put behind them or before, and the mark; null where there is none. */
export function withoutAgreedMark(text: string): { readonly text: string; readonly mark: AgreedMark | null } {
  const { rest, mark } = readAgreed(unmarked(text), { leading: true });
  return mark ? { text: rest.text, mark } : { text, mark };
}
