import { invalid } from '../../refusal/index.ts';
import type { ReadOptions, ReadResult } from '../reading.ts';
import { symbolFromName } from '../symbol.ts';
import { sheet } from './page/sheet.ts';
import { readSource } from './read-source.ts';
import { flow } from './source/flow.ts';
import { languageOf } from './vocabulary/language.ts';

/**
 * Largest text file read: 8 MiB. The longest rolling texts known (206 pages) are under 1 MB, and 8 MiB are read in about a
 * second, so nothing that a committee could negotiate is refused and nothing can stop the server for long.
 */
export const maxTextBytes = 8 * 1024 * 1024;

/** Longest line read, in UTF-16 code units: forty pages in one line are data, not prose. */
const maxLineLength = 200_000;

/** Most lines read, empty ones not counted: a text of two hundred pages has some ten thousand, and each takes a kilobyte of memory. */
export const maxLines = 200_000;

/** Most footnotes read: a report of two hundred pages has a few hundred. */
export const maxFootnotes = 2000;

/** Most footnote marks read, ten for every footnote: each may be flagged with its candidates, which a person must look at. */
export const maxFootnoteMarks = 20_000;

/**
 * Reads a text: a report with the drafts it contains, one draft resolution, or any other text. Refused, with a reason that says what to
 * do, where it has no words or is too long in one of the ways above.
 */
export function readText(text: string, options: ReadOptions): ReadResult {
  const name = options.name || 'the text';
  if (text.trim() === '') return invalid('file-without-text', { name });
  const lines = text.split(/\r\n|\r|\n/);
  const filled = lines.reduce((count, line) => (line === '' ? count : count + 1), 0);
  if (filled > maxLines) return invalid('file-with-too-many-lines', { name, lines: filled, most: maxLines });
  const long = lines.findIndex((line) => line.length > maxLineLength);
  if (long >= 0) return invalid('file-with-long-line', { name, line: long + 1, most: maxLineLength });
  const named = symbolFromName(options.name ?? '');
  const language = options.language ?? named.language ?? languageOf(text);
  const source = flow(sheet(text), language);
  const notes = source.definitions.length;
  if (notes > maxFootnotes) return invalid('file-with-too-many-footnotes', { name, notes, most: maxFootnotes });
  if (source.marks > maxFootnoteMarks)
    return invalid('file-with-too-many-marks', { name, marks: source.marks, most: maxFootnoteMarks });

  return { ok: true, reading: readSource(source, options.symbol ?? named.symbol, language) };
}
