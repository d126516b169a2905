import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ParagraphAsRead, TextDocument } from '@adref/shared/document';
import {
  maxTextBytes,
  type Reading,
  type ReadOptions,
  readDocument,
  selectDocument,
  type TrackedChange,
} from '@adref/shared/formats';
import { invalid, type Refusal, sentenceOf } from '@adref/shared/refusal';
import { type BracketedReading, readBracketed } from '../documents/bracketed-document.ts';

/** Why a file that a command was given cannot be used: a sentence that names it. */
interface Unusable {
  readonly ok: false;
  readonly reason: string;
}

/** A file that a command was given, read; `documents` are those that `#SYMBOL` leaves. */
export type DocumentFile =
  | { readonly ok: true; readonly reading: Reading; readonly documents: readonly TextDocument[] }
  | Unusable;

/** The same with what the brackets of the file say. */
export type BracketedFile =
  | (Extract<DocumentFile, { ok: true }> & Omit<Extract<BracketedReading, { ok: true }>, 'ok' | 'reading'>)
  | Unusable;

/**
 * Reads `FILE` or `FILE#SYMBOL`. Never throws for what a user can do wrong: a file that is missing, a folder, unreadable or
 * too large comes back as a reason that names it.
 */
export function readDocumentFile(argument: string, options: Omit<ReadOptions, 'name'> = {}): Promise<DocumentFile> {
  return readFileWith(readDocument, argument, options);
}

/** Reads `FILE` or `FILE#SYMBOL` with its brackets. */
export async function readBracketedFile(
  argument: string,
  options: Omit<ReadOptions, 'name'> = {},
): Promise<BracketedFile> {
  let found: BracketedReading | null = null;
  const file = await readFileWith(
    (bytes, more) => {
      found = readBracketed(bytes, more);
      return found;
    },
    argument,
    options,
  );
  const read = found as BracketedReading | null;
  if (!file.ok) return file;
  if (!read?.ok) throw new Error('A file that was read has brackets');
  const { brackets, asRead, labels } = read;
  return { ...file, brackets, asRead, ...(labels && { labels }) };
}

async function readFileWith(
  read: (bytes: Uint8Array, options: ReadOptions) => { readonly ok: true; readonly reading: Reading } | Refusal,
  argument: string,
  options: Omit<ReadOptions, 'name'>,
): Promise<DocumentFile> {
  const hash = argument.lastIndexOf('#');
  const symbol = hash > 0 ? argument.slice(hash + 1) : '';
  const path = hash > 0 ? argument.slice(0, hash) : argument;
  const name = basename(path);
  const bytes = await readBytes(path);
  if ('ok' in bytes) return unusable(bytes);
  const result = read(bytes, { ...options, name });
  if (!result.ok) return unusable(result);
  const { reading } = result;
  if (!symbol) return { ok: true, reading, documents: reading.documents };
  const selection = selectDocument(reading, symbol);
  if (!selection.ok) return unusable(selection, name);
  return { ok: true, reading, documents: [selection.document] };
}

/** One document of a file, how its words are set, where its paragraphs are, and what was changed in the file by whom. */
export interface ReadFile {
  readonly ok: true;
  readonly document: TextDocument;
  readonly marks: Reading['marks'];
  readonly sources: Reading['sources'];
  readonly changes: readonly TrackedChange[];
  /** Everything that the file says, of all its documents. */
  readonly reading: Reading;
}

/** The one document that `FILE` or `FILE#SYMBOL` names, with what its file says beside it; refused where there are several. */
export async function readOneDocument(
  argument: string,
  options: Omit<ReadOptions, 'name'> = {},
): Promise<ReadFile | Unusable> {
  const file = await readDocumentFile(argument, options);
  if (!file.ok) return file;
  const selection = selectDocument({ documents: file.documents });
  return selection.ok
    ? {
        ...selection,
        marks: file.reading.marks,
        sources: file.reading.sources,
        changes: file.reading.changes ?? [],
        reading: file.reading,
      }
    : unusable(selection, argument);
}

/** The one document that `FILE` or `FILE#SYMBOL` names, with its brackets among the words of its paragraphs. */
export async function readOneBracketed(
  argument: string,
  options: Omit<ReadOptions, 'name'> = {},
): Promise<(ReadFile & { readonly asRead: readonly ParagraphAsRead[] }) | Unusable> {
  const file = await readBracketedFile(argument, options);
  if (!file.ok) return file;
  const selection = selectDocument({ documents: file.documents });
  if (!selection.ok) return unusable(selection, argument);
  const { marks, sources, changes = [] } = file.reading;
  const asRead = file.asRead[file.reading.documents.indexOf(selection.document)] ?? [];
  return { ...selection, marks, sources, changes, reading: file.reading, asRead };
}

/** The bytes of a file, or why there are none. A file far too large is refused before it is read. */
async function readBytes(path: string): Promise<Uint8Array | Refusal> {
  try {
    const { size } = await stat(path);
    if (size > maxTextBytes) return invalid('file-with-too-many-bytes', { path, size, most: maxTextBytes });
    return await readFile(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') return invalid('file-missing', { path });
    if (code === 'EISDIR') return invalid('file-is-folder', { path });
    if (code === 'EACCES') return invalid('file-forbidden', { path });
    return invalid('file-failed', { path, code: String(code ?? error) });
  }
}

/** The refusal as a sentence; after `name` where it does not name the file itself. */
function unusable(refusal: Refusal, name?: string): Unusable {
  const sentence = sentenceOf(refusal) ?? refusal.key;
  return { ok: false, reason: name === undefined ? sentence : `${name}: ${sentence}` };
}
