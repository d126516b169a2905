/*
 * The cheapest redline of two word sequences (costs in weight.ts), by dynamic programming over pairs of prefixes with two states,
 * as in Gotoh's alignment with affine gaps: `outside` after a common word, `inside` a hunk.
 *
 *   outside(i,j) = min(outside, inside)(i-1,j-1)                          where word i is word j
 *   inside(i,j)  = min(inside, outside + hunkCost)(i-1,j) + cost of i     delete
 *                | min(inside, outside + hunkCost)(i,j-1) + cost of j     insert
 */
import type { Hunk } from './hunk.ts';
import { hunkCost as usualHunkCost } from './weight.ts';
import type { WordSequence } from './word-sequence.ts';

const unreachable = 0x3fffffff;

/** Bits of a cell's memory: how its best `outside` and `inside` were reached. */
const outsideFromInside = 1;
const insideFromOutside = 2;
const inserted = 4;

/**
 * Hunks of the cheapest redline between words `fromA` to `toA` of one text and `fromB` to `toB` of the other, ascending; needs one byte
 * for every pair of words.
 *
 * @param hunkCost what opening a hunk costs; less than usual gives more and smaller hunks
 */
export function affineAlignment(
  a: WordSequence,
  b: WordSequence,
  { fromA, toA, fromB, toB }: Hunk,
  hunkCost = usualHunkCost,
): Hunk[] {
  const [lengthA, lengthB] = [toA - fromA, toB - fromB];
  const width = lengthB + 1;
  const [idsA, idsB] = [a.ids.subarray(fromA, toA), b.ids.subarray(fromB, toB)];
  const [costsA, costsB] = [a.costs.subarray(fromA, toA), b.costs.subarray(fromB, toB)];
  const memory = new Uint8Array((lengthA + 1) * width);
  // One row of each state; a cell is overwritten once the one below it has read it.
  const outside = new Int32Array(width).fill(unreachable);
  const inside = new Int32Array(width);

  inside[0] = unreachable;
  outside[0] = 0;
  for (let j = 1, sum = hunkCost; j < width; j++) {
    sum += costsB[j - 1] as number;
    inside[j] = sum;
    memory[j] = j === 1 ? inserted | insideFromOutside : inserted;
  }
  for (let i = 1, first = hunkCost; i <= lengthA; i++) {
    const costA = costsA[i - 1] as number;
    const id = idsA[i - 1] as number;
    let diagonal = outside[0] as number;
    let diagonalFromInside = 0;
    if ((inside[0] as number) < diagonal) {
      diagonal = inside[0] as number;
      diagonalFromInside = outsideFromInside;
    }
    first += costA;
    let leftOutside = unreachable;
    let leftInside = first;
    outside[0] = unreachable;
    inside[0] = first;
    const row = i * width;
    memory[row] = i === 1 ? insideFromOutside : 0;
    for (let j = 1; j < width; j++) {
      const upOutside = outside[j] as number;
      const upInside = inside[j] as number;
      let bits = 0;
      let best = upInside;
      if (upOutside + hunkCost < best) {
        best = upOutside + hunkCost;
        bits = insideFromOutside;
      }
      best += costA;
      const added = costsB[j - 1] as number;
      if (leftInside + added < best) {
        best = leftInside + added;
        bits = inserted;
      }
      if (leftOutside + hunkCost + added < best) {
        best = leftOutside + hunkCost + added;
        bits = inserted | insideFromOutside;
      }
      if (id === idsB[j - 1]) {
        leftOutside = diagonal;
        bits |= diagonalFromInside;
      } else leftOutside = unreachable;
      leftInside = best;
      outside[j] = leftOutside;
      inside[j] = best;
      memory[row + j] = bits;
      if (upInside < upOutside) {
        diagonal = upInside;
        diagonalFromInside = outsideFromInside;
      } else {
        diagonal = upOutside;
        diagonalFromInside = 0;
      }
    }
  }
  const endsInside = (inside[lengthB] as number) < (outside[lengthB] as number);
  return traced(memory, lengthA, lengthB, endsInside, fromA, fromB);
}

/** Follows the memory back from the last cell and collects the hunks, counted from `fromA` and `fromB`. */
function traced(
  memory: Uint8Array,
  lengthA: number,
  lengthB: number,
  endsInside: boolean,
  fromA: number,
  fromB: number,
): Hunk[] {
  const hunks: Hunk[] = [];
  const width = lengthB + 1;
  let [i, j, insideHunk] = [lengthA, lengthB, endsInside];
  let [toA, toB] = [i, j];
  while (i > 0 || j > 0) {
    const bits = memory[i * width + j] as number;
    if (!insideHunk) {
      insideHunk = (bits & outsideFromInside) !== 0;
      i--;
      j--;
      if (insideHunk) [toA, toB] = [i, j];
    } else {
      if ((bits & inserted) === 0) i--;
      else j--;
      if ((bits & insideFromOutside) !== 0) {
        hunks.push({ fromA: fromA + i, toA: fromA + toA, fromB: fromB + j, toB: fromB + toB });
        insideHunk = false;
      }
    }
  }
  return hunks.reverse();
}
