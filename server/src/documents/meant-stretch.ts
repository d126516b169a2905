import type { PrintedLetter } from '@adref/shared/formats';

/** Characters that a stretch may mean for each of its glyphs, and the rest: what is more is a description and not its letters. */
const mostForGlyph = 4;

/** The stretches of marked content on a page, and the letters that each of them draws. */
export class MeantStretches {
  readonly #meant: readonly (string | null)[] | null;
  readonly #letters: PrintedLetter[];
  readonly #open: ({ readonly text: string | null; readonly from: number } | null)[] = [];
  readonly #found: { readonly text: string; readonly from: number; readonly to: number }[] = [];
  #count = 0;
  #depth = 0;

  /** `letters` grow while the page is read. */
  constructor(meant: readonly (string | null)[] | null, letters: PrintedLetter[]) {
    this.#meant = meant;
    this.#letters = letters;
  }

  /** What is drawn on the page from elsewhere has stretches of its own, of which nothing is known. */
  inside(more: 1 | -1): void {
    this.#depth += more;
  }

  begin(): void {
    const text = this.#depth === 0 ? (this.#meant?.[this.#count++] ?? null) : null;
    this.#open.push({ text, from: this.#letters.length });
  }

  end(): void {
    const ended = this.#open.pop();
    if (ended?.text === null || ended?.text === undefined) return;
    this.#found.push({ text: ended.text, from: ended.from, to: this.#letters.length });
  }

  /** The letters, those of a stretch that says what it means as one. */
  applied(): PrintedLetter[] {
    if (this.#count !== this.#meant?.length) return this.#letters;
    const parts: (readonly PrintedLetter[])[] = [];
    let at = 0;
    for (const { text, from, to } of this.#found) {
      // Of a stretch inside another one the inner is told.
      if (from < at) continue;
      parts.push(this.#letters.slice(at, from), asOne(this.#letters.slice(from, to), text));
      at = to;
    }
    return [...parts, this.#letters.slice(at)].flat();
  }
}

function asOne(glyphs: readonly PrintedLetter[], text: string): readonly PrintedLetter[] {
  const [first] = glyphs;
  if (!first || text.length > mostForGlyph * (glyphs.length + 1)) return glyphs;
  const main = glyphs.reduce((most, one) => (one.width > most.width ? one : most));
  const inLine = glyphs.every(({ y }) => Math.abs(y - main.y) < main.size);
  // A stretch of letters that means nothing is nothing that anybody reads; what says so of words is not believed.
  if (!inLine || (text.trim() === '' && glyphs.some((one) => /[\p{L}\p{N}]/u.test(one.text)))) return glyphs;
  const wide = glyphs.filter(({ width }) => width > 0);
  const placed = wide.length > 0 ? wide : glyphs;
  const x = placed.reduce((least, one) => Math.min(least, one.x), Number.POSITIVE_INFINITY);
  const end = placed.reduce((most, one) => Math.max(most, one.x + one.width), Number.NEGATIVE_INFINITY);
  return [{ ...main, text, x, width: end - x }];
}
