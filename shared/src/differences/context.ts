import { type Citation, citationsIn } from './class/citation.ts';
import { referencesIn } from './class/reference.ts';
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

  /** Whether a word lies in a reference to a numbered place. */
  inReference(token: Token): boolean {
    const start = this.#place(token);
    this.#references ??= referencesIn(this.#text);
    return this.#references.some(({ from, to }) => from <= start && start + token.key.length <= to);
  }

  /** The symbols of which any part lies among some neighbouring tokens. */
  symbols(tokens: readonly Token[]): Set<string> {
    const [first, last] = [tokens[0], tokens.at(-1)];
    if (!first || !last) return new Set();
    const [start, end] = [this.#place(first), this.#place(last) + last.key.length];
    this.#citations ??= citationsIn(this.#text);
    return new Set(this.#citations.flatMap(({ from, to, symbol }) => (from < end && start < to ? [symbol] : [])));
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
