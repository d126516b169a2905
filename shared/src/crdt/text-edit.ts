import type * as Y from 'yjs';
import type { LiveParagraph } from '../document/index.ts';
import { commonEnds } from './common-ends.ts';
import { markerOf, type TextRoots, textRoots } from './form.ts';
import { partsOf } from './live-text.ts';
import { indexAt, markIndices, type Row, readRows, stretchesBetween } from './row.ts';

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
    for (const run of runsOf(edits)) {
      const adds = run.flatMap((edit) => (edit.kind === 'add' ? [edit] : []));
      const here = new Set(adds.length > 0 ? readRows(roots).rows.map(({ id }) => id) : []);
      const texts = run.flatMap((edit): [string, string | null][] => {
        if (edit.kind !== 'add') return [[edit.id, edit.kind === 'set' ? edit.text : null]];
        return here.has(edit.paragraph.id) ? [[edit.paragraph.id, edit.paragraph.text]] : [];
      });
      if (texts.length > 0) editRows(roots, new Map(texts));
      addRows(
        roots,
        adds.filter(({ paragraph }) => !here.has(paragraph.id)),
      );
    }
  }, origin);
}

/** Edits in order, in runs of one sort in which each paragraph is named once. */
function runsOf(edits: readonly TextEdit[]): TextEdit[][] {
  const runs: TextEdit[][] = [];
  let named = new Set<string>();
  for (const edit of edits) {
    const run = runs.at(-1);
    const id = edit.kind === 'add' ? edit.paragraph.id : edit.id;
    if (!run || (edit.kind === 'add') !== (run[0]?.kind === 'add') || named.has(id)) {
      runs.push([edit]);
      named = new Set();
    } else run.push(edit);
    named.add(id);
  }
  return runs;
}

/**
 * Gives paragraphs that are there other words, null taking them out. In one walk through the text: Yjs looks for each single index anew,
 * through all that one client wrote in a row.
 */
function editRows(
  { words, paragraphs, removed, restored }: TextRoots,
  texts: ReadonlyMap<string, string | null>,
): void {
  const walk = new Walk();
  for (const row of readRows({ words, paragraphs, removed, restored }).rows) {
    const text = texts.get(row.id);
    if (text === undefined) continue;
    const { start, end } = commonEnds(row.words, text ?? '');
    const put = (text ?? '').slice(start, (text ?? '').length - end);
    if (put !== '') walk.insert(indexAt(row, start), put);
    for (const { at, length } of stretchesBetween(row, start, row.words.length - end)) walk.delete(at, length);
    if (text === null) removed.set(row.id, true);
    else if (removed.has(row.id)) removed.delete(row.id);
  }
  walk.through(words);
}

/** Puts paragraphs in that are not there, each behind the one that it names, which may be one of those before it. */
function addRows(roots: TextRoots, edits: readonly Extract<TextEdit, { kind: 'add' }>[]): void {
  if (edits.length === 0) return;
  forgetRemoved(roots, new Set(edits.map(({ paragraph }) => paragraph.id)));
  leadOpening(roots, readRows(roots).rows);
  const order: { readonly id: string; readonly end: number; readonly added?: LiveParagraph }[] = readRows(roots).rows;
  const ids = order.map(({ id }) => id);
  for (const { after, paragraph } of edits) {
    const found = after === null ? -1 : ids.indexOf(after);
    const place = after !== null && found < 0 ? ids.length : found + 1;
    order.splice(place, 0, { id: paragraph.id, end: order[place - 1]?.end ?? 0, added: paragraph });
    ids.splice(place, 0, paragraph.id);
  }
  const walk = new Walk();
  for (const { end, added } of order) if (added) walk.insert(end, ...partsOf(added));
  walk.through(roots.words);
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
export function leadOpening({ words }: TextRoots, [first]: readonly Row[]): boolean {
  if (!first || first.start > 0 || first.marker === 0) return false;
  if (first.marker > 0) words.delete(first.marker, 1);
  words.insertEmbed(0, markerOf({ id: first.id, ...first.attributes, text: '' }));
  return true;
}

/** Takes away the markers of removed paragraphs that are about to be put in again: the new ones would be void. */
export function forgetRemoved({ words, removed }: TextRoots, ids: ReadonlySet<string>): void {
  const gone = new Set([...ids].filter((id) => removed.has(id)));
  if (gone.size === 0) return;
  for (const at of markIndices(words, (id) => id !== null && gone.has(id)).toReversed()) words.delete(at, 1);
  for (const id of gone) removed.delete(id);
}
