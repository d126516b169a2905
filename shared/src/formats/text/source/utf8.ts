/** Text, or the first byte that is not UTF-8 and where it stands. */
export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly at: number; readonly byte: number };

/** Units gathered before they become a string: large enough to be fast, small enough to be spread as arguments. */
const chunk = 8192;

/** Least code point that may take 2, 3 or 4 bytes; anything lower is an overlong form, which UTF-8 forbids. */
const least = [0, 0, 0x80, 0x800, 0x10000] as const;

/**
 * Decodes strictly: overlong forms, surrogates and cut sequences are refused, never replaced by U+FFFD, because a
 * replaced letter in an agreed text would pass unseen. By hand, since this package knows neither DOM nor Node.
 */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  const parts: string[] = [];
  let units: number[] = [];
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  for (let at = start; at < bytes.length; ) {
    const first = bytes[at] ?? 0;
    const length = first < 0x80 ? 1 : first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    if (first >= 0x80 && (first < 0xc2 || first > 0xf4)) return { ok: false, at, byte: first };
    let point = length === 1 ? first : first & (0x7f >> length);
    for (let next = 1; next < length; next++) {
      const byte = bytes[at + next];
      if (byte === undefined || (byte & 0xc0) !== 0x80) return { ok: false, at, byte: first };
      point = (point << 6) | (byte & 0x3f);
    }
    const surrogate = point >= 0xd800 && point <= 0xdfff;
    if (surrogate || point > 0x10ffff || point < (least[length] ?? 0)) return { ok: false, at, byte: first };
    if (point > 0xffff) units.push(0xd800 + ((point - 0x10000) >> 10), 0xdc00 + (point & 0x3ff));
    else units.push(point);
    at += length;
    if (units.length >= chunk) {
      parts.push(String.fromCharCode(...units));
      units = [];
    }
  }
  parts.push(String.fromCharCode(...units));
  return { ok: true, text: parts.join('') };
}
