import { type Citation, citationsIn } from './citation.ts';
import { referencesIn } from './reference.ts';
import type { Token } from './token.ts';

/** What a hunk's words are part of in the whole of their text; looked for when first asked. */
export class Surroundings {
  readonly #text: string;
  #references: ReturnType<typeof referencesIn> | null = null;
  #citations: Citation[] | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  /** Whether a word lies in a reference to a numbered place. */
  inReference({ from, to }: Token): boolean {
    this.#references ??= referencesIn(this.#text);
    return this.#references.some((range) => range.from <= from && to <= range.to);
  }

  /** The symbols of which any part lies among some tokens. */
  symbols(tokens: readonly Token[]): Set<string> {
    const [first, last] = [tokens[0], tokens.at(-1)];
    if (!first || !last) return new Set();
    this.#citations ??= citationsIn(this.#text);
    const touched = this.#citations.filter(({ from, to }) => from < last.to && first.from < to);
    return new Set(touched.map(({ symbol }) => symbol));
  }
}
