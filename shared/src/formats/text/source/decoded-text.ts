import { decodeOld, oldEncodingCalled } from './old-encoding.ts';
import { makeDecoder } from './text-decoder.ts';
import { decodeUtf8 } from './utf8.ts';

/** The text of a file, or the first byte that is not UTF-8 and where it is. */
export type DecodedText =
  | {
      readonly ok: true;
      readonly text: string;
      /** The old encoding that only the words tell; null where the file or its form says how it is encoded. */
      readonly guessed: string | null;
    }
  | { readonly ok: false; readonly why: 'wide' }
  | { readonly ok: false; readonly why: 'control' | 'bytes'; readonly at: number; readonly byte: number };

/**
 * Decodes the bytes of a text: UTF-8; UTF-16 with its mark, or without where every other byte of much of it is zero; what an XML declaration
 * names; and an encoding from before these where it is certain which one. All else is refused, never replaced by U+FFFD.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const wide = wideOf(bytes);
  if (wide) {
    const text = makeDecoder(wide)(bytes);
    return text === null || control.test(text) ? { ok: false, why: 'wide' } : { ok: true, text, guessed: null };
  }
  const binary = bytes.findIndex((byte) => (byte < 0x20 && (byte < 0x09 || byte > 0x0d)) || byte === 0x7f);
  if (binary >= 0) return { ok: false, why: 'control', at: binary, byte: bytes[binary] ?? 0 };
  const decoded = decodeUtf8(bytes);
  if (decoded.ok) return { ...decoded, guessed: null };
  const declared = declaredIn(bytes);
  if (declared !== null) return { ok: true, text: declared, guessed: null };
  const old = decodeOld(bytes);
  return old ? { ok: true, text: old.text, guessed: old.encoding } : { ...decoded, why: 'bytes' };
}

/** Characters that no plain text has: those of control other than tab, line ends, form feed and vertical tab. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\0-\x08\x0e-\x1f\x7f\ufffe\uffff]/;

/** Share of the characters of a text without a mark whose other byte is zero: spaces and line ends alone are as many. */
const leastZeros = 0.05;

function wideOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes.length % 2 === 1) return null;
  const zeros = [0, 0];
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even > 0 === odd > 0 || even + odd < (leastZeros * bytes.length) / 2) return null;
  const form = odd > 0 ? 'utf-16le' : 'utf-16be';
  const text = makeDecoder(form)(bytes);
  // What is no text has zeros too.
  return text !== null && !control.test(text) && !/[\p{Cn}\p{Co}]/u.test(text) ? form : null;
}

/** Bytes in which an XML declaration names its encoding. */
const longestDeclaration = 200;

function declaredIn(bytes: Uint8Array): string | null {
  const start = String.fromCharCode(...bytes.subarray(0, longestDeclaration));
  const named = /^\s*<\?xml\s[^>]*encoding\s*=\s*["']([\w.-]+)["']/.exec(start)?.[1];
  const encoding = named === undefined ? null : oldEncodingCalled(named);
  return encoding === null ? null : makeDecoder(encoding)(bytes);
}
