import type { LibrarySearch } from '@adref/shared/protocol';

/** A paragraph that a search found. */
export type SearchResult = LibrarySearch['results'][number];

/** Stretches of a text that are marked, and those between them, in order. */
export function highlighted(
  text: string,
  highlights: readonly { readonly from: number; readonly to: number }[],
): { readonly text: string; readonly mark: boolean; readonly from: number }[] {
  const parts: { text: string; mark: boolean; from: number }[] = [];
  let at = 0;
  const push = (from: number, to: number, mark: boolean) => {
    if (to > from) parts.push({ text: text.slice(from, to), mark, from });
  };
  for (const { from, to } of highlights) {
    push(at, from, false);
    push(Math.max(at, from), to, true);
    at = Math.max(at, to);
  }
  push(at, text.length, false);
  return parts;
}
