import type { Language } from '@adref/shared/document';
import type { Reading } from '../reading.ts';
import { symbolFromName } from '../symbol.ts';
import { readSource } from './read-source.ts';
import { flow } from './source/flow.ts';
import { blocks } from './source/line.ts';
import { decodeUtf8 } from './source/utf8.ts';
import { languageOf } from './vocabulary/language.ts';

/**
 * Largest text file read: 8 MiB. The longest rolling texts known (206 pages) are under 1 MB, and 8 MiB are read in about a
 * second, so nothing that a committee could negotiate is refused and nothing can stop the server for long.
 */
export const maxTextBytes = 8 * 1024 * 1024;

/** Longest line read, in UTF-16 code units: forty pages in one line are data, not prose. */
export const maxLineLength = 200_000;

/** Most footnotes read: a report of two hundred pages has a few hundred. */
export const maxFootnotes = 2000;

/** Most footnote marks read, ten for every footnote: each may be flagged with its candidates, which a person must look at. */
export const maxFootnoteMarks = 20_000;

/** How to read a file. */
export interface ReadOptions {
  /** File name, for the symbol, the language and messages: `A-73-505.fr.txt`. */
  readonly name?: string;
  /** The document's own symbol, where the file name does not say it. */
  readonly symbol?: string;
  readonly language?: Language;
}

export type ReadResult =
  | { readonly ok: true; readonly reading: Reading }
  | { readonly ok: false; readonly reason: string };

/**
 * Reads the bytes of a text file: a report with the drafts it contains, one draft resolution, or any other text.
 *
 * Never guesses what bytes mean: what is no UTF-8 text of readable size is refused, with a reason that says what to do.
 */
export function readText(bytes: Uint8Array, options: ReadOptions = {}): ReadResult {
  const name = options.name ?? 'the text';
  const no = (reason: string): ReadResult => ({ ok: false, reason: `${name}: ${reason}` });
  if (bytes.length === 0) return no('the file is empty. Choose a file with text in it.');
  if (bytes.length > maxTextBytes) {
    const size = (bytes.length / 1024 / 1024).toFixed(1);
    return no(
      `${size} MiB is more than the ${maxTextBytes / 1024 / 1024} MiB that are read. Split the file, or leave out its annexes.`,
    );
  }
  const [a = 0, b = 0] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff))
    return no('the text is encoded in UTF-16. Save it as UTF-8.');
  if (a === 0x50 && b === 0x4b)
    return no('this is a zip archive or a Word document, not plain text. Give it its own ending, such as .docx.');
  if (startsWith(bytes, '%PDF'))
    return no('this is a PDF, not plain text. Give the Word file, or save the PDF as text.');
  const decoded = decodeUtf8(bytes);
  const binary = controlByte(bytes);
  if (binary)
    return no(
      `byte ${binary.at} is the control character ${hex(binary.byte)}: this is not plain text. Save the document as text in UTF-8.`,
    );
  if (!decoded.ok) {
    return no(
      `byte ${decoded.at} (${hex(decoded.byte)}) is not UTF-8; the file may be in Windows-1252 or another old encoding. Save it as UTF-8.`,
    );
  }
  if (decoded.text.trim() === '') return no('the file has no text, only empty lines. Choose a file with text in it.');
  const long = decoded.text.split(/\r\n|\r|\n/).findIndex((line) => line.length > maxLineLength);
  if (long >= 0)
    return no(`line ${long + 1} is longer than ${maxLineLength} characters. Put each paragraph on a line of its own.`);
  const source = flow(blocks(decoded.text));
  const notes = source.definitions.length;
  if (notes > maxFootnotes)
    return no(`${notes} footnotes are more than the ${maxFootnotes} that are read. Split the file.`);
  if (source.marks > maxFootnoteMarks)
    return no(`${source.marks} footnote marks are more than the ${maxFootnoteMarks} that are read. Split the file.`);

  const named = symbolFromName(options.name ?? '');
  const language = options.language ?? named.language ?? languageOf(decoded.text);
  return { ok: true, reading: readSource(source, options.symbol ?? named.symbol, language) };
}

/** First byte that no plain text has: a control character other than tab, line ends, form feed and vertical tab. */
function controlByte(bytes: Uint8Array): { at: number; byte: number } | null {
  const at = bytes.findIndex((byte) => (byte < 0x20 && (byte < 0x09 || byte > 0x0d)) || byte === 0x7f);
  return at < 0 ? null : { at, byte: bytes[at] ?? 0 };
}

function startsWith(bytes: Uint8Array, sign: string): boolean {
  return [...sign].every((character, at) => bytes[at] === character.charCodeAt(0));
}

function hex(byte: number): string {
  return `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}
