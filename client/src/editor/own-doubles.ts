import { commonEnds, isMarker, placeOfIndex, readRows, textRoots } from '@adref/shared/crdt';
import * as Y from 'yjs';
import { itemsIn } from './standing-copies.ts';
import { rangesOf } from './undone-move.ts';

/*
 * Two who move the same paragraph at the same time, or bring it back, put it in twice. The one that comes first in the text is read; the words
 * of the other would be read as the end of the paragraph before them. Whoever has put these in takes them away again:
 *
 *   {a}A {b}B   b first, by one; b last, by another   →   {b}B {a}A   not   {b}B {a}AB
 */

/** Origin of taking away what is there twice. */
export const doubled = Symbol('there twice');

/** Takes away what was put in here of paragraphs that others have put in at the same time, from now on; to be ended. */
export function takeOwnDoublesAway(doc: Y.Doc): () => void {
  const look = (transaction: Y.Transaction) => {
    if (transaction.local) return;
    const late = ownMarkers(doc, transaction);
    if (late.length === 0) return;
    // Not inside the transaction that is being applied: what it brought is not yet everywhere.
    doc.once('afterAllTransactions', () =>
      doc.transact(() => {
        for (const marker of late) takeAway(doc, marker);
      }, doubled),
    );
  };
  doc.on('afterTransaction', look);
  return () => doc.off('afterTransaction', look);
}

interface OwnMarker {
  readonly paragraph: string;
  readonly clock: number;
}

/** The own markers that begin nothing, and those that others have just taken away, of paragraphs that begin where another has put them. */
function ownMarkers(doc: Y.Doc, { deleteSet, beforeState, afterState }: Y.Transaction): OwnMarker[] {
  const came = [...afterState].flatMap(([client, to]) => {
    const clock = beforeState.get(client) ?? 0;
    return to > clock ? itemsIn(doc, { client, clock, len: to - clock }) : [];
  });
  const late = rangesOf(deleteSet)
    .flatMap((range) => (range.client === doc.clientID ? itemsIn(doc, range) : []))
    .filter((item) => paragraphOf(item) !== null);
  // At most keys of others nothing begins or ends, and the text is not looked through.
  if (late.length === 0 && !came.some((item) => paragraphOf(item) !== null)) return [];
  const first = new Map<string, Y.Item>();
  for (let item = textRoots(doc).words._start; item; item = item.right) {
    const id = item.deleted ? null : paragraphOf(item);
    if (id === null) continue;
    if (!first.has(id)) first.set(id, item);
    else if (item.id.client === doc.clientID) late.push(item);
  }
  return late.flatMap((item) => {
    const paragraph = paragraphOf(item) ?? '';
    const there = first.get(paragraph);
    return there && there.id.client !== doc.clientID ? [{ paragraph, clock: item.id.clock }] : [];
  });
}

/** Takes the words away that were put in with a marker, where the paragraph has them a second time. */
function takeAway(doc: Y.Doc, { paragraph, clock }: OwnMarker): void {
  const { words } = textRoots(doc);
  const own = wordsPutInWith(doc, clock);
  const text = own.map(({ content }) => (content as Y.ContentString).str).join('');
  const places = own.flatMap(({ id, length }) => {
    const place = new Y.RelativePosition(null, null, id);
    const index = Y.createAbsolutePositionFromRelativePosition(place, doc)?.index;
    return index === undefined ? [] : [{ index, length }];
  });
  places.sort((a, b) => b.index - a.index);
  const { rows } = readRows(textRoots(doc));
  const at = rows.findIndex(({ id }) => id === paragraph);
  // Who has only set the marker anew has put in no words: these are the only ones, and no doubles of themselves.
  let others = rows[at]?.words ?? '';
  for (const { index, length } of places) {
    const { row, offset } = placeOfIndex(rows, index);
    if (row === at) others = others.slice(0, offset) + others.slice(offset + length);
  }
  // Where the other one has put in other words, these are no doubles. Of few words some letters may have gone since.
  const pieces = text.match(/.{1,4}/gsu) ?? [];
  const known = pieces.filter((piece) => others.includes(piece));
  const ends = commonEnds(text, others);
  if (known.length * 2 < pieces.length && (ends.start + ends.end) * 2 < text.length) return;
  for (const { index, length } of places) words.delete(index, length);
}

/** What is there of the words that came with a marker: all up to the mark that ends them. */
export function wordsPutInWith(doc: Y.Doc, clock: number): Y.Item[] {
  const found: Y.Item[] = [];
  const len = Y.getState(doc.store, doc.clientID) - clock - 1;
  if (len <= 0) return found;
  for (const item of itemsIn(doc, { client: doc.clientID, clock: clock + 1, len })) {
    const { content } = item;
    if (!(content instanceof Y.ContentString || content instanceof Y.ContentDeleted) || item.parentSub !== null) break;
    if (!item.deleted) found.push(item);
  }
  return found;
}

function paragraphOf({ content }: Y.Item): string | null {
  return content instanceof Y.ContentEmbed && isMarker(content.embed) ? content.embed.paragraph : null;
}
