import { paragraphReferences, writtenLike } from '../../differences/index.ts';
import { labels, type Paragraph } from '../../document/index.ts';

/** Words of the next draft that name a paragraph by a number that will be another's. */
export interface StaleReference {
  /** The paragraph that the words are in, and their range in it, in UTF-16 code units. */
  readonly paragraph: string;
  readonly from: number;
  readonly to: number;
  readonly words: string;
  /** The same words with the new numbers; null where a paragraph that they name is left out of the next draft, or no such words would say it. */
  readonly mended: string | null;
  /** Whether the words say that they mean this text; else a person has to look at them. */
  readonly sure: boolean;
}

type Numbered = Pick<Paragraph, 'id' | 'kind' | 'level' | 'numbering' | 'number' | 'text'>;

/**
 * References that renumbering makes stale, when the text of `before` becomes that of `after`. Only words that `before` has too, in this paragraph or
 * in one that it was split from or joined with: whoever writes a new reference has its own numbers in mind.
 *
 *   before  OP1 Establishes  OP2 … referred to in paragraph 1 above
 *   after   OP1 Welcomes  OP2 Establishes  OP3 … referred to in paragraph 1 above     → paragraph 2 above
 *   after   OP1 … referred to in paragraph 1 above  OP2 Establishes                   → paragraph 2 below
 *   before  paragraphs 1 to 3 above; after, OP2 is behind OP3                         no mend: a person looks at it
 *
 * Paragraphs are named by the number of an operative paragraph, or of a report's; a sub-paragraph keeps the letter that follows.
 */
export function staleReferences(before: readonly Numbered[], after: readonly Numbered[]): StaleReference[] {
  const idOf = new Map([...numbers(before)].map(([id, number]) => [number, id]));
  const numberOf = numbers(after);
  const [placesBefore, placesAfter] = [placesOf(before), placesOf(after)];
  const stale: StaleReference[] = [];
  for (const { id, text } of after) {
    const own = placesBefore.get(id);
    for (const reference of paragraphReferences(text)) {
      const { from, to, numbers: named, sure } = reference;
      const words = text.slice(from, to);
      const was = own !== undefined && before[own]?.text.includes(words) ? own : carriedFrom(before, text, from, to);
      if (was < 0) continue;
      const targets = named.map((sign) => idOf.get(sign.number));
      const mended = withNumbers(text, reference, idOf, numberOf);
      // From above to below, and back.
      const turns = targets.map((target) => {
        const [earlier, now] = [placesBefore.get(target ?? ''), placesAfter.get(target ?? '')];
        if (earlier === undefined || now === undefined) return false;
        return earlier < was !== now < (placesAfter.get(id) ?? 0);
      });
      const turned =
        mended === null || !turns.includes(true) ? mended : turns.includes(false) ? null : turnedRound(mended);
      if (turned !== words) stale.push({ paragraph: id, from, to, words, mended: turned, sure });
    }
  }
  return stale;
}

const placesOf = (paragraphs: readonly Numbered[]) => new Map(paragraphs.map(({ id }, at) => [id, at]));

/** So many characters beside a reference are the same words still, wherever they are now. */
const around = 24;
const leastAround = 10;

/** The place of the paragraph that a reference was in with what is beside it, before it came here with a part of that paragraph; -1 for none. */
function carriedFrom(before: readonly Numbered[], text: string, from: number, to: number): number {
  const [left, right] = [text.slice(Math.max(0, from - around), to), text.slice(from, to + around)];
  const known = [left, right].filter((words) => words.length >= to - from + leastAround);
  return before.findIndex((paragraph) => known.some((words) => paragraph.text.includes(words)));
}

/** What is between the numbers of a range. */
const through = /^\s*(?:-|–|to|à|a|al|по|إلى|至)\s*(?:第\s?)?$/iu;

/** The words of a reference with the numbers that its paragraphs have now; null where one has none, or a range is no range any more. */
function withNumbers(
  text: string,
  { from, to, numbers: named }: ReturnType<typeof paragraphReferences>[number],
  idOf: ReadonlyMap<number, string>,
  numberOf: ReadonlyMap<string, number>,
): string | null {
  let mended = '';
  let at = from;
  for (const [nth, sign] of named.entries()) {
    const target = idOf.get(sign.number);
    const number = target === undefined ? sign.number : numberOf.get(target);
    if (number === undefined) return null;
    const last = named[nth - 1];
    const first = last && idOf.get(last.number);
    if (last && first !== undefined && through.test(text.slice(last.to, sign.from))) {
      const numberOfFirst = numberOf.get(first) ?? 0;
      // What is between the ends stays between them.
      for (let inner = last.number + 1; inner <= sign.number; inner++) {
        const within = idOf.get(inner);
        if (within !== undefined && numberOf.get(within) !== numberOfFirst + inner - last.number) return null;
      }
    }
    mended += text.slice(at, sign.from) + writtenLike(number, text.slice(sign.from, sign.to));
    at = sign.to;
  }
  return mended + text.slice(at, to);
}

/** What says on which side a paragraph is, and what says the other. */
const sides: readonly (readonly [string, string])[] = [
  ['above', 'below'],
  ['below', 'above'],
  ['ci-dessus', 'ci-dessous'],
  ['ci-dessous', 'ci-dessus'],
  ['ci-après', 'ci-dessus'],
  ['supra', 'infra'],
  ['infra', 'supra'],
  ['выше', 'ниже'],
  ['ниже', 'выше'],
  ['أعلاه', 'أدناه'],
  ['أدناه', 'أعلاه'],
  ['上文', '下文'],
  ['下文', '上文'],
  ['以上', '以下'],
  ['以下', '以上'],
];

/** A reference to what is on the other side now; the same where it does not say on which. */
function turnedRound(words: string): string {
  const found = sides.find(([side]) => words.includes(side));
  return found ? words.replace(found[0], found[1]) : words;
}

/** A reference whose numbers were changed with those of the paragraphs: `was` at its range in the words before. */
export interface MendedReference {
  readonly paragraph: string;
  readonly from: number;
  readonly was: string;
  readonly now: string;
}

/** The references of `staleReferences` that have a mend and are sure; all others stay as they are. */
export function mendedReferences(before: readonly Numbered[], after: readonly Numbered[]): MendedReference[] {
  return staleReferences(before, after).flatMap(({ paragraph, from, words, mended, sure }) =>
    mended !== null && sure ? [{ paragraph, from, was: words, now: mended }] : [],
  );
}

/** The text of each paragraph with these references mended. */
export function withReferencesMended<P extends { readonly id: string; readonly text: string }>(
  paragraphs: readonly P[],
  mended: readonly MendedReference[],
): readonly P[] {
  const byParagraph = Map.groupBy(mended, ({ paragraph }) => paragraph);
  return paragraphs.map((paragraph) => {
    let { text } = paragraph;
    // From the end, so that the ranges before it stay where they are.
    for (const { from, was, now } of (byParagraph.get(paragraph.id) ?? []).toReversed())
      text = text.slice(0, from) + now + text.slice(from + was.length);
    return { ...paragraph, text };
  });
}

/** The number of each paragraph that has one of its own: operative ones, and a report's. */
function numbers(paragraphs: readonly Numbered[]): Map<string, number> {
  const names = labels(paragraphs);
  return new Map(
    paragraphs.flatMap(({ id, kind }, at): [string, number][] =>
      kind === 'operative' || kind === 'numbered' ? [[id, Number((names[at] ?? '').replace(/^OP/u, ''))]] : [],
    ),
  );
}
