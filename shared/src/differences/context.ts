import { type Citation, citationsIn } from './class/citation.ts';
import { labelIn, referencesIn } from './class/reference.ts';
import { datesIn, isDatable } from './class/update.ts';
import type { Token } from './token.ts';

/** What a hunk's words are part of in the whole of their text; looked for when first asked, in the text of keys. */
export class TokenContext {
  readonly #tokens: readonly Token[];
  #places: Map<number, number> | null = null;
  #text = '';
  #references: ReturnType<typeof referencesIn> | null = null;
  #citations: Citation[] | null = null;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  /** Whether a word lies in a reference to a paragraph of this text. */
  inReference(token: Token): boolean {
    const start = this.#place(token);
    this.#references ??= referencesIn(this.#text);
    return isWithin(this.#references, start, token);
  }

  /** Whether a word lies in the number that the text itself begins with. */
  inLabel(token: Token): boolean {
    const start = this.#place(token);
    return start < longestLabel && isWithin(labelIn(this.#text), start, token);
  }

  /** Whether neighbouring words lie, each, in a date, a year or the number of a session. */
  areDates(tokens: readonly Token[]): boolean {
    const [first, last] = [tokens[0], tokens.at(-1)];
    if (!first || !last || !tokens.every(({ key }) => isDatable(key))) return false;
    const [start, end] = [this.#place(first), this.#place(last) + last.key.length];
    const from = Math.max(0, start - longestDate);
    const dates = datesIn(this.#text.slice(from, end + longestDate));
    return tokens.every((token) => isWithin(dates, this.#place(token) - from, token));
  }

  /** Whether a symbol follows some neighbouring tokens at once, so that they are what it is called: `resolutions` 70/1. */
  isOfCitation(tokens: readonly Token[]): boolean {
    const last = tokens.at(-1);
    if (!last) return false;
    const end = this.#place(last) + last.key.length;
    this.#citations ??= citationsIn(this.#text);
    return this.#citations.some(({ from }) => from >= end && from <= end + 2);
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
    this.#citations ??= citationsIn(this.#text);
    return new Set(this.#citations.flatMap(({ from, to, symbol }) => (from < end && start < to ? [symbol] : [])));
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
    if (!this.#places) {
      const places = new Map<number, number>();
      let text = '';
      for (const { from, key } of this.#tokens) {
        places.set(from, text.length);
        text += key;
      }
      [this.#places, this.#text] = [places, text];
    }
    return this.#places.get(token.from) ?? 0;
  }
}

/** No date and no name of a session is longer: `сто двадцать седьмой возобновленной специальной сессии`. */
const longestDate = 80;

/** No label of a paragraph is longer, brackets and spaces before it included. */
const longestLabel = 24;

function isWithin(ranges: readonly { readonly from: number; readonly to: number }[], start: number, { key }: Token) {
  return ranges.some(({ from, to }) => from <= start && start + key.length <= to);
}
