import type { Hunk } from '../../align/hunk.ts';
import type { Token } from '../../token.ts';
import { type ForceText, type ForceWord, forceText, forceWords } from './force-word.ts';
import { isMeaning, stemOf } from './meaning-word.ts';

/** A hunk with more words of meaning on a side is a rewriting: words of force are paired in it only by what they govern. */
export const rewriting = 14;

/** How far around a hunk words of force are looked for, in tokens: as many as a word of force and what it governs have. */
const surroundings = 24;

/** How many words behind a word of force may be what it governs. */
export const reach = 8;

/** One of two texts that are compared, with its words of force. */
export class ForceSide {
  readonly text: ForceText;
  readonly words: readonly ForceWord[];
  /** Words of force that a hunk changes, or changes a part of. */
  readonly touched: readonly ForceWord[];
  /** The range of each hunk among the words. */
  readonly ranges: readonly { readonly from: number; readonly to: number }[];

  constructor(tokens: readonly Token[], hunks: readonly Hunk[], side: 'A' | 'B') {
    const near = new Uint8Array(tokens.length);
    for (const hunk of hunks) {
      const [from, to] = side === 'A' ? [hunk.fromA, hunk.toA] : [hunk.fromB, hunk.toB];
      near.fill(1, Math.max(0, from - surroundings), to + surroundings);
    }
    this.text = forceText(tokens, (at) => near[at] === 1);
    this.words = forceWords(this.text);
    let at = 0;
    const upTo = (token: number) => {
      while (at < this.text.places.length && (this.text.places[at] as number) < token) at++;
      return at;
    };
    this.ranges = hunks.map((hunk) =>
      side === 'A' ? { from: upTo(hunk.fromA), to: upTo(hunk.toA) } : { from: upTo(hunk.fromB), to: upTo(hunk.toB) },
    );
    this.touched = this.words.filter((word) => this.hunkOf(word) !== undefined);
  }

  /** The first hunk that changes a word of force, or puts something into it. */
  hunkOf({ from, to }: ForceWord): number | undefined {
    const at = this.ranges.findIndex((range) =>
      range.from === range.to ? from < range.from && range.from < to : range.from < to && from < range.to,
    );
    return at < 0 ? undefined : at;
  }

  /** The words as they are written. */
  said({ from, to }: ForceWord): string {
    const { tokens, places } = this.text;
    return tokens
      .slice(places[from], (places[to - 1] ?? 0) + 1)
      .map(({ text }) => text)
      .join('');
  }

  /** The first words of meaning behind a word of force, without their endings: of what it asks, the doer and the deed. */
  governed({ to }: ForceWord): string[] {
    const { words } = this.text;
    const stems: string[] = [];
    for (let at = to; at < Math.min(words.length, to + reach) && stems.length < 3; at++) {
      const word = words[at] ?? '';
      const force = this.words.some(({ from, to: end }) => from <= at && at < end);
      if (!force && isMeaning(word)) stems.push(stemOf(word));
    }
    return stems;
  }

  /** Whether a hunk begins with a phrase, so that what follows belongs to it. */
  leads({ from, to }: ForceWord, hunk: number): boolean {
    const range = this.ranges[hunk];
    if (!range || to - from < 2) return false;
    return this.rest(hunk).length <= rewriting / 2 && !this.text.words.slice(range.from, from).some(isMeaning);
  }

  /** What a hunk has beside words of force. */
  rest(hunk: number): string[] {
    const { from, to } = this.ranges[hunk] ?? { from: 0, to: 0 };
    return this.text.words
      .slice(from, to)
      .filter((word, i) => isMeaning(word) && !this.words.some((one) => one.from <= from + i && from + i < one.to));
  }
}
