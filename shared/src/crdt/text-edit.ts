import type * as Y from 'yjs';
import type { LiveParagraph } from '../document/index.ts';
import { commonEnds } from './common-ends.ts';
import { markerOf, type TextRoots, textRoots } from './form.ts';
import { putParagraph } from './live-text.ts';
import { deleteWords, indexAt, markIndices, type Row, readRows } from './row.ts';

/** A change that the server makes in a live text on behalf of an act. */
export type TextEdit =
  /** Gives a paragraph these words; only the stretch that differs is touched, so that carets and typing elsewhere in it stay. */
  | { readonly kind: 'set'; readonly id: string; readonly text: string }
  /** Adds a paragraph after the one with id `after` (null: first), unless the text already has its id, in which case its words are set. */
  | { readonly kind: 'add'; readonly after: string | null; readonly paragraph: LiveParagraph }
  | { readonly kind: 'remove'; readonly id: string };

/** Carries out edits in one transaction with the given origin. An edit whose paragraph is not there does nothing. */
export function editText(doc: Y.Doc, edits: readonly TextEdit[], origin: unknown): void {
  const roots = textRoots(doc);
  doc.transact(() => {
    for (const edit of edits) editOne(roots, edit);
  }, origin);
}

function editOne(roots: TextRoots, edit: TextEdit): void {
  const { rows } = readRows(roots);
  const row = rows.find(({ id }) => id === (edit.kind === 'add' ? edit.paragraph.id : edit.id));
  if (edit.kind === 'remove') {
    if (row) removeRow(roots, row);
  } else if (row) setWords(roots, row, edit.kind === 'set' ? edit.text : edit.paragraph.text);
  else if (edit.kind === 'add') {
    forgetRemoved(roots, edit.paragraph.id);
    leadOpening(roots, readRows(roots).rows);
    addRow(roots, readRows(roots).rows, edit.after, edit.paragraph);
  }
}

function addRow({ words }: TextRoots, rows: readonly Row[], after: string | null, paragraph: LiveParagraph): void {
  const before = after === null ? null : (rows.find(({ id }) => id === after) ?? rows.at(-1));
  putParagraph(words, before?.end ?? 0, paragraph);
}

function removeRow({ words, removed }: TextRoots, row: Row): void {
  deleteWords(words, row, 0, row.words.length);
  removed.set(row.id, true);
}

function setWords({ words, removed }: TextRoots, row: Row, text: string): void {
  const { start, end } = commonEnds(row.words, text);
  const at = indexAt(row, start);
  deleteWords(words, row, start, row.words.length - end);
  if (text.length - end > start) words.insert(at, text.slice(start, text.length - end));
  if (removed.has(row.id)) removed.delete(row.id);
}

/**
 * Moves the first marker before the words that are in front of it, and makes one where there is none; a marker that is put among those
 * words would take the first ones for its own. Whether there was anything to do: rows read before are of no use then.
 */
export function leadOpening({ words }: TextRoots, [first]: readonly Row[]): boolean {
  if (!first || first.start > 0 || first.marker === 0) return false;
  if (first.marker > 0) words.delete(first.marker, 1);
  words.insertEmbed(0, markerOf({ id: first.id, ...first.attributes, text: '' }));
  return true;
}

/** Takes away the markers of a removed paragraph that is about to be put in again: the new one would be void. */
export function forgetRemoved({ words, removed }: TextRoots, id: string): void {
  if (!removed.has(id)) return;
  for (const at of markIndices(words, (other) => other === id).toReversed()) words.delete(at, 1);
  removed.delete(id);
}
