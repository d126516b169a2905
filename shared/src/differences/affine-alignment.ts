/*
 * The cheapest redline of two token sequences (costs in weight.ts), by dynamic programming over pairs of prefixes with two states,
 * as in Gotoh's alignment with affine gaps: `outside` after a common token, `inside` a hunk.
 *
 *   outside(i,j) = min(outside, inside)(i-1,j-1)                          where token i equals token j, byte for byte
 *   inside(i,j)  = min(inside, outside + hunkCost)(i-1,j) + cost of i     delete
 *                | min(inside, outside + hunkCost)(i,j-1) + cost of j     insert
 *                | min(inside, outside + hunkCost)(i-1,j-1) + cost of i   the same word in other typography: half the price
 */
import type { Hunk } from './hunk.ts';
import type { Token } from './token.ts';
import { changeCost, hunkCost } from './weight.ts';

const unreachable = 0x3fffffff;

/** Bits of a cell's memory: how its best `outside` and `inside` were reached. */
const outsideFromInside = 1;
const insideFromOutside = 2;
const inserted = 4;
const retyped = 8;

/** Hunks of the cheapest redline, ascending; needs one byte for every pair of tokens. */
export function affineAlignment(a: readonly Token[], b: readonly Token[]): Hunk[] {
  const { textA, textB, keyA, keyB } = interned(a, b);
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
    const costA = i === 0 ? 0 : changeCost(a[i - 1] as Token);
    const text = i === 0 ? -1 : (textA[i - 1] as number);
    const key = i === 0 ? -1 : (keyA[i - 1] as number);
    for (let j = 0; j < width; j++) {
      let bits = 0;
      let best = unreachable;
      if (i > 0) {
        const stay = (insideAbove[j] as number) + costA;
        const open = (outsideAbove[j] as number) + hunkCost + costA;
        best = stay;
        if (open < best) [best, bits] = [open, insideFromOutside];
      }
      if (j > 0) {
        const stay = (inside[j - 1] as number) + (costB[j - 1] as number);
        const open = (outside[j - 1] as number) + hunkCost + (costB[j - 1] as number);
        if (stay < best) [best, bits] = [stay, inserted];
        if (open < best) [best, bits] = [open, inserted | insideFromOutside];
      }
      let common = i === 0 && j === 0 ? 0 : unreachable;
      if (i > 0 && j > 0 && key === keyB[j - 1]) {
        const before = outsideAbove[j - 1] as number;
        const beforeInside = insideAbove[j - 1] as number;
        if (text === textB[j - 1]) {
          common = before;
          if (beforeInside < common) {
            common = beforeInside;
            bits |= outsideFromInside;
          }
        } else {
          if (beforeInside + costA < best) [best, bits] = [beforeInside + costA, retyped];
          if (before + hunkCost + costA < best) [best, bits] = [before + hunkCost + costA, retyped | insideFromOutside];
        }
      }
      outside[j] = common;
      inside[j] = best;
      memory[i * width + j] = bits;
    }
  }
  return traced(memory, a.length, b.length, (inside[b.length] as number) < (outside[b.length] as number));
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
      if ((bits & (inserted | retyped)) !== 0) j--;
      if ((bits & insideFromOutside) !== 0) {
        hunks.push({ fromA: i, toA, fromB: j, toB });
        insideHunk = false;
      }
    }
  }
  return hunks.reverse();
}

/** Numbers for the tokens of both sides: equal numbers for equal bytes, and for equal keys. */
function interned(a: readonly Token[], b: readonly Token[]) {
  const texts = new Map<string, number>();
  const keys = new Map<string, number>();
  const number = (map: Map<string, number>, value: string): number => {
    const known = map.get(value);
    if (known !== undefined) return known;
    map.set(value, map.size);
    return map.size - 1;
  };
  return {
    textA: Int32Array.from(a, (token) => number(texts, token.text)),
    textB: Int32Array.from(b, (token) => number(texts, token.text)),
    keyA: Int32Array.from(a, (token) => number(keys, token.key)),
    keyB: Int32Array.from(b, (token) => number(keys, token.key)),
  };
}
