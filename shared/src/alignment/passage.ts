import { isHan, stem, type WeightedWords } from './word.ts';

/** What a gap of one word and a wrong word cost a passage, in words of the greatest rarity; measured on the drafts of A/73/505 and A/76/135. */
const gap = 0.15;
const mismatch = 0.25;

/** A Chinese word has two characters as a rule, so that one of them is half a word. */
const hanPart = 0.5;

/** A reading by stems, with the worth of each: its weight times its rarity. */
export interface Stems {
  readonly stems: readonly number[];
  readonly worth: readonly number[];
}

/**
 * The readings of two texts as stems. The rarity of a stem goes from 1, for one that is in two paragraphs, towards 0, for one that
 * is in all.
 */
export function stemmed(readings: readonly WeightedWords[]): Stems[] {
  const names = new Map<string, number>();
  const stems = readings.map(({ words }) =>
    words.map((word) => {
      const cut = stem(word);
      const name = names.get(cut) ?? names.size;
      names.set(cut, name);
      return name;
    }),
  );
  const frequency = new Uint32Array(names.size);
  for (const row of stems) for (const name of new Set(row)) frequency[name] = (frequency[name] ?? 0) + 1;
  const utmost = Math.log((readings.length + 1) / 2);
  return stems.map((row, at) => ({
    stems: row,
    worth: row.map((name, place) => {
      const rarity = Math.log((readings.length + 1) / (frequency[name] ?? 1)) / utmost;
      const part = isHan(readings[at]?.words[place] ?? '') ? hanPart : 1;
      return Math.min(1, rarity) * (readings[at]?.weights[place] ?? 1) * part;
    }),
  }));
}

/**
 * How much the best passage that two paragraphs have in common is worth, in words of the greatest rarity: local alignment (Smith and
 * Waterman 1981), where each word found in both adds its worth, and gaps and other words cost.
 */
export function sharedPassage(a: Stems, b: Stems): number {
  let above = new Float64Array(b.stems.length + 1);
  let row = new Float64Array(b.stems.length + 1);
  let best = 0;
  for (let i = 0; i < a.stems.length; i++) {
    const stemA = a.stems[i];
    const worthA = a.worth[i] ?? 0;
    for (let j = 0; j < b.stems.length; j++) {
      const step = stemA === b.stems[j] ? Math.min(worthA, b.worth[j] ?? 0) : -mismatch;
      const value = Math.max(0, (above[j] ?? 0) + step, (above[j + 1] ?? 0) - gap, (row[j] ?? 0) - gap);
      row[j + 1] = value;
      if (value > best) best = value;
    }
    [above, row] = [row, above];
  }
  return best;
}

/** The share of `part`'s worth whose stems are in `whole` too, in whatever order; from 0 to 1. */
export function share(part: Stems, whole: Stems): number {
  const there = new Set(whole.stems);
  let shared = 0;
  let total = 0;
  part.stems.forEach((name, at) => {
    const worth = part.worth[at] ?? 0;
    total += worth;
    if (there.has(name)) shared += worth;
  });
  return total > 0 ? shared / total : 0;
}

/** The share of their words, each counting one, that two paragraphs have in common in whatever order (Dice); from 0 to 1. */
export function agreement(a: Stems | undefined, b: Stems | undefined): number {
  if (!a || !b || a.stems.length + b.stems.length === 0) return 0;
  // Shorter by more than that, it cannot come near agreement, and need not be counted.
  if (Math.min(a.stems.length, b.stems.length) * 2 < Math.max(a.stems.length, b.stems.length)) return 0;
  const left = new Map<number, number>();
  for (const name of a.stems) left.set(name, (left.get(name) ?? 0) + 1);
  let shared = 0;
  for (const name of b.stems) {
    const count = left.get(name) ?? 0;
    if (count > 0) {
      left.set(name, count - 1);
      shared++;
    }
  }
  return (2 * shared) / (a.stems.length + b.stems.length);
}

/** Words that are together in more paragraphs than this are a set phrase, and no sign of a passage. */
const commonTriple = 8;

/** So many runs of three words in common, not necessarily in sequence, make it worth while to align two paragraphs. */
const leastTriples = 2;

/**
 * All pairs of paragraphs whose best passage in common is worth at least `least`, the most valuable first. Only pairs that are `open` are
 * looked at, and of those only those that share `leastTriples`.
 */
export function passagesInCommon(
  a: readonly Stems[],
  b: readonly Stems[],
  least: number,
  open: (a: number, b: number) => boolean,
): { a: number; b: number; worth: number }[] {
  const inB = new Map<string, number[]>();
  b.forEach((text, at) => {
    for (const triple of triples(text)) {
      const others = inB.get(triple);
      if (others) others.push(at);
      else inB.set(triple, [at]);
    }
  });
  const found: { a: number; b: number; worth: number }[] = [];
  a.forEach((text, at) => {
    const shared = new Map<number, number>();
    for (const triple of triples(text)) {
      const others = inB.get(triple) ?? [];
      if (others.length > commonTriple) continue;
      for (const other of others) if (open(at, other)) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    for (const [other, count] of shared) {
      const partner = b[other];
      if (count < leastTriples || !partner) continue;
      const worth = sharedPassage(text, partner);
      if (worth >= least) found.push({ a: at, b: other, worth });
    }
  });
  return found.sort((x, y) => y.worth - x.worth || x.b - y.b || x.a - y.a);
}

function triples({ stems }: Stems): Set<string> {
  return new Set(stems.slice(2).map((third, at) => `${stems[at]} ${stems[at + 1]} ${third}`));
}
