import type { ComparedRow } from '../comparison/comparison.ts';

/** Text as it is searched: without case, accents as they are, spaces and apostrophes of any kind as plain ones. Keeps every offset. */
export function searchable(text: string): string {
  const plain = text
    .toLocaleLowerCase()
    .replace(/[\s\u00a0\u202f\u2009]/g, ' ')
    .replace(/[’ʼ]/g, "'");
  // A few capitals become two letters in lower case; then the text is searched as it is.
  return plain.length === text.length ? plain : text;
}

/** Keys of the rows in which the words are, on any side, in order; none for an empty query. */
export function rowsWith(rows: readonly ComparedRow[], query: string): string[] {
  const words = searchable(query.trim());
  if (words === '') return [];
  return rows
    .filter(({ a, b, agreed }) => [...a, ...b, ...agreed].some(({ text }) => searchable(text).includes(words)))
    .map(({ key }) => key);
}
