/*
 * The cheapest redline of two token sequences (costs in weight.ts), by dynamic programming over pairs of prefixes with two states,
 * as in Gotoh's alignment with affine gaps: `outside` after a common token, `inside` a hunk.
 *
 *   outside(i,j) = min(outside, inside)(i-1,j-1)                          where token i has the key of token j
 *   inside(i,j)  = min(inside, outside + hunkCost)(i-1,j) + cost of i     delete
 *                | min(inside, outside + hunkCost)(i,j-1) + cost of j     insert
 */
import type { Hunk } from './hunk.ts';
import type { Token } from './token.ts';
import { changeCost, hunkCost as usualHunkCost } from './weight.ts';

const unreachable = 0x3fffffff;

/** Bits of a cell's memory: how its best `outside` and `inside` were reached. */
const outsideFromInside = 1;
const insideFromOutside = 2;
const inserted = 4;

/**
 * Hunks of the cheapest redline, ascending; needs one byte for every pair of tokens.
 *
 * @param hunkCost what opening a hunk costs; less than usual gives more and smaller hunks
 */
export function affineAlignment(a: readonly Token[], b: readonly Token[], hunkCost = usualHunkCost): Hunk[] {
  const { keyA, keyB } = interned(a, b);
  const width = b.length + 1;
  const memory = new Uint8Array((a.length + 1) * width);
  const costB = Int32Array.from(b, changeCost);
  let outside = new Int32Array(width).fill(unreachable);
  let inside = new Int32Array(width).fill(unreachable);
  let outsideAbove = new Int32Array(width);
  let insideAbove = new Int32Array(width);

  for (let i = 0; i <= a.length; i++) {
    [outside, outsideAbove] = [outsideAbove, outside];
    [inside, insideAbove] = [insideAbove, inside];
    const first = i === 0;
    const costA = first ? 0 : changeCost(a[i - 1] as Token);
    const key = first ? -1 : (keyA[i - 1] as number);
    let bits = insideFromOutside;
    // Cells left of, above, and diagonally above the one at hand, kept in variables: this loop is where a redline spends its time.
    let leftOutside = first ? 0 : unreachable;
    let leftInside = first ? unreachable : Math.min(at(insideAbove, 0), at(outsideAbove, 0) + hunkCost) + costA;
    if (!first && at(insideAbove, 0) <= at(outsideAbove, 0) + hunkCost) bits = 0;
    let diagonalOutside = first ? unreachable : at(outsideAbove, 0);
    let diagonalInside = first ? unreachable : at(insideAbove, 0);
    outside[0] = leftOutside;
    inside[0] = leftInside;
    memory[i * width] = bits;
    for (let j = 1; j < width; j++) {
      const upOutside = first ? unreachable : (outsideAbove[j] as number);
      const upInside = first ? unreachable : (insideAbove[j] as number);
      const added = costB[j - 1] as number;
      let best = upInside + costA;
      bits = 0;
      if (upOutside + hunkCost + costA < best) {
        best = upOutside + hunkCost + costA;
        bits = insideFromOutside;
      }
      if (leftInside + added < best) {
        best = leftInside + added;
        bits = inserted;
      }
      if (leftOutside + hunkCost + added < best) {
        best = leftOutside + hunkCost + added;
        bits = inserted | insideFromOutside;
      }
      let common = unreachable;
      if (key === keyB[j - 1]) {
        common = diagonalOutside;
        if (diagonalInside < common) {
          common = diagonalInside;
          bits |= outsideFromInside;
        }
      }
      outside[j] = common;
      inside[j] = best;
      memory[i * width + j] = bits;
      leftOutside = common;
      leftInside = best;
      diagonalOutside = upOutside;
      diagonalInside = upInside;
    }
  }
  return traced(memory, a.length, b.length, (inside[b.length] as number) < (outside[b.length] as number));
}

function at(row: Int32Array, place: number): number {
  return row[place] as number;
}

/** Follows the memory back from the last cell and collects the hunks. */
function traced(memory: Uint8Array, lengthA: number, lengthB: number, endsInside: boolean): Hunk[] {
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
        hunks.push({ fromA: i, toA, fromB: j, toB });
        insideHunk = false;
      }
    }
  }
  return hunks.reverse();
}

/** Numbers for the tokens of both sides, equal ones for equal keys. */
function interned(a: readonly Token[], b: readonly Token[]) {
  const keys = new Map<string, number>();
  const number = ({ key }: Token): number => {
    const known = keys.get(key);
    if (known !== undefined) return known;
    keys.set(key, keys.size);
    return keys.size - 1;
  };
  return { keyA: Int32Array.from(a, number), keyB: Int32Array.from(b, number) };
}
