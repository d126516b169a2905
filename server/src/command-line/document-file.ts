import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ParagraphAsRead, TextDocument } from '@adref/shared/document';
import {
  maxTextBytes,
  openDocument,
  type Reading,
  type ReadOptions,
  type ReadResult,
  selectDocument,
  type TrackedChange,
} from '@adref/shared/formats';
import { invalid, type Refusal, sentenceOf } from '@adref/shared/refusal';
import { type BracketedReading, withBrackets } from '../documents/bracketed-document.ts';
import { readableBytes } from '../documents/pdf-text.ts';

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

/** A file that is open: read as often as one asks, its markup once. */
interface OpenFile {
  readonly ok: true;
  readonly read: (changes?: ReadOptions['changes']) => DocumentFile;
  readonly readBracketed: (changes?: ReadOptions['changes']) => BracketedFile;
}

/**
 * Opens `FILE` or `FILE#SYMBOL`; `-` is what is piped in. Never throws for what a user can do wrong: a file that is missing, a folder, unreadable or
 * too large comes back as a reason that names it.
 */
async function openFile(
  argument: string,
  options: Omit<ReadOptions, 'name' | 'changes'> = {},
): Promise<OpenFile | Unusable> {
  const hash = argument.lastIndexOf('#');
  const symbol = hash > 0 ? argument.slice(hash + 1) : '';
  const path = hash > 0 ? argument.slice(0, hash) : argument;
  const name = basename(path);
  const read = await readBytes(path);
  if ('ok' in read) return unusable(read);
  const readable = await readableBytes(read, name);
  if (!readable.ok) return unusable(readable);
  const { bytes, pages } = readable;
  const named = { ...options, name, pages };
  const reader = openDocument(bytes, named);
  const chosen = (result: ReadResult): DocumentFile => {
    if (!result.ok) return unusable(result);
    const { reading } = result;
    if (!symbol) return { ok: true, reading, documents: reading.documents };
    const selection = selectDocument(reading, symbol);
    if (!selection.ok) return unusable(selection, name);
    return { ok: true, reading, documents: [selection.document] };
  };
  return {
    ok: true,
    read: (changes) => chosen(reader(changes)),
    readBracketed: (changes) => {
      const read = withBrackets(reader(changes), bytes, named);
      if (!read.ok) return unusable(read);
      const file = chosen(read);
      if (!file.ok) return file;
      const { brackets, asRead, labels } = read;
      return { ...file, brackets, asRead, ...(labels && { labels }) };
    },
  };
}

/** Reads `FILE` or `FILE#SYMBOL`; a reason that names it where it cannot be had. */
export async function readDocumentFile(
  argument: string,
  { changes, ...options }: Omit<ReadOptions, 'name'> = {},
): Promise<DocumentFile> {
  const file = await openFile(argument, options);
  return file.ok ? file.read(changes) : file;
}

/** Reads `FILE` or `FILE#SYMBOL` with its brackets. */
export async function readBracketedFile(
  argument: string,
  { changes, ...options }: Omit<ReadOptions, 'name'> = {},
): Promise<BracketedFile> {
  const file = await openFile(argument, options);
  return file.ok ? file.readBracketed(changes) : file;
}

/** One document of a file, how its words are set, where its paragraphs are, and what was changed in the file by whom. */
export interface ReadFile {
  readonly ok: true;
  readonly document: TextDocument;
  readonly marks: Reading['marks'];
  readonly sources: Reading['sources'];
  readonly movedFrom: ReadonlyMap<string, string>;
  readonly changes: readonly TrackedChange[];
  /** Everything that the file says, of all its documents. */
  readonly reading: Reading;
}

/** One document of a file with its brackets among the words of its paragraphs. */
type BracketedDocument = ReadFile & { readonly asRead: readonly ParagraphAsRead[] };

/** A file that is open, of which one document is read. */
export interface OpenDocument {
  readonly ok: true;
  readonly read: (changes?: ReadOptions['changes']) => ReadFile | Unusable;
  readonly readBracketed: (changes?: ReadOptions['changes']) => BracketedDocument | Unusable;
}

/** Opens the one document that `FILE` or `FILE#SYMBOL` names, to be read with its changes made or not; where there are several, reading says so. */
export async function openOneDocument(argument: string): Promise<OpenDocument | Unusable> {
  const open = await openFile(argument);
  if (!open.ok) return open;
  const one = (file: DocumentFile): ReadFile | Unusable => {
    if (!file.ok) return file;
    const selection = selectDocument({ documents: file.documents });
    if (!selection.ok) return unusable(selection, argument);
    const { marks, sources, changes = [], movedFrom = new Map() } = file.reading;
    return { ...selection, marks, sources, movedFrom, changes, reading: file.reading };
  };
  return {
    ok: true,
    read: (changes) => one(open.read(changes)),
    readBracketed: (changes) => {
      const file = open.readBracketed(changes);
      if (!file.ok) return file;
      const read = one(file);
      if (!read.ok) return read;
      return { ...read, asRead: file.asRead[file.reading.documents.indexOf(read.document)] ?? [] };
    },
  };
}

/** The one document that `FILE` or `FILE#SYMBOL` names, with what its file says beside it; refused where there are several. */
export async function readOneDocument(argument: string): Promise<ReadFile | Unusable> {
  const file = await openOneDocument(argument);
  return file.ok ? file.read() : file;
}

/** What is piped in, as many bytes of it as a file may have and one. */
async function readPiped(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > maxTextBytes) break;
  }
  return Buffer.concat(chunks);
}

/** The bytes of a file, or of what is piped in for `-`, or why there are none. A file far too large is refused before it is read. */
async function readBytes(path: string): Promise<Uint8Array | Refusal> {
  try {
    if (path === '-') {
      const piped = await readPiped();
      const size = piped.length;
      return size > maxTextBytes ? invalid('file-with-too-many-bytes', { path, size, most: maxTextBytes }) : piped;
    }
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
