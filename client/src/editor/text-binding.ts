/*
 * Binds the editor's document, `paragraph+` of plain words, to a live text (`shared/crdt/form.ts`):
 *
 *   own change          →  the range that it changed is written; of typing inside a paragraph nothing else is looked at
 *   colleague's change  →  small steps, by which the caret and everything drawn on the page is carried along
 *
 * The editor always shows what the text reads as; should it ever not, it is set right, and that is counted.
 */
import {
  indexAt,
  indexOfCharacter,
  LetterPlaces,
  type Letters,
  type ParagraphRow,
  placeOfIndex,
  readRows,
  sameAttributes,
  textRoots,
} from '@adref/shared/crdt';
import type { Node as ProseNode, ResolvedPos, Schema } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import * as Y from 'yjs';
import { type ChangedRange, changedPart, changedRanges } from './changed-range.ts';
import { bringLettersAlong, clearing } from './late-letters.ts';
import { takeOwnDoublesAway } from './own-doubles.ts';
import { positionOf } from './paragraph-position.ts';
import { attributesOfRow, paragraphNode, rewordedParagraphs, shownSteps } from './shown-change.ts';
import { liveParagraph } from './text-schema.ts';
import { writeChange } from './write-change.ts';

/** Own transactions that are not yet written. */
interface Unwritten {
  readonly own: Transaction[];
}

const bindingKey = new PluginKey<Unwritten>('text-binding');

/** Origin of a paragraph that is brought back because somebody writes on in it. */
const bringing = Symbol('bringing back');

/** Whether a transaction shows a change of the shared text: a colleague's, or what an undo did. */
export function isShared(tr: Transaction): boolean {
  return tr.getMeta(bindingKey) !== undefined;
}

/** One editor and one text. It is the origin of the own changes in the text. */
export class TextBinding {
  readonly #doc: Y.Doc;
  readonly #roots: ReturnType<typeof textRoots>;
  /** What is asked before an own change is written, with the editor as it was. */
  beforeOwn: ((before: EditorState) => void) | null = null;
  /** The range of the editor that the last undo or redo changed; null where it changed nothing. */
  undone: { readonly from: number; readonly to: number } | null = null;
  /** Paragraphs that others have taken out with the change that is being shown. */
  readonly removedByOthers = new Set<string>();
  /** Those that are no more because others have joined what was around them, or them, to the one before. */
  readonly endedByOthers = new Set<string>();
  /** How often the editor did not show what the text reads as. */
  mended = 0;
  #view: EditorView | null = null;
  #rows: ParagraphRow[] = [];
  #void = false;
  /** The letters of paragraphs that the own user has emptied, which may be put in again elsewhere. */
  readonly #cut = new Map<string, Letters>();

  /** The text must be there. */
  constructor(doc: Y.Doc) {
    this.#doc = doc;
    this.#roots = textRoots(doc);
  }

