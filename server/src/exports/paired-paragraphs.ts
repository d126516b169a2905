import { matchParagraphs } from '@adref/shared/alignment';
import type { Paragraph } from '@adref/shared/document';

/**
 * What stands at one place of two texts in one: paragraphs that answer to each other, one of them or none on either side; the numbers are
 * places in the texts, ascending through all of them. `move` is what both ends of a moved paragraph have in common.
 */
export interface Paired {
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly move?: string;
}

/**
 * Two texts in one, every paragraph of both once, both in their own order. What left its place is there twice, as both ends of a move;
 * paragraphs that were split or joined stand together where they are side by side in both texts.
 */
export function pairedParagraphs(
  before: readonly Paragraph[],
  after: readonly Paragraph[],
  ids: 'lasting' | 'unrelated',
): Paired[] {
  const places = (texts: readonly Paragraph[]) => new Map(texts.map(({ id }, at) => [id, at]));
  const [inBefore, inAfter] = [places(before), places(after)];
  const sideBySide = (all: readonly number[]) => all.every((at, nth) => nth === 0 || at === (all[nth - 1] ?? 0) + 1);
  const answers = matchParagraphs(before, after, { ids }).flatMap(({ relation, a, b }): Paired[] => {
    if (relation === 'quoted') return [];
    const pair = { before: a.map((id) => inBefore.get(id) ?? 0), after: b.map((id) => inAfter.get(id) ?? 0) };
    // A line break in the words would be taken for the end of a paragraph.
    const broken = [...pair.before.map((at) => before[at]), ...pair.after.map((at) => after[at])].some((one) =>
      one?.text.includes('\n'),
    );
    const joined = a.length + b.length > 2;
    return joined && (broken || !sideBySide(pair.before) || !sideBySide(pair.after)) ? [] : [pair];
  });
  const kept = new Set(inOrder(answers.toSorted((x, y) => first(x.after) - first(y.after))));
  const moved = answers.filter((pair) => !kept.has(pair) && pair.before.length === 1 && pair.after.length === 1);
  const moveFrom = new Map(moved.map((pair, nth) => [first(pair.before), `${nth + 1}`]));
  const moveTo = new Map(moved.map((pair, nth) => [first(pair.after), `${nth + 1}`]));

  const result: Paired[] = [];
  let [nextBefore, nextAfter] = [0, 0];
  const upTo = (endBefore: number, endAfter: number) => {
    for (; nextBefore < endBefore; nextBefore++) {
      const move = moveFrom.get(nextBefore);
      result.push({ before: [nextBefore], after: [], ...(move && { move }) });
    }
    for (; nextAfter < endAfter; nextAfter++) {
      const move = moveTo.get(nextAfter);
      result.push({ before: [], after: [nextAfter], ...(move && { move }) });
    }
  };
  for (const pair of answers.filter((one) => kept.has(one)).sort((x, y) => first(x.after) - first(y.after))) {
    upTo(first(pair.before), first(pair.after));
    result.push(pair);
    [nextBefore, nextAfter] = [nextBefore + pair.before.length, nextAfter + pair.after.length];
  }
  upTo(before.length, after.length);
  return result;
}

const first = (places: readonly number[]): number => places[0] ?? 0;

/** The most pairs that are in one order in both texts; `pairs` are in the order of the text after. */
function inOrder(pairs: readonly Paired[]): Paired[] {
  /** For each length the end of the chain that ends earliest, with the chain before it. */
  const chains: { readonly pair: Paired; readonly before: number | null; readonly at: number }[] = [];
  const ends: number[] = [];
  pairs.forEach((pair, at) => {
    const start = first(pair.before);
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const end = chains[ends[middle] ?? 0];
      if ((end ? first(end.pair.before) : 0) < start) low = middle + 1;
      else high = middle;
    }
    chains.push({ pair, before: low > 0 ? (ends[low - 1] ?? null) : null, at });
    ends[low] = at;
  });
  const longest: Paired[] = [];
  for (let at: number | null = ends.at(-1) ?? null; at !== null; at = chains[at]?.before ?? null) {
    const chain = chains[at];
    if (chain) longest.push(chain.pair);
  }
  return longest.reverse();
}
