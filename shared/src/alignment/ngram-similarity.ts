import type { WeightedWords } from './word.ts';

/**
 * Likeness of texts by the runs of 3 to 5 characters they share, each weighted by how rare it is among the texts compared (TF-IDF), as the
 * cosine of the angle between them: 0 for nothing in common, 1 for the same runs. Runs reach over word boundaries, so order counts
 * within a phrase and inflection hardly at all. A run weighs as much as the word it begins in.
 */
const shortest = 3;
const longest = 5;

/** Runs are counted by hash; two of the 11,000 different ones in the drafts of A/73/505 seldom share one of 2^18 places. */
const places = 1 << 18;

/**
 * A run that more texts have than this and than an eighth of them says little about any, and is left out of the sum. It is what keeps a
 * thousand paragraphs against a thousand from being a million sums of everything; two drafts of fifty paragraphs leave nothing out.
 */
const commonRun = 128;

/** A run that more texts have than this is left out however many there are: a text is then never held against more than so many by one run. */
const mostCommonRun = 256;

/** The weighted runs of one text, as a vector of length 1: places without order, and the weight at each. */
export interface Grams {
  readonly places: Int32Array;
  readonly weights: Float64Array;
}

/**
 * The vectors of all texts. A text of no weight has an empty vector. How rare a run is follows from how many of the texts have it, or
 * where given by `counts`, the `frequency` of an earlier call: what is left of a text is not rarer for being left over.
 */
export function grams(
  texts: readonly WeightedWords[],
  counts?: Uint32Array,
): { vectors: Grams[]; frequency: Uint32Array } {
  const frequency = counts ?? new Uint32Array(places);
  const weight = new Float64Array(places);
  const counted = texts.map((text) => {
    const at = countRuns(text, weight);
    const times = Float64Array.from(at, (place) => weight[place] ?? 0);
    for (const place of at) {
      weight[place] = 0;
      if (!counts) frequency[place] = (frequency[place] ?? 0) + 1;
    }
    return { places: at, weights: times };
  });
  const rarity = Float64Array.from({ length: texts.length + 1 }, (_, of) =>
    Math.log(1 + texts.length / Math.max(1, of)),
  );
  const common = Math.min(mostCommonRun, Math.max(commonRun, texts.length / 8));
  for (const { places: at, weights } of counted) {
    let square = 0;
    for (let i = 0; i < at.length; i++) {
      const times = weights[i] ?? 0;
      const of = frequency[at[i] ?? 0] ?? 1;
      // Repetition counts, but ever less; below one word, weight is weight.
      const value = of > common ? 0 : (times > 1 ? 1 + Math.log(times) : times) * (rarity[of] ?? 0);
      weights[i] = value;
      square += value * value;
    }
    const norm = Math.sqrt(square) || 1;
    for (let i = 0; i < weights.length; i++) weights[i] = (weights[i] ?? 0) / norm;
  }
  return { vectors: counted, frequency };
}

/** Adds the weight of every run to its place, and returns the places touched. */
function countRuns({ words, weights }: WeightedWords, into: Float64Array): Int32Array {
  const text = words.join(' ');
  const seen: number[] = [];
  let word = 0;
  let wordEnd = words[0]?.length ?? 0;
  for (let from = 0; from + shortest <= text.length; from++) {
    if (from > wordEnd) wordEnd += 1 + (words[++word]?.length ?? 0);
    const weight = weights[word] ?? 1;
    if (weight === 0) continue;
    // FNV-1a, over one character after the other.
    let hash = 0x811c9dc5;
    const end = Math.min(from + longest, text.length);
    for (let at = from; at < end; at++) {
      hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
      if (at - from + 1 < shortest) continue;
      const place = ((hash >>> 14) ^ hash) & (places - 1);
      const sum = into[place] ?? 0;
      if (sum === 0) seen.push(place);
      into[place] = sum + weight;
    }
  }
  return Int32Array.from(seen);
}

/** How alike `a[i]` and `b[j]` are. */
export interface Likeness {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/** All pairs whose cosine reaches `least`, by way of an index from place to the texts of `b` that have it. */
export function likenesses(a: readonly Grams[], b: readonly Grams[], least: number): Likeness[] {
  const start = new Int32Array(places + 1);
  for (const { places: at } of b) for (const place of at) start[place + 1] = (start[place + 1] ?? 0) + 1;
  for (let place = 0; place < places; place++) start[place + 1] = (start[place + 1] ?? 0) + (start[place] ?? 0);
  const entries = new Int32Array(start[places] ?? 0);
  const entryWeights = new Float64Array(entries.length);
  const next = start.slice();
  b.forEach(({ places: at, weights }, text) => {
    for (let i = 0; i < at.length; i++) {
      const place = at[i] ?? 0;
      const entry = next[place] ?? 0;
      next[place] = entry + 1;
      entries[entry] = text;
      entryWeights[entry] = weights[i] ?? 0;
    }
  });

  const sums = new Float64Array(b.length);
  /** The texts of b that share a run with the text looked at. */
  const touched: number[] = [];
  const found: Likeness[] = [];
  a.forEach(({ places: at, weights }, text) => {
    for (let i = 0; i < at.length; i++) {
      const weight = weights[i] ?? 0;
      if (weight === 0) continue;
      const place = at[i] ?? 0;
      for (let entry = start[place] ?? 0; entry < (start[place + 1] ?? 0); entry++) {
        const other = entries[entry] ?? 0;
        if (sums[other] === 0) touched.push(other);
        sums[other] = (sums[other] ?? 0) + weight * (entryWeights[entry] ?? 0);
      }
    }
    for (const other of touched.sort((x, y) => x - y)) {
      const score = sums[other] ?? 0;
      sums[other] = 0;
      if (score >= least) found.push({ a: text, b: other, score: Math.min(1, score) });
    }
    touched.length = 0;
  });
  return found;
}