  /** The document to open the editor with. */
  document(schema: Schema): ProseNode {
    return schema.node(
      'doc',
      null,
      readRows(this.#roots).rows.map((row) => paragraphNode(schema, row, row.words)),
    );
  }

  plugin(): Plugin {
    return new Plugin<Unwritten>({
      key: bindingKey,
      state: {
        init: () => ({ own: [] }),
        apply: (tr, unwritten) => (tr.docChanged && !isShared(tr) ? { own: [...unwritten.own, tr] } : unwritten),
      },
      view: (view) => {
        this.#view = view;
        this.#read();
        this.#doc.on('afterTransaction', this.#changed);
        const stops = [
          bringLettersAlong(this.#doc, (bring) => this.#keepBehind(view, bring)),
          takeOwnDoublesAway(this.#doc),
        ];
        this.#mend(view);
        return {
          update: (_view, before) => this.#write(view, before),
          destroy: () => {
            this.#doc.off('afterTransaction', this.#changed);
            for (const stop of stops) stop();
            this.#view = null;
          },
        };
      },
    });
  }

  /** A position of the editor as one that stays with the character before it. Of the editor as the text reads now. */
  relative(doc: ProseNode, pos: number): Y.RelativePosition {
    const $pos = doc.resolve(Math.max(1, Math.min(pos, doc.content.size - 1)));
    const row = this.#rows[$pos.index(0)];
    const index = row ? indexAt(row, $pos.depth === 0 ? 0 : $pos.parentOffset) : 0;
    return Y.createRelativePositionFromTypeIndex(this.#roots.words, index, -1);
  }

  /** The position in the editor of a relative one; null where it is of no place that is known here. */
  absolute(place: Y.RelativePosition): number | null {
    const found = Y.createAbsolutePositionFromRelativePosition(place, this.#doc);
    if (!found || found.type !== (this.#roots.words as unknown)) return null;
    const { row, offset } = placeOfIndex(this.#rows, found.index);
    let pos = 1 + offset;
    for (let at = 0; at < row; at++) pos += (this.#rows[at]?.words.length ?? 0) + 2;
    return pos;
  }

  /** Shows a paragraph that was taken out again, as far as it has its beginning in the text still. */
  bringBack(id: string): void {
    this.#doc.transact(() => this.#roots.removed.delete(id), bringing);
  }

  /** Whether all the letters between two positions in one paragraph of the editor are the own user's. The editor shows what the text reads as. */
  isOwn(doc: ProseNode, from: number, to: number): boolean {
    const $from = doc.resolve(from);
    const row = this.#rows[$from.index(0)];
    if (!row || !$from.sameParent(doc.resolve(to))) return false;
    const start = $from.parentOffset;
    const letters = new LetterPlaces(this.#roots).of(row, start, start + to - from);
    return letters.characters.every(({ client }) => client === this.#doc.clientID);
  }

  #read(): void {
    const { rows, faults } = readRows(this.#roots);
    this.#rows = rows;
    this.#void = faults > 0;
  }

  /** Writes what the own user did since the last time. */
  #write(view: EditorView, before: EditorState): void {
    const own = bindingKey.getState(view.state)?.own.splice(0) ?? [];
    const [first] = own;
    if (!first) return;
    this.beforeOwn?.(before);
    const { doc } = view.state;
    const ranges = changedRanges(own);
    const [range] = ranges;
    const typed = range && ranges.length === 1 ? this.#typed(first.before, doc, range) : null;
    if (typed) this.#doc.transact(typed, this);
    else {
      this.#doc.transact(() => writeChange(this.#roots, this.#rows, first.before, doc, ranges, this.#cut), this);
      this.#read();
      this.#mend(view);
    }
  }

  /** How to write a change inside the words of one paragraph; null where the change is another one. */
  #typed(before: ProseNode, after: ProseNode, { from, to, start, end }: ChangedRange): (() => void) | null {
    if (before.childCount !== after.childCount) return null;
    const { node: old, index, offset: pos } = before.childBefore(from);
    const fresh = old && after.maybeChild(index);
    const row = this.#rows[index];
    if (!row || !old || !fresh || !old.sameMarkup(fresh)) return null;
    const inside = (at: number, node: ProseNode) => at > pos && at < pos + node.nodeSize;
    if (!inside(from, old) || !inside(to, old) || !inside(start, fresh) || !inside(end, fresh)) return null;
    const words = fresh.textContent;
    const [offset, length] = [from - pos - 1, to - from];
    const comes = words.slice(start - pos - 1, end - pos - 1);
    // Of words in several pieces, what goes has to be found piece by piece.
    if (length > 0 && row.stretches.length !== 1) return null;
    const at = length > 0 ? indexOfCharacter(row, offset) : indexAt(row, offset);
    return () => {
      if (length > 0 && length === row.words.length) this.#cut.set(row.id, new LetterPlaces(this.#roots).of(row));
      if (length > 0) this.#roots.words.delete(at, length);
      if (comes !== '') this.#roots.words.insert(at, comes);
      if (words === '' && this.#roots.removed.has(row.id)) this.#roots.removed.delete(row.id);
      this.#move(index, row, at, comes.length - length);
      row.words = words;
    };
  }

  /** So much more or less is in the words of a row, from an index on; what is behind moves. */
  #move(index: number, row: ParagraphRow, at: number, by: number): void {
    const holder = row.stretches.find(({ at: start, length }) => start <= at && at <= start + length);
    for (const stretch of row.stretches) if (stretch !== holder && stretch.at >= at) stretch.at += by;
    if (holder) holder.length += by;
    else row.stretches.push({ at, length: by });
    if (row.stretches.length > 1) row.stretches.sort((a, b) => a.at - b.at);
    else if (row.stretches[0]?.length === 0) row.stretches.pop();
    // The first marker may have words in front of it.
    if (row.marker >= at) row.marker += by;
    row.end += by;
    this.#shift(index + 1, by);
  }

  #shift(first: number, by: number): void {
    if (by === 0) return;
    for (let at = first; at < this.#rows.length; at++) {
      const row = this.#rows[at];
      if (!row) continue;
      row.marker += by;
      row.start += by;
      row.end += by;
      for (const stretch of row.stretches) stretch.at += by;
    }
  }

  /** Shows what has changed in the text. */
  #changed = (transaction: Y.Transaction): void => {
    const { words, paragraphs, removed, moved } = this.#roots;
    const view = this.#view;
    const touched = ([words, paragraphs, removed, moved] as unknown[]).some((root) =>
      transaction.changed.has(root as Y.AbstractType<Y.YEvent<Y.AbstractType<unknown>>>),
    );
    if (!view || !touched || transaction.origin === this) return;
    this.removedByOthers.clear();
    this.endedByOthers.clear();
    for (const id of transaction.changed.get(removed as unknown as Y.AbstractType<Y.YEvent<Y.AbstractType<unknown>>>) ??
      [])
      if (id !== null && removed.has(id) && !transaction.local) this.removedByOthers.add(id);
    const { schema, tr } = view.state;
    const narrow = this.#void ? null : rewordedParagraphs(schema, this.#roots, transaction, this.#rows);
    if (narrow) {
      for (const { row, words: now, stretches, end, steps } of narrow.toReversed()) {
        for (const step of steps) tr.step(step);
        const by = end - row.end;
        row.words = now;
        row.stretches.splice(0, row.stretches.length, ...stretches);
        row.end = end;
        this.#shift(this.#rows.indexOf(row) + 1, by);
      }
    } else {
      const old = this.#rows;
      this.#read();
      if (!transaction.local) {
        const ids = new Set(this.#rows.map(({ id }) => id));
        for (const { id } of old) if (!ids.has(id)) this.endedByOthers.add(id);
      }
      for (const step of shownSteps(schema, this.#roots, transaction, old, this.#rows)) tr.step(step);
      this.#dress(tr);
    }
    this.#dispatch(view, tr, transaction.origin instanceof Y.UndoManager);
    if (narrow) return;
    this.#mend(view);
    if (this.#void && view.editable) this.#doc.once('afterAllTransactions', this.#clear);
  };

  /**
   * Takes away markers that begin nothing: two who bring a paragraph back at once leave one, and a text with anything void in it cannot
   * be tabled. All who see it do the same, and no undo brings it back.
   */
  #clear = (): void => {
    const { doubles } = readRows(this.#roots);
    if (doubles.length === 0) return;
    this.#doc.transact(() => {
      for (const at of doubles.toReversed()) this.#roots.words.delete(at, 1);
    }, clearing);
  };

  /** The caret stays behind the letter that it is behind, wherever that is brought. */
  #keepBehind(view: EditorView, bring: () => void): void {
    const { doc, selection } = view.state;
    const places = [selection.anchor, selection.head].map((pos) => this.relative(doc, pos));
    bring();
    const [anchor, head] = places.map((place) => this.absolute(place));
    const { tr } = view.state;
    if (anchor == null || head == null) return;
    const now = TextSelection.between(tr.doc.resolve(anchor), tr.doc.resolve(head));
    if (!now.eq(tr.selection)) view.dispatch(tr.setSelection(now));
  }

  #dispatch(view: EditorView, tr: Transaction, undo: boolean): void {
    const range = changedPart(tr);
    if (undo) this.undone = range;
    if (!tr.docChanged) return;
    if (undo && range) tr.setSelection(TextSelection.near(tr.doc.resolve(range.to), -1));
    else keepCaret(tr, view.state);
    view.dispatch(tr.setMeta(bindingKey, { undo }).setMeta('addToHistory', false));
  }

  /** Gives the paragraphs of the editor the attributes that they have in the text. */
  #dress(tr: Transaction): void {
    let pos = 0;
    for (const [index, row] of this.#rows.entries()) {
      const node = tr.doc.maybeChild(index);
      if (!node) return;
      for (const [name, value] of Object.entries(attributesOfRow(row))) {
        if (node.attrs[name] !== value) tr.setNodeAttribute(pos, name, value);
      }
      pos += node.nodeSize;
    }
  }

  #mend(view: EditorView): void {
    const { doc, schema } = view.state;
    if (shows(doc, this.#rows)) return;
    this.mended++;
    const { tr } = view.state;
    const nodes = this.#rows.map((row) => paragraphNode(schema, row, row.words));
    const at = doc.content.findDiffStart(schema.node('doc', null, nodes).content) ?? 0;
    tr.replaceWith(0, doc.content.size, nodes);
    tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(at, tr.doc.content.size))));
    view.dispatch(tr.setMeta(bindingKey, { undo: false }).setMeta('addToHistory', false));
  }
}

function shows(doc: ProseNode, rows: readonly ParagraphRow[]): boolean {
  return (
    doc.childCount === rows.length &&
    rows.every((row, index) => {
      const { id, text, moved = false, ...attributes } = liveParagraph(doc.child(index));
      const same = id === row.id && text === row.words && moved === row.moved;
      return same && sameAttributes(attributes, row.attributes);
    })
  );
}

/** A caret stays behind the words that it is behind, a selection around those that it holds, also where these are moved to another place. */
function keepCaret(tr: Transaction, { selection }: EditorState): void {
  const { $anchor, $head, empty } = selection;
  const moved = ($pos: ResolvedPos, other: ResolvedPos) => {
    const { pos, deletedAcross } = tr.mapping.mapResult($pos.pos, empty || $pos.pos > other.pos ? -1 : 1);
    const $mapped = tr.doc.resolve(pos);
    const same = $mapped.parent.attrs.id === $pos.parent.attrs.id;
    return deletedAcross && !same ? (sameOffset(tr.doc, $pos) ?? $mapped) : $mapped;
  };
  tr.setSelection(TextSelection.between(moved($anchor, $head), moved($head, $anchor)));
}

/** The position as far from the beginning of its paragraph as it was, wherever that is now; null where it is not in the text. */
function sameOffset(doc: ProseNode, { parent, parentOffset }: ResolvedPos): ResolvedPos | null {
  const place = positionOf(doc, String(parent.attrs.id));
  return place && doc.resolve(place.pos + 1 + Math.min(parentOffset, place.node.content.size));
}
