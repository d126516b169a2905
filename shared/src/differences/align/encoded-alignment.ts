import diffMatchPatch from 'diff-match-patch';
import type { Hunk } from './hunk.ts';
import type { WordSequence } from './word-sequence.ts';

/** Room for distinct words in one UTF-16 code unit each: all but zero and the surrogates, which would be glued or cut. */
const encodable = 0x10000 - 0x800 - 1;

/**
 * Hunks of a shortest edit script between two ranges by diff-match-patch, which sees every word as one character and so can cut none.
 * Null where the two sides have too many distinct words to encode.
 */
export function encodedAlignment(
  a: WordSequence,
  b: WordSequence,
  { fromA, toA, fromB, toB }: Hunk,
  distinct: number,
): Hunk[] | null {
  if (distinct > encodable) return null;
  const engine = new diffMatchPatch.diff_match_patch();
  // By default the engine stops after a second and the result depends on the machine.
  engine.Diff_Timeout = 0;
  const hunks: Hunk[] = [];
  let [atA, atB] = [fromA, fromB];
  for (const [operation, { length }] of engine.diff_main(encoded(a, fromA, toA), encoded(b, fromB, toB), false)) {
    const [endA, endB] = [atA + (operation <= 0 ? length : 0), atB + (operation >= 0 ? length : 0)];
    const last = hunks.at(-1);
    if (operation !== 0) {
      if (last && last.toA === atA && last.toB === atB) hunks[hunks.length - 1] = { ...last, toA: endA, toB: endB };
      else hunks.push({ fromA: atA, toA: endA, fromB: atB, toB: endB });
    }
    [atA, atB] = [endA, endB];
  }
  return hunks;
}

function encoded({ ids }: WordSequence, from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at++) {
    const next = (ids[at] as number) + 1;
    text += String.fromCharCode(next < 0xd800 ? next : next + 0x800);
  }
  return text;
}
