import { comparisonKey, isFootnoteMark, isSpace, tokenise } from '../../differences/index.ts';
import type { AgreedWords, TakenWords } from './agreed-words.ts';
import type { TabledWording } from './tabled-wording.ts';

/*
 * Which of the words that somebody has taken from adopted paragraphs stand in a wording, and where:
 *
 *   taken "States should cooperate in good faith"   wording "All States should cooperate in good faith"     → from "States" to "faith"
 *   taken twelve words, of which one was changed    → the longer of both stretches, if it has eight words or more
 *   taken fewer than eight words                    → all of them, or nothing
 *
 * Signs, spaces, typography and the case of the first word make no difference; each Chinese character is a word.
 */

/** Fewest words by which a part of what was taken is known, as in the library: fewer are the common coin of every text. */
const fewestWords = 8;

/** Sources of one wording: nobody reads more, and a record keeps them forever. */
const mostSources = 8;

/** What is looked for in one wording, and the longest text: an act takes its time of everybody, whatever somebody says of sources. */
const mostLookedFor = 24;
const mostLength = 50_000;

/**
 * The words of these that stand in a text, in their order there; each source once, with the longest stretch of its words. What is said first is
 * looked for first, as far as the work is bounded.
 */
export function wordsThatStand(taken: readonly TakenWords[], text: string | null): AgreedWords[] {
  if (text === null || taken.length === 0 || text.length > mostLength) return [];
  const different = new Map(
    taken.map((one) => [JSON.stringify([one.source.document, one.source.paragraph, one.words]), one]),
  );
  const own = wordsOf(text);
  const found = new Map<string, AgreedWords>();
  for (const { source, words } of [...different.values()].slice(0, mostLookedFor)) {
    if (words.length > mostLength) continue;
    const stretch = longestStretch(wordsOf(words), own);
    if (!stretch) continue;
    const key = JSON.stringify([source.document, source.paragraph]);
    const known = found.get(key);
    if (!known || known.to - known.from < stretch.to - stretch.from) found.set(key, { ...source, ...stretch });
  }
  return [...found.values()]
    .sort((a, b) => b.to - b.from - (a.to - a.from))
    .slice(0, mostSources)
    .sort((a, b) => a.from - b.from);
}

/** The words of a version that were taken, for another one in which they may stand. */
export function takenIn({ text, agreed = [] }: Pick<TabledWording, 'text' | 'agreed'>): TakenWords[] {
  return agreed.map(({ from, to, ...source }) => ({ source, words: (text ?? '').slice(from, to) }));
}

interface Word {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

function wordsOf(text: string): Word[] {
  const found: Word[] = [];
  for (const token of tokenise(text)) {
    if (isSpace(token) || isFootnoteMark(token)) continue;
    const { text: part, from, to } = token;
    if (!/[\p{L}\p{N}]/u.test(part)) continue;
    if (/^\p{sc=Han}/u.test(part)) {
      for (const { 0: sign, index } of part.matchAll(/.\p{M}*/gsu)) {
        found.push({ key: sign, from: from + index, to: from + index + sign.length });
      }
    } else found.push({ key: comparisonKey(part), from, to });
  }
  return found;
}

/** The longest stretch of `own` that is one of `taken`, the first of several; null where it is too short to be told. */
function longestStretch(taken: readonly Word[], own: readonly Word[]): { from: number; to: number } | null {
  const least = Math.min(fewestWords, taken.length);
  const rows = numbered([taken, own]);
  const [row, ownRow] = rows;
  if (least === 0 || !row || !ownRow) return null;
  // Where a stretch is common, so is its beginning: the longest is found by halves, and texts of one word over and over cost no more than others.
  let best = commonAt(row, ownRow, least);
  if (best === null) return null;
  let [length, most] = [least, Math.min(taken.length, own.length)];
  while (length < most) {
    const middle = (length + most + 1) >> 1;
    const found = commonAt(row, ownRow, middle);
    if (found === null) most = middle - 1;
    else [best, length] = [found, middle];
  }
  const [first, last] = [own[best], own[best + length - 1]];
  return first && last ? { from: first.from, to: last.to } : null;
}

/** A text as numbers, the same for the same word; and for its words as the first of a stretch, in whatever case. */
interface NumberedText {
  readonly words: readonly number[];
  readonly firsts: readonly number[];
}

function numbered(texts: readonly (readonly Word[])[]): NumberedText[] {
  const numbers = new Map<string, number>();
  const numberOf = (key: string) => {
    const known = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, known);
    return known;
  };
  return texts.map((words) => ({
    words: words.map(({ key }) => numberOf(key)),
    firsts: words.map(({ key }) => numberOf(key.toLowerCase())),
  }));
}

/** Where the first stretch of `own` begins that has this many words and is one of `taken`; null where none is. */
function commonAt(taken: NumberedText, own: NumberedText, length: number): number | null {
  const places = new Map<number, number>();
  eachStretch(taken, length, (at, hash) => {
    if (!places.has(hash)) places.set(hash, at);
    return false;
  });
  let found: number | null = null;
  eachStretch(own, length, (at, hash) => {
    const place = places.get(hash);
    if (place === undefined || own.firsts[at] !== taken.firsts[place]) return false;
    for (let word = 1; word < length; word++) if (own.words[at + word] !== taken.words[place + word]) return false;
    found = at;
    return true;
  });
  return found;
}

/** Calls with each stretch of a length and its hash, which goes from one to the next in one step, until one is the one. */
function eachStretch({ words, firsts }: NumberedText, length: number, is: (at: number, hash: number) => boolean): void {
  let [hash, power] = [0, 1];
  for (let at = 1; at < length; at++) power = Math.imul(power, hashBase);
  for (let end = 0; end < words.length; end++) {
    const out = end < length ? 0 : (words[end - length] ?? 0);
    hash = (Math.imul(hash - Math.imul(out, power), hashBase) + (words[end] ?? 0)) | 0;
    const at = end - length + 1;
    if (at < 0) continue;
    const first = (firsts[at] ?? 0) - (words[at] ?? 0);
    if (is(at, (hash + Math.imul(first, power)) | 0)) return;
  }
}

/** Any odd number mixes; this one is that of FNV. */
const hashBase = 0x01000193;
