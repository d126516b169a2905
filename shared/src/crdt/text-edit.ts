import type * as Y from 'yjs';
import type { LiveParagraph } from '../document/index.ts';
import { commonEnds } from '../document/index.ts';
import { markerOf, type TextRoots, textRoots } from './form.ts';
import { paragraphItems } from './live-text.ts';
import { LetterPlaces, type Letters, noteMovedLetters } from './moved-letters.ts';
import { indexAt, markIndices, type ParagraphRow, readRows, stretchesBetween } from './row.ts';

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
    const back = new Set(edits.flatMap((edit) => (edit.kind === 'add' ? [edit.paragraph.id] : [])));
    const gone = new Map<string, Letters>();
    for (const batch of batchesOf(edits)) {
      noteGone(roots, batch, back, gone);
      editRows(roots, batch);
      noteMoves(roots, batch, gone);
    }
  }, origin);
}

/** Edits in order, in batches in which each paragraph is named once: for each, the text is read once. */
function batchesOf(edits: readonly TextEdit[]): TextEdit[][] {
  const batches: TextEdit[][] = [];
  let named = new Set<string>();
  for (const edit of edits) {
    const id = idOf(edit);
    const batch = batches.at(-1);
    if (!batch || named.has(id)) {
      batches.push([edit]);
      named = new Set();
    } else batch.push(edit);
    named.add(id);
  }
  return batches;
}

const idOf = (edit: TextEdit): string => (edit.kind === 'add' ? edit.paragraph.id : edit.id);

/** Carries out edits of as many paragraphs in one walk through the text: Yjs looks for each single index again, through all that one client wrote in a row. */
function editRows(roots: TextRoots, edits: readonly TextEdit[]): void {
  const places = new PlaceList(rowsFor(roots, edits));
  for (const edit of edits) {
    const place = places.get(idOf(edit));
    if (edit.kind === 'add' && (!place || edit.paragraph.moved))
      noteMoved(roots, edit.paragraph.id, edit.paragraph.moved === true);
    if (edit.kind === 'add' && !place) places.add(edit.after, edit.paragraph);
    else if (place) place.text = edit.kind === 'remove' ? null : edit.kind === 'set' ? edit.text : edit.paragraph.text;
    if (edit.kind === 'remove') places.forget(edit.id);
  }
  const walk = new Walk();
  let end = 0;
  for (const { row, added, text } of places) {
    if (added) walk.insert(end, ...paragraphItems(added));
    if (!row) continue;
    if (text !== undefined) editRow(roots, walk, row, text);
    end = row.end;
  }
  walk.through(roots.words);
}

/** Keeps which letters go with the paragraphs that are taken out and come `back` later. */
function noteGone(
  roots: TextRoots,
  edits: readonly TextEdit[],
  back: ReadonlySet<string>,
  gone: Map<string, Letters>,
): void {
  const out = new Set(edits.flatMap((edit) => (edit.kind === 'remove' && back.has(edit.id) ? [edit.id] : [])));
  if (out.size === 0) return;
  const places = new LetterPlaces(roots);
  for (const row of readRows(roots).rows) if (out.has(row.id)) gone.set(row.id, places.of(row));
}

/** What was taken out before and is put in again has been moved. */
function noteMoves(roots: TextRoots, edits: readonly TextEdit[], gone: Map<string, Letters>): void {
  const back = new Map<string, Letters>();
  for (const edit of edits) {
    const letters = edit.kind === 'add' ? gone.get(edit.paragraph.id) : undefined;
    if (letters) back.set(idOf(edit), letters);
  }
  if (back.size === 0) return;
  const places = new LetterPlaces(roots);
  for (const row of readRows(roots).rows) {
    const letters = back.get(row.id);
    if (!letters) continue;
    gone.delete(row.id);
    const { words, characters } = places.of(row);
    const [first] = characters;
    if (first && characters.length === 1) noteMovedLetters(roots, letters, words, first);
  }
}

/** The text as edits find it: where they put in what is not there, ready to have it put in. */
function rowsFor(roots: TextRoots, edits: readonly TextEdit[]): ParagraphRow[] {
  const { rows } = readRows(roots);
  const adds = edits.flatMap((edit) => (edit.kind === 'add' ? [edit.paragraph.id] : []));
  const here = new Set(adds.length > 0 ? rows.map(({ id }) => id) : []);
  const fresh = new Set(adds.filter((id) => !here.has(id)));
  if (fresh.size === 0) return rows;
  const found = forgetRemoved(roots, fresh) ? readRows(roots).rows : rows;
  return leadOpening(roots, found) ? readRows(roots).rows : found;
}

