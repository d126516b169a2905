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
  const carried = carriedFrom(before);
  const stale: StaleReference[] = [];
  for (const { id, text } of after) {
    const own = placesBefore.get(id);
    for (const reference of paragraphReferences(text)) {
      const { from, to, numbers: named, sure } = reference;
      const words = text.slice(from, to);
      const was = own !== undefined && before[own]?.text.includes(words) ? own : carried(text, from, to);
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

/**
 * Tells in which paragraph a reference was, with what is beside it, before it came here with a part of that paragraph: its place, -1 for none. The
 * references of `before` are looked for once, when one is asked about: each is known by so many characters on its left, or right, as there can be.
 */
function carriedFrom(before: readonly Numbered[]): (text: string, from: number, to: number) => number {
  let known: { readonly left: Map<string, number>; readonly right: Map<string, number> } | null = null;
  const index = () => {
    const [left, right] = [new Map<string, number>(), new Map<string, number>()];
    const add = (to: Map<string, number>, words: string, at: number) => {
      if (!to.has(words)) to.set(words, at);
    };
    for (const [at, { text }] of before.entries()) {
      for (const { from, to } of paragraphReferences(text)) {
        for (let beside = leastAround; beside <= around; beside++) {
          if (from >= beside) add(left, text.slice(from - beside, to), at);
          if (to + beside <= text.length) add(right, text.slice(from, to + beside), at);
        }
      }
    }
    return { left, right };
  };
  return (text, from, to) => {
    known ??= index();
    const places = [
      known.left.get(text.slice(Math.max(0, from - around), to)),
      known.right.get(text.slice(from, to + around)),
    ].filter((at) => at !== undefined);
    return places.length > 0 ? Math.min(...places) : -1;
  };
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
