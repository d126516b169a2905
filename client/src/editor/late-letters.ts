import {
  type CharacterRange,
  commonEnds,
  copyKey,
  indexAt,
  isMarker,
  placeOfIndex,
  readRows,
  textRoots,
} from '@adref/shared/crdt';
import * as Y from 'yjs';
import { wordsPutInWith } from './own-doubles.ts';
import { itemsIn } from './standing-copies.ts';
import { rangesOf } from './undone-move.ts';

/*
 * A paragraph that is moved is deleted at one place and put in at another. Letters that were typed in it and that the mover did not know of
 * are left at the old place, where they would be read as the end of the paragraph before. Whoever typed them, and nobody else, brings them
 * along as soon as the move comes in:
 *
 *   {a}A {b}B   b first; meanwhile "B!"   →   {b}B {a}A!   →   {b}B! {a}A
 *
 * Words of others behind all that went have been joined to the paragraph meanwhile: no part of these goes without the rest.
 */

/** Own letters that are left where a paragraph was. */
interface LeftLetters {
  readonly range: CharacterRange;
  /** How many of the words that went were before them. */
  readonly before: number;
}

/** What is left where a paragraph was. */
interface LeftPlace {
  readonly paragraph: string;
  readonly letters: readonly LeftLetters[];
  /** The words that went. */
  readonly went: string;
}

/** Own letters, and where in their paragraph they belong. */
interface LateLetters {
  readonly range: CharacterRange;
  readonly paragraph: string;
  /** In the words of the paragraph as the mover moved it. */
  readonly offset: number;
}

/** Origin of letters that are brought along. The undo of their writer takes them for what was typed. */
const bringing = Symbol('bringing letters along');

/** Brings own letters along with what others move, from now on; to be ended. `show` is told to do so, and can keep the caret. */
export function bringLettersAlong(doc: Y.Doc, show: (bring: () => void) => void): () => void {
  const look = (transaction: Y.Transaction) => {
    const left = transaction.local ? [] : leftPlaces(doc, transaction);
    if (left.length === 0) return;
    const late = left.flatMap((place) => lateLetters(doc, place));
    // Not inside the transaction that is being applied: what it brought is not yet everywhere.
    if (late.length > 0) doc.once('afterAllTransactions', () => show(() => bringAlong(doc, late)));
  };
  doc.on('afterTransaction', look);
  return () => doc.off('afterTransaction', look);
}

/** Before Yjs lets go of the words that went. */
function leftPlaces(doc: Y.Doc, transaction: Y.Transaction): LeftPlace[] {
  const gone = rangesOf(transaction.deleteSet).flatMap((range) => itemsIn(doc, range));
  return gone.flatMap((item) => {
    const paragraph = paragraphOf(item);
    const place = paragraph === null ? null : placeLeft(doc, transaction, item, paragraph);
    return place && place.letters.length > 0 ? [place] : [];
  });
}

/** What is left between the place where a paragraph began and where the next one does. */
function placeLeft(doc: Y.Doc, { deleteSet }: Y.Transaction, marker: Y.Item, paragraph: string): LeftPlace {
  const letters: LeftLetters[] = [];
  let went = '';
  let hasOthers = false;
  // What was put in with the marker is no typing: it is there twice.
  const twice = new Set(marker.id.client === doc.clientID ? wordsPutInWith(doc, marker.id.clock) : []);
  for (let item = marker.right; item; item = item.right) {
    if (item.deleted && !Y.isDeleted(deleteSet, item.id)) continue;
    if (paragraphOf(item) !== null) break;
    if (!(item.content instanceof Y.ContentString)) continue;
    const { client, clock } = item.id;
    if (item.deleted) {
      went += item.content.str;
      hasOthers = false;
    } else if (twice.has(item)) {
      went += item.content.str;
    } else if (client === doc.clientID) {
      letters.push({ range: { client, clock, len: item.length }, before: went.length });
    } else hasOthers = true;
  }
  return { paragraph, letters: letters.filter(({ before }) => !hasOthers || before < went.length), went };
}

/** Where what is left belongs now; nothing where it still is in its paragraph. */
function lateLetters(doc: Y.Doc, { paragraph, letters, went }: LeftPlace): LateLetters[] {
  const { rows } = readRows(textRoots(doc));
  const row = rows.find(({ id }) => id === paragraph);
  if (!row) return [];
  const ends = commonEnds(went, row.words);
  return letters.flatMap(({ range, before }) => {
    const index = indexOf(doc, Y.createID(range.client, range.clock));
    // Words in front of the first marker are its paragraph's without a marker between.
    if (index === null || rows[placeOfIndex(rows, index).row] === row) return [];
    const behind = went.length - before;
    const offset = before <= ends.start ? before : behind <= ends.end ? row.words.length - behind : ends.start;
    return [{ range, paragraph, offset }];
  });
}

function bringAlong(doc: Y.Doc, late: readonly LateLetters[]): void {
  const { words, restored } = textRoots(doc);
  doc.transact((transaction) => {
    // From the end, so that offsets hold, and what is at one place keeps its order.
    for (const { range, paragraph, offset } of late.toReversed()) {
      // Yjs may have made one item of these letters and others, or several.
      Y.getItemCleanStart(transaction, Y.createID(range.client, range.clock));
      Y.getItemCleanEnd(transaction, doc.store, Y.createID(range.client, range.clock + range.len - 1));
      for (const item of itemsIn(doc, range).toReversed()) {
        const index = item.deleted ? null : indexOf(doc, item.id);
        const row = readRows(textRoots(doc)).rows.find(({ id }) => id === paragraph);
        if (index === null || !row || !(item.content instanceof Y.ContentString)) continue;
        const letters = item.content.str;
        const { client, clock } = item.id;
        const at = indexAt(row, Math.min(offset, row.words.length));
        const by = { client: doc.clientID, clock: Y.getState(doc.store, doc.clientID), len: letters.length };
        if (at > index) words.insert(at, letters);
        words.delete(index, letters.length);
        if (at <= index) words.insert(at, letters);
        // So the own undo finds what it takes back, and those of others what stands.
        item.redone = Y.createID(by.client, by.clock);
        restored.set(copyKey(by), { client, clock, len: by.len, by, whole: by.len });
      }
    }
  }, bringing);
}

function indexOf(doc: Y.Doc, id: Y.ID): number | null {
  const place = new Y.RelativePosition(null, null, id);
  return Y.createAbsolutePositionFromRelativePosition(place, doc)?.index ?? null;
}

function paragraphOf({ content }: Y.Item): string | null {
  return content instanceof Y.ContentEmbed && isMarker(content.embed) ? content.embed.paragraph : null;
}
