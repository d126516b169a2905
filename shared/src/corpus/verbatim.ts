import type { CorpusIndex, Match } from './corpus-index.ts';

/** Fewest words that make a stretch worth telling: fewer are the common coin of every text. */
export const fewestVerbatimWords = 8;

/** Places kept of one stretch: of a formula that is in more, more say nothing. */
const mostMatches = 2_000;

/** A stretch of a row that is verbatim in the collection, and everywhere that it is, up to two thousand. Places of the row, the end not included. */
export interface VerbatimStretch {
  readonly from: number;
  readonly to: number;
  readonly matches: readonly Match[];
}

/**
 * The maximal stretches of a row that are verbatim in the collection, in the order in which they begin: none is inside another, although
 * they may overlap. A stretch of eight words or more is never missed.
 */
export function verbatimStretches(
  index: CorpusIndex,
  codes: Int32Array,
  near?: (paragraph: number, at: number, of: number) => void,
): VerbatimStretch[] {
  const found = new Map<number, Match[]>();
  index.matches(
    codes,
    fewestVerbatimWords,
    (match) => {
      const key = match.from * (codes.length + 1) + match.to;
      const same = found.get(key);
      if (!same) found.set(key, [match]);
      else if (same.length < mostMatches) same.push(match);
    },
    near,
  );
  const all = [...found.values()].map((matches): VerbatimStretch => {
    const { from, to } = matches[0] as Match;
    return { from, to, matches };
  });
  all.sort((a, b) => a.from - b.from || b.to - a.to);
  let end = 0;
  return all.filter(({ to }) => {
    if (to <= end) return false;
    end = to;
    return true;
  });
}
