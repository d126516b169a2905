import type { WeightedWords } from './word.ts';

/**
 * The opening formula of a paragraph (`Se déclarant préoccupée par le fait que`) says what the paragraph does, not what it speaks of, and
 * drafts exchange one for another freely. Words with which a paragraph begins just as two others do weigh as much as one word, shared
 * out among them. Two others, since its counterpart in the other text begins like that anyway.
 */
const others = 2;

/** The readings with opening formulas lightened. */
export function lightenOpenings(readings: readonly WeightedWords[]): WeightedWords[] {
  const inOrder = readings.map((_, at) => at).sort((x, y) => compareWords(readings[x], readings[y]));
  /** For neighbours in alphabetical order, how many words they begin with in common. */
  const shared = inOrder.slice(1).map((at, i) => commonStart(readings[inOrder[i] ?? 0], readings[at]));
  const openings = readings.map(() => 0);
  inOrder.forEach((at, place) => {
    // Any three that begin alike are together, and the one looked at is the first, second or third of them.
    for (let first = Math.max(0, place - others); first <= place && first + others < inOrder.length; first++) {
      openings[at] = Math.max(openings[at] ?? 0, Math.min(...shared.slice(first, first + others)));
    }
  });
  return readings.map((reading, at) => {
    const length = openings[at] ?? 0;
    if (length < 2) return reading;
    return {
      ...reading,
      weights: reading.weights.map((weight, i) => (i < length ? Math.min(weight, 1 / length) : weight)),
    };
  });
}

function commonStart(x: WeightedWords | undefined, y: WeightedWords | undefined): number {
  let length = 0;
  while (x && y && length < x.words.length && x.words[length] === y.words[length]) length++;
  return length;
}

function compareWords(x: WeightedWords | undefined, y: WeightedWords | undefined): number {
  const at = commonStart(x, y);
  const left = x?.words[at] ?? '';
  const right = y?.words[at] ?? '';
  return left < right ? -1 : left > right ? 1 : 0;
}
