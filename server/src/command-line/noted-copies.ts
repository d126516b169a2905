import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Paragraph, type TextDocument, withNotesInText } from '@adref/shared/document';
import { isRefusal } from '@adref/shared/refusal';
import type { Position, Wording } from '@adref/shared/rolling';
import { markedUpWordings } from '../documents/marked-up-text.ts';
import { openOneDocument } from './document-file.ts';

/** A file of a call: of a party, of whose changes `author` names those that are its own; where it has none, each of its authors is one. */
export interface CalledFile {
  readonly file: string;
  readonly party?: string;
  readonly author?: string | undefined;
}

/** A draft with its notes among its paragraphs, and what files say of both. */
export interface NotedCopies {
  readonly base: TextDocument;
  readonly wordings: readonly Wording[];
  readonly positions: readonly Position[];
}

/**
 * What Word files that were made from a draft say of its words and of its notes, as the page reads them. Null where the draft has no notes, where one of
 * the files is none of Word or has none either, as one typed again from print, or is no copy of the draft: then only words are compared.
 */
export async function notedCopies(
  draft: TextDocument,
  paragraphs: readonly Paragraph[],
  files: readonly CalledFile[],
): Promise<NotedCopies | null> {
  if (draft.footnotes.length === 0) return null;
  const base = { ...draft, paragraphs: withNotesInText(paragraphs, draft.footnotes), footnotes: [] };
  const wordings: Wording[] = [];
  const positions: Position[] = [];
  for (const { file, party, author } of files) {
    if (!/\.docx$/i.test(file) || !(await hasNotes(file))) return null;
    const bytes = await readFile(file);
    const called = party === undefined ? {} : { party: { code: party }, author: author ?? null };
    const said = markedUpWordings({ bytes, name: basename(file), ...called }, base);
    if (isRefusal(said)) return null;
    wordings.push(...said.wordings);
    positions.push(...said.positions);
  }
  return { base, wordings, positions };
}

/** Whether the words of a file call notes, with its changes or without. */
async function hasNotes(file: string): Promise<boolean> {
  const copy = await openOneDocument(file);
  if (!copy.ok) return false;
  return (['accepted', 'rejected'] as const).some((changes) => {
    const read = copy.read(changes);
    return read.ok && read.document.footnotes.length > 0;
  });
}
