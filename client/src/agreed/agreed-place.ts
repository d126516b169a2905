import type { Traced } from './agreed-how.ts';

/** An agreed paragraph that words of a text are in. */
export type AgreedPlace = Traced['spans'][number]['sources'][number];

/**
 * Where a stretch of a text is agreed, with the words around it: the first source of a stretch of the library that covers it and goes beyond.
 * For an empty one, where nothing was agreed to be. Null where it is not; a formula says nothing.
 */
export function agreedPlace({ spans }: Pick<Traced, 'spans'>, from: number, to: number): AgreedPlace | null {
  const covering = spans.filter((span) =>
    from === to ? span.from < from && span.to > to : span.from <= from && span.to >= to,
  );
  return longestIn(covering);
}

/** The first source of the longest of some stretches that is no formula; null where there is none. */
export function longestIn(spans: Traced['spans']): AgreedPlace | null {
  const [longest] = spans.filter(({ formula }) => !formula).toSorted((a, b) => b.to - b.from - (a.to - a.from));
  return longest?.sources[0] ?? null;
}

/** A text with other words in one range, and where these are in it, without the spaces around them. */
export function wordsInPlace(
  text: string,
  range: { readonly from: number; readonly to: number },
  words: string,
): { readonly text: string; readonly from: number; readonly to: number } {
  const lead = words.length - words.trimStart().length;
  const from = range.from + (words.trim() === '' ? 0 : lead);
  return {
    text: text.slice(0, range.from) + words + text.slice(range.to),
    from,
    to: from + words.trim().length,
  };
}
