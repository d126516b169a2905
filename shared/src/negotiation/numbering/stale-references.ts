import { paragraphReferences, writtenLike } from '../../differences/index.ts';
import { labels, type Paragraph } from '../../document/index.ts';

/** Words of the next draft that name a paragraph by a number that will be another's. */
export interface StaleReference {
  /** The paragraph that the words are in, and their range in it, in UTF-16 code units. */
  readonly paragraph: string;
  readonly from: number;
  readonly to: number;
  readonly words: string;
  /** The same words with the new numbers; null where a paragraph that they name is left out of the next draft. */
  readonly mended: string | null;
  /** Whether the words say that they mean this text; else a person has to look at them. */
  readonly sure: boolean;
}

type Numbered = Pick<Paragraph, 'id' | 'kind' | 'level' | 'numbering' | 'number' | 'text'>;

/**
 * References that renumbering makes stale, when the text of `before` becomes that of `after`. Only words that `before` has too: whoever
 * writes a new reference has its own numbers in mind.
 *
 *   before  OP1 Establishes  OP2 … referred to in paragraph 1 above
 *   after   OP1 Welcomes  OP2 Establishes  OP3 … referred to in paragraph 1 above     → paragraph 2 above
 *
 * Paragraphs are named by the number of an operative paragraph, or of a report's; a sub-paragraph keeps the letter that follows.
 */
export function staleReferences(before: readonly Numbered[], after: readonly Numbered[]): StaleReference[] {
  const idOf = new Map([...numbers(before)].map(([id, number]) => [number, id]));
  const numberOf = numbers(after);
  const wordsBefore = new Map(before.map(({ id, text }) => [id, text]));
  const stale: StaleReference[] = [];
  for (const { id, text } of after) {
    const earlier = wordsBefore.get(id);
    if (earlier === undefined) continue;
    for (const { from, to, numbers: named, sure } of paragraphReferences(text)) {
      const words = text.slice(from, to);
      if (!earlier.includes(words)) continue;
      let mended: string | null = '';
      let at = from;
      for (const sign of named) {
        const target = idOf.get(sign.number);
        const number = target === undefined ? sign.number : numberOf.get(target);
        if (number === undefined || mended === null) mended = null;
        else {
          mended += text.slice(at, sign.from) + writtenLike(number, text.slice(sign.from, sign.to));
          at = sign.to;
        }
      }
      if (mended !== null) mended += text.slice(at, to);
      if (mended !== words) stale.push({ paragraph: id, from, to, words, mended, sure });
    }
  }
  return stale;
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
