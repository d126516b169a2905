import { type Citation, citationsIn } from './class/citation.ts';
import { labelAtHead, referencesIn } from './class/reference.ts';
import { datesIn, isDatable } from './class/update.ts';
import type { Token } from './token.ts';

/** What a hunk's words are part of in the whole of their text; looked for when first asked, in the text of keys. */
export class TokenContext {
  readonly #tokens: readonly Token[];
  #places: readonly number[] | null = null;
  #text = '';

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  /** Whether neighbouring words lie, each, in a reference to a paragraph of this text; true of none. */
  areReferences(tokens: readonly Token[]): boolean {
    const [first, last] = [tokens[0], tokens.at(-1)];
    if (!first || !last) return true;
    const { text, start } = this.#around(first, last, longestReference);
    const references = referencesIn(text);
    return tokens.every((token) => isWithin(references, this.#place(token) - start, token));
  }

  /** Whether a word lies in the number that the text itself begins with. */
  inLabel(token: Token): boolean {
    const start = this.#place(token);
    return start < longestLabel && isWithin(labelAtHead(this.#text), start, token);
  }

  /** Whether a word is the first of its text, behind the number of that. */
  opens(token: Token): boolean {
    const start = this.#place(token);
    if (start >= longestLabel) return false;
    const labels = labelAtHead(this.#text);
    const before = this.#tokens.slice(0, this.#indexOf(token));
    return before.every((one) => !/[\p{L}\p{N}]/u.test(one.key) || isWithin(labels, this.#place(one), one));
  }

  /** Whether neighbouring words lie, each, in a date, a year or the number of a session. */
  areDates(tokens: readonly Token[]): boolean {
    const [first, last] = [tokens[0], tokens.at(-1)];
    if (!first || !last || !tokens.every(({ key }) => isDatable(key))) return false;
    const { dates, from } = this.#datesNear(first, last);
    return tokens.every((token) => isWithin(dates, this.#place(token) - from, token));
  }

  /** Whether neighbouring words have the same date, or number of a session, before them and behind them: octogésimo `primer` período. */
  areInsideDate(tokens: readonly Token[]): boolean {
    const [first, last] = [tokens[0], tokens.at(-1)];
    if (!first || !last || !tokens.every(({ key }) => isDatable(key))) return false;
    const { dates, from } = this.#datesNear(first, last);
    const [start, end] = [this.#place(first) - from, this.#place(last) + last.key.length - from];
    return dates.some((date) => date.from < start && end < date.to);
  }

  /** The dates around neighbouring words, by their place in the text from `from` on. */
  #datesNear(first: Token, last: Token): { readonly dates: ReturnType<typeof datesIn>; readonly from: number } {
    const from = Math.max(0, this.#place(first) - longestDate);
    return { dates: datesIn(this.#text.slice(from, this.#place(last) + last.key.length + longestDate)), from };
  }

  /** Whether a symbol follows some neighbouring tokens at once, so that they are what it is called: `resolutions` 70/1. */
  isOfCitation(tokens: readonly Token[]): boolean {
    const last = tokens.at(-1);
    if (!last) return false;
    const end = this.#place(last) + last.key.length;
    return this.#citationsNear([last]).some(({ from }) => from >= end && from <= end + 2);
  }

  /** Whether some neighbouring tokens follow a symbol at once, so that they may be its date. */
  followsCitation(tokens: readonly Token[]): boolean {
    const first = tokens[0];
    if (!first) return false;
    const start = this.#place(first);
    return this.#citationsNear([first]).some(({ to }) => to <= start && start <= to + 2);
  }

  /** Some neighbouring tokens with the one before and the one behind, as they are compared; empty where there are none. */
  around(tokens: readonly Token[]): string {
    const [first, last] = [tokens[0], tokens.at(-1)];
    if (!first || !last) return '';
    const [start, end] = [this.#indexOf(first), this.#indexOf(last)];
    return this.#tokens
      .slice(Math.max(0, start - 1), end + 2)
      .map(({ key }) => key)
      .join('');
  }

  /** The symbols of which any part lies among some neighbouring tokens. */
  symbols(tokens: readonly Token[]): Set<string> {
    const [first, last] = [tokens[0], tokens.at(-1)];
    if (!first || !last) return new Set();
    const [start, end] = [this.#place(first), this.#place(last) + last.key.length];
    const near = this.#citationsNear(tokens);
    return new Set(near.flatMap(({ from, to, symbol }) => (from < end && start < to ? [symbol] : [])));
  }

  /** The symbols among some neighbouring tokens and those beside them. */
  #citationsNear(tokens: readonly Token[]): Citation[] {
    const [first, last] = [tokens[0], tokens.at(-1)];
    if (!first || !last) return [];
    const { text, start } = this.#around(first, last, longestSymbol);
    return citationsIn(text).map((one) => ({ ...one, from: one.from + start, to: one.to + start }));
  }

  /** The text of keys from so many tokens before the first to so many behind the last, and where it starts. */
  #around(first: Token, last: Token, margin: number): { text: string; start: number } {
    const to = this.#indexOf(last) + margin + 1;
    const start = this.#startOf(Math.max(0, this.#indexOf(first) - margin));
    const end = to < this.#tokens.length ? this.#startOf(to) : this.#text.length;
    return { text: this.#text.slice(start, end), start };
  }

  #indexOf(token: Token): number {
    let [low, high] = [0, this.#tokens.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#tokens[middle] as Token).from < token.from) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Where a token begins in the text of keys. */
  #place(token: Token): number {
    return this.#startOf(this.#indexOf(token));
  }

  #startOf(index: number): number {
    if (!this.#places) {
      const places: number[] = [];
      let text = '';
      for (const { key } of this.#tokens) {
        places.push(text.length);
        text += key;
      }
      [this.#places, this.#text] = [places, text];
    }
    return this.#places[index] ?? 0;
  }
}

/** No reference has more tokens; a list of twenty paragraphs has sixty. */
const longestReference = 60;

/** No symbol has more tokens: `第 73/266 号`, `1540 (2004)`, `73/112 A`. */
const longestSymbol = 8;

/** No date and no name of a session is longer: `сто двадцать седьмой возобновленной специальной сессии`. */
const longestDate = 80;

/** No label of a paragraph is longer, brackets and spaces before it included. */
const longestLabel = 24;

function isWithin(ranges: readonly { readonly from: number; readonly to: number }[], start: number, { key }: Token) {
  return ranges.some(({ from, to }) => from <= start && start + key.length <= to);
}
