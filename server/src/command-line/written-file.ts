import { writeFile } from 'node:fs/promises';
import { type WordFile, writeWord } from '@adref/shared/formats';
import { fileModel } from '../exports/file-request.ts';
import { htmlFile } from '../exports/html-file.ts';
import { writePdf } from '../exports/pdf/write-pdf.ts';
import { message, operatorSentence } from '../messages/message.ts';
import { done, failed, misused, type Output } from './output.ts';

/** Writes a file that a command has made, in place of one that is there. Returns the exit code; why it failed goes to `errors`. */
export async function writtenFile(path: string, content: Uint8Array | string, errors: Output): Promise<number> {
  try {
    await writeFile(path, content);
    return done;
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    errors.write(`${operatorSentence(message('not-written', { path, problem }))}\n`);
    return failed;
  }
}

/** Formats in which a text is written. */
const fileFormats = ['docx', 'pdf', 'akn', 'html', 'text', 'json'] as const;

export type FileFormat = (typeof fileFormats)[number];

/** Formats by how the name of a file ends. */
const endings: readonly (readonly [RegExp, FileFormat])[] = [
  [/\.(?:txt|text)$/i, 'text'],
  [/\.(?:xml|akn)$/i, 'akn'],
  [/\.html?$/i, 'html'],
  [/\.json$/i, 'json'],
];

/** The format that somebody has said, or that the name of the file says; Word where neither does, undefined where there is no such format. */
export function formatOf(path: string, said: string | undefined): FileFormat | undefined {
  if (said !== undefined) return fileFormats.find((one) => one === said);
  return endings.find(([ending]) => ending.test(path))?.[1] ?? writtenAs(path);
}

/** Whether a file is written as pages or for Word, by how its name ends. */
function writtenAs(path: string): 'docx' | 'pdf' {
  return /\.pdf$/i.test(path) ? 'pdf' : 'docx';
}

/** Says that something is not written in the format that the name of a file asks for, but in others. Returns the exit code. */
export function tellEnding(path: string, forms: string, errors: Output): number {
  const [format = ''] = /\.[^.]*$/.exec(path) ?? [];
  errors.write(`${operatorSentence(message('file-ending', { path, format, forms }))}\n`);
  return misused;
}

/**
 * Writes a file as pages, as one page of HTML or for Word; for pages all its numbers are typed. Signs that no font has a shape for are told to `errors`, and the
 * file is there all the same. Returns the exit code, as above.
 */
export async function writtenModel(
  path: string,
  model: WordFile,
  as: 'docx' | 'pdf' | 'html',
  errors: Output,
): Promise<number> {
  if (as === 'html') return writtenFile(path, htmlFile(model), errors);
  if (as === 'docx') return writtenFile(path, writeWord(model), errors);
  const { bytes, shapeless } = await writePdf(model);
  if (shapeless.length > 0) {
    errors.write(`${operatorSentence(message('pdf-shapeless', { path, signs: shapeless.join(' ') }))}\n`);
  }
  return writtenFile(path, bytes, errors);
}

/** Writes what a command has put together, as pages, for Word or as a page of HTML by how the file's name ends. Returns the exit code, as above. */
export async function writtenContent(
  path: string,
  content: Parameters<typeof fileModel>[0],
  errors: Output,
): Promise<number> {
  const as = formatOf(path, undefined) ?? 'docx';
  if (as !== 'docx' && as !== 'pdf' && as !== 'html') return tellEnding(path, '.docx, .pdf, .html', errors);
  return writtenModel(path, fileModel(content, as !== 'docx'), as, errors);
}
