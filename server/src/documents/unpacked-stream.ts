import { inflateSync } from 'node:zlib';

/*
 * Whether the bytes of a stream of a PDF unpack as they should, by the ways in which what a page draws may be packed. Each says itself where it
 * ends, but for a plain one; what is behind that end is passed over.
 *
 *   FlateDecode       its own end, and a sum of what was in it
 *   LZWDecode         code 257; none is above the next one that is free
 *   ASCII85Decode     ~>  behind signs from ! to u, z, and white space
 *   ASCIIHexDecode    >   behind hexadecimal digits and white space
 *   RunLengthDecode   128 behind runs that are as long as they say
 */

/** Bytes of a stream that are unpacked at most: the words of a page have some ten thousand. */
export const largestStream = 16 * 1024 * 1024;

/** The long names of what is packed, by the short ones that are known too. */
const longNames: Readonly<Record<string, string>> = {
  Fl: 'FlateDecode',
  LZW: 'LZWDecode',
  A85: 'ASCII85Decode',
  AHx: 'ASCIIHexDecode',
  RL: 'RunLengthDecode',
};

/** What is not unpacked here, and taken to be whole. */
const passedOver: ReadonlySet<string> = new Set(['BrotliDecode', 'Crypt']);

/** What some bytes unpack to: null where they do not as they should; the string of them, one character for each byte; or that nobody has looked. */
type Unpacked = string | null | { readonly unknown: true };

const unknown = { unknown: true } as const;

/** Some bytes, one character for each, unpacked by one filter after the other. `head` is the dictionary of their stream. */
export function unpacked(bytes: string, filters: readonly string[], head: string): Unpacked {
  let now = bytes;
  for (const filter of filters) {
    const name = longNames[filter] ?? filter;
    if (passedOver.has(name)) return unknown;
    const unpack = unpackers[name];
    const next = unpack ? unpack(now, head) : null;
    if (typeof next !== 'string') return next;
    now = next;
  }
  return /\/Predictor\s+(?!1\b)\d/.test(head) ? unknown : now;
}

const unpackers: Readonly<Record<string, (bytes: string, head: string) => Unpacked>> = {
  FlateDecode: (bytes) => {
    try {
      return inflateSync(Buffer.from(bytes, 'latin1'), { maxOutputLength: largestStream }).toString('latin1');
    } catch (error) {
      return error instanceof RangeError ? unknown : null;
    }
  },
  LZWDecode: (bytes, head) => codesUnpacked(bytes, /\/EarlyChange\s+0\b/.test(head) ? 0 : 1),
  ASCII85Decode: (bytes) => {
    const end = bytes.indexOf('~>');
    const signs = bytes.slice(0, Math.max(0, end)).replace(/^\s*<~/, '');
    return end < 0 || /[^!-uz\s\0]/.test(signs) ? null : fromBase85(signs.replace(/[\s\0]/g, ''));
  },
  ASCIIHexDecode: (bytes) => {
    const end = bytes.indexOf('>');
    const digits = bytes.slice(0, Math.max(0, end));
    return end < 0 || /[^\da-fA-F\s\0]/.test(digits)
      ? null
      : Buffer.from(`${digits.replace(/[\s\0]/g, '')}0`, 'hex').toString('latin1');
  },
  RunLengthDecode: (bytes) => {
    const runs: string[] = [];
    let size = 0;
    for (let at = 0; at < bytes.length; ) {
      const length = bytes.charCodeAt(at);
      if (length === endOfRuns) return runs.join('');
      const run = length < endOfRuns ? bytes.slice(at + 1, at + 2 + length) : bytes.charAt(at + 1).repeat(257 - length);
      at += length < endOfRuns ? length + 2 : 2;
      if (at > bytes.length) return null;
      size += run.length;
      if (size > largestStream) return unknown;
      runs.push(run);
    }
    return null;
  },
};

const endOfRuns = 128;

function fromBase85(signs: string): string {
  const groups = signs.match(/z|[^z]{1,5}/g) ?? [];
  return groups
    .map((group) => {
      if (group === 'z') return '\0\0\0\0';
      const value = [...group.padEnd(5, 'u')].reduce((sum, sign) => sum * 85 + sign.charCodeAt(0) - 33, 0);
      return [24, 16, 8, 0]
        .slice(0, group.length - 1)
        .map((shift) => String.fromCharCode(Math.floor(value / 2 ** shift) & 255))
        .join('');
    })
    .join('');
}

/** Codes that clear the table, and that end what is packed; the first that the table gives. */
const [clearTable, endOfCodes, firstFree] = [256, 257, 258];
/** Bits of the shortest and the longest code. */
const [shortest, longest] = [9, 12];

function codesUnpacked(bytes: string, early: number): Unpacked {
  const table: string[] = Array.from({ length: firstFree }, (_, code) => (code < 256 ? String.fromCharCode(code) : ''));
  const parts: string[] = [];
  let [bits, held, width, size] = [0, 0, shortest, 0];
  let before: string | null = null;
  for (let at = 0; at < bytes.length; ) {
    while (held < width && at < bytes.length) {
      bits = ((bits << 8) | bytes.charCodeAt(at++)) & 0xffffff;
      held += 8;
    }
    if (held < width) return null;
    held -= width;
    const code = (bits >> held) & ((1 << width) - 1);
    if (code === endOfCodes) return parts.join('');
    if (code === clearTable) {
      table.length = firstFree;
      width = shortest;
      before = null;
      continue;
    }
    const isNext: boolean = before !== null && code === table.length;
    const said: string | undefined = isNext && before !== null ? before + before.charAt(0) : table[code];
    if (said === undefined) return null;
    if (before !== null && table.length < 1 << longest) table.push(before + said.charAt(0));
    if (table.length + early >= 1 << width && width < longest) width++;
    before = said;
    size += said.length;
    if (size > largestStream) return unknown;
    parts.push(said);
  }
  return null;
}
