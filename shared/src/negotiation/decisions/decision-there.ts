import type { Take } from './take.ts';

/**
 * The last decision that touches a place: on the same words or on some of them, or on the paragraph as a whole. Null where nothing is decided
 * there. Its time names it in commands that rest on it.
 */
export function decisionThere(
  takes: readonly Take[],
  place: { readonly paragraph: string; readonly from: number | null; readonly to: number | null },
): Take | null {
  const { paragraph, from, to } = place;
  const touches = (take: Take) =>
    take.paragraph === paragraph &&
    (from === null || to === null || take.from === null || take.to === null || (take.from <= to && from <= take.to));
  return takes.findLast(touches) ?? null;
}
