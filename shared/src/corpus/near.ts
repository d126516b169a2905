import type { CorpusIndex } from './corpus-index.ts';
import { beginsSentence, countWords, isSame, isWord } from './word-row.ts';

/** A stretch of a row that is nearly the same as one of a paragraph of the collection. Places of both rows, the ends not included. */
export interface NearMatch {
  readonly from: number;
  readonly to: number;
  readonly paragraph: number;
  readonly sourceFrom: number;
  readonly sourceTo: number;
  /** Twice the words in common, of all words of both stretches: 1 for the same words. */
  readonly similarity: number;
}

/** Least likeness that is listed: of ten words seven are the same, on both sides. Below that a person finds no sentence again. */
const leastSimilarity = 0.7;

/** Fewest words of a whole sentence that is nearly the same, and of a stretch inside one, which formulas alone make alike. */
const fewestSentenceWords = 7;
const fewestInnerWords = 14;

/** Paragraphs looked at closely: those that share most of the rare runs. */
const candidates = 8;

/** A run that is in more places than this is part of a formula, and says nothing of where a sentence comes from. */
const commonRun = 4000;

/** Most cells of a table of two rows: two paragraphs of a thousand words each. */
const mostCells = 1_500_000;

/** Gathers, while an index is asked for the runs of a row, which paragraphs share most of the telling ones. */
export class NearCandidates {
  readonly #scores = new Map<number, number>();
  #last = -1;
  #seen = new Set<number>();

