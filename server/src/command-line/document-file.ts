import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { TextDocument } from '@adref/shared/document';
import {
  maxTextBytes,
  type Reading,
  type ReadOptions,
  readDocument,
  type Selection,
  selectDocument,
} from '@adref/shared/formats';

/** A file that a command was given, read; `documents` are those that `#SYMBOL` leaves. */
export type DocumentFile =
  | { readonly ok: true; readonly reading: Reading; readonly documents: readonly TextDocument[] }
  | { readonly ok: false; readonly reason: string };

/**
 * Reads `FILE` or `FILE#SYMBOL`. Never throws for what a user can do wrong: a file that is missing, a folder, unreadable or
 * too large comes back as a reason that names it.
 */
export async function readDocumentFile(
  argument: string,
  options: Omit<ReadOptions, 'name'> = {},
): Promise<DocumentFile> {
  const hash = argument.lastIndexOf('#');
  const symbol = hash > 0 ? argument.slice(hash + 1) : '';
  const path = hash > 0 ? argument.slice(0, hash) : argument;
  const name = basename(path);
  const bytes = await readBytes(path);
  if (typeof bytes === 'string') return { ok: false, reason: bytes };
  const read = readDocument(bytes, { ...options, name });
  if (!read.ok) return read;
  const { reading } = read;
  if (!symbol) return { ok: true, reading, documents: reading.documents };
  const selection = selectDocument(reading, symbol);
  if (!selection.ok) return { ok: false, reason: `${name}: ${selection.reason}` };
  return { ok: true, reading, documents: [selection.document] };
}

/** The one document that `FILE` or `FILE#SYMBOL` names; refused where there are several. */
export async function readOneDocument(argument: string): Promise<Selection> {
  const file = await readDocumentFile(argument);
  if (!file.ok) return file;
  const selection = selectDocument({ documents: file.documents });
  return selection.ok ? selection : { ok: false, reason: `${argument}: ${selection.reason}` };
}

/** The bytes of a file, or why there are none. A file far too large is refused before it is read. */
async function readBytes(path: string): Promise<Uint8Array | string> {
  try {
    const { size } = await stat(path);
    if (size > maxTextBytes)
      return `${path}: ${size} bytes are more than the ${maxTextBytes} that are read. Split the file.`;
    return await readFile(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') return `${path}: there is no such file. Check the name and the folder.`;
    if (code === 'EISDIR') return `${path}: this is a folder. Name one file in it.`;
    if (code === 'EACCES') return `${path}: you may not read this file. Ask its owner for the right to.`;
    return `${path}: the file cannot be read (${String(code ?? error)}).`;
  }
}