/** Gives a paragraph that is there other words, null taking it out. */
function editRow({ removed }: TextRoots, walk: Walk, row: ParagraphRow, text: string | null): void {
  const words = text ?? '';
  const { start, end } = commonEnds(row.words, words);
  const put = words.slice(start, words.length - end);
  if (put !== '') walk.insert(indexAt(row, start), put);
  for (const { at, length } of stretchesBetween(row, start, row.words.length - end)) walk.delete(at, length);
  if (text === null) removed.set(row.id, true);
  else if (removed.has(row.id)) removed.delete(row.id);
}

/** Notes that a person has moved a paragraph, or forgets it. To be called inside a Yjs transaction. */
export function noteMoved({ moved }: TextRoots, id: string, is: boolean): void {
  if (is && moved.get(id) !== true) moved.set(id, true);
  if (!is && moved.has(id)) moved.delete(id);
}

/** A paragraph of the text, or one that is put in, and what it is to say; undefined leaves its words. */
interface EditedParagraph {
  readonly row?: ParagraphRow;
  readonly added?: LiveParagraph;
  text?: string | null;
  next: EditedParagraph | null;
}

/** Paragraphs in order, while more are put in among them. */
class PlaceList implements Iterable<EditedParagraph> {
  readonly #start: EditedParagraph = { next: null };
  readonly #byId = new Map<string, EditedParagraph>();
  #last = this.#start;

  constructor(rows: readonly ParagraphRow[]) {
    for (const row of rows) this.#put(this.#last, row.id, { row, next: null });
  }

  get(id: string): EditedParagraph | undefined {
    return this.#byId.get(id);
  }

  /** Puts a paragraph behind the one that it names, which may have been put in before; null: first. At the end where that is not there. */
  add(after: string | null, added: LiveParagraph): void {
    const before = after === null ? this.#start : (this.#byId.get(after) ?? this.#last);
    this.#put(before, added.id, { added, next: before.next });
  }

  /** Nothing is put in behind this one any more. */
  forget(id: string): void {
    this.#byId.delete(id);
  }

  *[Symbol.iterator](): Iterator<EditedParagraph> {
    for (let place = this.#start.next; place; place = place.next) yield place;
  }

  #put(before: EditedParagraph, id: string, place: EditedParagraph): void {
    before.next = place;
    if (before === this.#last) this.#last = place;
    this.#byId.set(id, place);
  }
}

/** Insertions and deletions in ascending order of the indices that the text had before all of them. */
class Walk {
  readonly #delta: ({ retain: number } | { insert: string | object } | { delete: number })[] = [];
  #at = 0;

  insert(at: number, ...parts: readonly (string | object)[]): void {
    this.#go(at);
    for (const insert of parts) this.#delta.push({ insert });
  }

  delete(at: number, length: number): void {
    this.#go(at);
    this.#delta.push({ delete: length });
    this.#at += length;
  }

  through(words: Y.Text): void {
    if (this.#delta.length > 0) words.applyDelta(this.#delta);
  }

  #go(at: number): void {
    if (at > this.#at) this.#delta.push({ retain: at - this.#at });
    this.#at = at;
  }
}

/**
 * Moves the first marker before the words that are in front of it, and makes one where there is none; a marker that is put among those
 * words would take the first ones for its own. Whether there was anything to do: rows read before are of no use then.
 */
export function leadOpening({ words }: TextRoots, [first]: readonly ParagraphRow[]): boolean {
  if (!first || first.start > 0 || first.marker === 0) return false;
  if (first.marker > 0) words.delete(first.marker, 1);
  words.insertEmbed(0, markerOf({ id: first.id, ...first.attributes, text: '' }));
  return true;
}

/**
 * Takes away the markers of removed paragraphs that are about to be put in again: the new ones would be void. Whether there were any: rows
 * read before are of no use then.
 */
export function forgetRemoved({ words, removed }: TextRoots, ids: ReadonlySet<string>): boolean {
  const gone = new Set([...ids].filter((id) => removed.has(id)));
  if (gone.size === 0) return false;
  const walk = new Walk();
  for (const at of markIndices(words, (id) => id !== null && gone.has(id))) walk.delete(at, 1);
  walk.through(words);
  for (const id of gone) removed.delete(id);
  return true;
}
