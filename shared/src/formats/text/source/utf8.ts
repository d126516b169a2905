import { makeDecoder } from './text-decoder.ts';

/** Text, or the first byte that is not UTF-8 and where it is. */
export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly at: number; readonly byte: number };

/** Most bytes of a character but the last. */
const longestStart = 3;

/**
 * Decodes strictly, without the byte order mark: overlong forms, surrogates and cut sequences are refused, never replaced by U+FFFD,
 * because a replaced letter in an agreed text would pass unseen.
 */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  const text = decoded(bytes);
  if (text !== null) return { ok: true, text };
  // The longest beginning that is UTF-8, or could go on as such; what goes on longer holds the fault.
  let [low, high] = [0, bytes.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (decoded(bytes.subarray(0, middle), true) === null) high = middle - 1;
    else low = middle;
  }
  let at = low;
  while (at > low - longestStart && at > 0 && decoded(bytes.subarray(0, at)) === null) at--;
  return { ok: false, at, byte: bytes[at] ?? 0 };
}

const decoded = makeDecoder('utf-8');