  /** A run of the row, at this place, is in this paragraph and in about `of` places altogether. */
  readonly count = (paragraph: number, at: number, of: number): void => {
    if (of > commonRun) return;
    if (at !== this.#last) {
      this.#seen = new Set();
      this.#last = at;
    }
    // A run counts once for each paragraph, however often it is in it.
    if (this.#seen.has(paragraph)) return;
    this.#seen.add(paragraph);
    this.#scores.set(paragraph, (this.#scores.get(paragraph) ?? 0) + 1 / (1 + Math.log2(of)));
  };

  /** The paragraphs to look at closely, the likeliest first. */
  best(most = candidates): number[] {
    const likely: [paragraph: number, score: number][] = [];
    for (const entry of this.#scores) {
      if (likely.length === most && entry[1] <= (likely.at(-1)?.[1] ?? 0)) continue;
      const at = likely.findIndex(([, score]) => score < entry[1]);
      likely.splice(at < 0 ? likely.length : at, 0, entry);
      if (likely.length > most) likely.pop();
    }
    return likely.map(([paragraph]) => paragraph);
  }
}

/** What is nearly the same in each of some paragraphs, the most alike first; what is the same word for word is not listed. */
export function nearMatches(index: CorpusIndex, codes: Int32Array, paragraphs: readonly number[]): NearMatch[] {
  const found: NearMatch[] = [];
  for (const paragraph of paragraphs) {
    const source = index.row(paragraph);
    if (!source || source.length * codes.length > mostCells) continue;
    const local = localAlignment(codes, source);
    if (!local) continue;
    const match =
      judged(codes, source, widened(codes, source, local), paragraph) ?? judged(codes, source, local, paragraph);
    if (match) found.push(match);
  }
  return found.sort((a, b) => b.similarity * (b.to - b.from) - a.similarity * (a.to - a.from));
}

/** Two stretches that answer to each other. */
interface Local {
  readonly from: number;
  readonly to: number;
  readonly sourceFrom: number;
  readonly sourceTo: number;
}

/** The stretch as a match; null where it is too short, too unlike, or the same. */
function judged(codes: Int32Array, source: Int32Array, wide: Local, paragraph: number): NearMatch | null {
  const [from, to] = trimmed(codes, wide.from, wide.to);
  const [sourceFrom, sourceTo] = trimmed(source, wide.sourceFrom, wide.sourceTo);
  const local = { from, to, sourceFrom, sourceTo };
  const a = codes.subarray(local.from, local.to);
  const b = source.subarray(local.sourceFrom, local.sourceTo);
  const words = [countWords(a), countWords(b)] as const;
  const whole = beginsSentence(codes[from] ?? 0) && (to >= codes.length - 1 || beginsSentence(codes[to + 1] ?? 0));
  if (Math.min(...words) < (whole ? fewestSentenceWords : fewestInnerWords)) return null;
  const like = similarity(a, b);
  if (like < leastSimilarity || (like === 1 && isVerbatim(a, b))) return null;
  return { ...local, paragraph, similarity: like };
}

/** A stretch from its first word to its last. */
function trimmed(codes: Int32Array, from: number, to: number): [from: number, to: number] {
  let [first, end] = [from, to];
  while (first < end && !isWord(codes[first] ?? 0)) first++;
  while (end > first && !isWord(codes[end - 1] ?? 0)) end--;
  return [first, end];
}

function isVerbatim(a: Int32Array, b: Int32Array): boolean {
  return a.length === b.length && a.every((code, at) => isSame(code, b[at] ?? 0));
}

/** The stretch with what is left of its sentences on both sides, so that a changed first or last word is in it. */
function widened(codes: Int32Array, source: Int32Array, local: Local): Local {
  return {
    from: sentenceStart(codes, local.from),
    to: sentenceEnd(codes, local.to),
    sourceFrom: sentenceStart(source, local.sourceFrom),
    sourceTo: sentenceEnd(source, local.sourceTo),
  };
}

function sentenceStart(codes: Int32Array, from: number): number {
  let at = from;
  while (at > 0 && !beginsSentence(codes[at] ?? 0)) at--;
  return at;
}

function sentenceEnd(codes: Int32Array, to: number): number {
  let at = to;
  while (at < codes.length && !beginsSentence(codes[at] ?? 0)) at++;
  return at;
}

/** What a word that differs costs, against one that is the same: three in a row end a stretch of a few words. */
const gap = 0.8;

/** The stretches of two rows with the most in common (Smith and Waterman 1981); null where they have next to nothing. */
function localAlignment(a: Int32Array, b: Int32Array): Local | null {
  const width = b.length + 1;
  let above = new Float64Array(width);
  let scores = new Float64Array(width);
  // Where the stretch that ends here begins, in both rows.
  let aboveStart = new Int32Array(width);
  let starts = new Int32Array(width);
  const start = (at: number, of: number) => at * width + of;
  let best = { score: 0, from: 0, to: 0, end: 0 };
  for (let at = 0; at < a.length; at++) {
    scores[0] = 0;
    for (let of = 0; of < b.length; of++) {
      const same = isSame(a[at] ?? 0, b[of] ?? 0);
      const diagonal = above[of] ?? 0;
      let score = diagonal + (same ? (isWord(a[at] ?? 0) ? 1 : 0.2) : -gap);
      let from = diagonal > 0 ? (aboveStart[of] ?? 0) : start(at, of);
      const up = (above[of + 1] ?? 0) - gap;
      if (up > score) [score, from] = [up, aboveStart[of + 1] ?? 0];
      const left = (scores[of] ?? 0) - gap;
      if (left > score) [score, from] = [left, starts[of] ?? 0];
      if (score <= 0) score = 0;
      scores[of + 1] = score;
      starts[of + 1] = from;
      if (score > best.score) best = { score, from, to: at + 1, end: of + 1 };
    }
    [above, scores] = [scores, above];
    [aboveStart, starts] = [starts, aboveStart];
  }
  if (best.score < 3) return null;
  return { from: Math.floor(best.from / width), sourceFrom: best.from % width, to: best.to, sourceTo: best.end };
}

/** How alike two rows are: twice the words in common, of all words of both; 1 for the same words in the same order. */
export function similarity(a: Int32Array, b: Int32Array): number {
  return (2 * commonWords(a, b)) / Math.max(1, countWords(a) + countWords(b));
}

/** Most words that two rows have in common in the same order. */
function commonWords(a: Int32Array, b: Int32Array): number {
  let above = new Int32Array(b.length + 1);
  let counts = new Int32Array(b.length + 1);
  for (const code of a) {
    for (let of = 0; of < b.length; of++) {
      const same = isWord(code) && isSame(code, b[of] ?? 0);
      counts[of + 1] = same ? (above[of] ?? 0) + 1 : Math.max(above[of + 1] ?? 0, counts[of] ?? 0);
    }
    [above, counts] = [counts, above];
  }
  return above[b.length] ?? 0;
}
