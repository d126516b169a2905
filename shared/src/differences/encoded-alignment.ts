import diffMatchPatch from 'diff-match-patch';
import type { Hunk } from './hunk.ts';
import type { Token } from './token.ts';

/** Room for distinct tokens in one UTF-16 code unit each: all but zero and the surrogates, which would be glued or cut. */
const encodable = 0x10000 - 0x800 - 1;

/**
 * Hunks of a shortest edit script by diff-match-patch, which sees every token as one character and so can cut none.
 * Null where the two sides have too many distinct tokens to encode.
 */
export function encodedAlignment(a: readonly Token[], b: readonly Token[]): Hunk[] | null {
  const codes = new Map<string, string>();
  const encode = (tokens: readonly Token[]): string => {
    let encoded = '';
    for (const { key } of tokens) {
      let code = codes.get(key);
      if (code === undefined) {
        const next = codes.size + 1;
        code = String.fromCharCode(next < 0xd800 ? next : next + 0x800);
        codes.set(key, code);
      }
      encoded += code;
    }
    return encoded;
  };
  const [before, after] = [encode(a), encode(b)];
  if (codes.size > encodable) return null;

  const engine = new diffMatchPatch.diff_match_patch();
  // By default the engine stops after a second and the result depends on the machine.
  engine.Diff_Timeout = 0;
  const hunks: Hunk[] = [];
  let [atA, atB] = [0, 0];
  for (const [operation, { length }] of engine.diff_main(before, after, false)) {
    const [toA, toB] = [atA + (operation <= 0 ? length : 0), atB + (operation >= 0 ? length : 0)];
    const last = hunks.at(-1);
    if (operation !== 0) {
      if (last && last.toA === atA && last.toB === atB) hunks[hunks.length - 1] = { ...last, toA, toB };
      else hunks.push({ fromA: atA, toA, fromB: atB, toB });
    }
    [atA, atB] = [toA, toB];
  }
  return hunks;
}
