import { type CharacterRange, isMarker, placeOfIndex, readRows, textRoots } from '@adref/shared/crdt';
import { commonEnds } from '@adref/shared/document';
import * as Y from 'yjs';
import { LetterFamilies, thereAmong } from './same-letters.ts';
import { itemsIn, rangesWithout, sameClient } from './standing-copies.ts';
import { rangesOf } from './undo-step.ts';

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

/** Takes the letters away that stand behind an own marker, where the paragraph has them a second time. Whether there are any. */
function takeSameAway(doc: Y.Doc, { paragraph, clock }: OwnMarker): boolean {
  const roots = textRoots(doc);
  const families = new LetterFamilies(doc, roots.restored);
  const own = families.isEmpty ? [] : ownLettersBehind(doc, clock);
  const { rows } = readRows(roots);
  const isThere = ({ client, clock: at }: CharacterRange) => {
    const index = indexOf(doc, Y.createID(client, at));
    return index !== null && rows[placeOfIndex(rows, index).row]?.id === paragraph;
  };
  const twice = own.flatMap((range) => {
    const twins = thereAmong(doc, families.others([range]))
      .flatMap((twin) => rangesWithout(twin, sameClient(twin, own)))
      .filter(isThere);
    const same = families.all(twins);
    return rangesWithout(range, rangesWithout(range, sameClient(range, same)));
  });
  if (twice.length === 0) return false;
  // What was put in with them and is no more in the paragraph has been deleted there.
  const put = wordsPutInWith(doc, clock).map(({ id, length }) => ({ client: id.client, clock: id.clock, len: length }));
  for (const range of [...twice, ...put]) {
    for (const part of thereAmong(doc, [range])) {
      const index = indexOf(doc, Y.createID(part.client, part.clock));
      if (index !== null) roots.words.delete(index, part.len);
    }
  }
  return true;
}

/** Own letters between an own marker, which may have gone, and the next one. */
function ownLettersBehind(doc: Y.Doc, clock: number): CharacterRange[] {
  const found: CharacterRange[] = [];
  const [marker] = itemsIn(doc, { client: doc.clientID, clock, len: 1 });
  for (let item = marker?.right; item; item = item.right) {
    if (item.deleted) continue;
    if (paragraphOf(item) !== null) break;
    const { client, clock: at } = item.id;
    if (client === doc.clientID && item.content instanceof Y.ContentString)
      found.push({ client, clock: at, len: item.length });
  }
  return found;
}

function indexOf(doc: Y.Doc, id: Y.ID): number | null {
  const place = new Y.RelativePosition(null, null, id);
  return Y.createAbsolutePositionFromRelativePosition(place, doc)?.index ?? null;
}

/** Takes the words away that were put in with a marker, where the paragraph has them a second time. */
function takeAway(doc: Y.Doc, marker: OwnMarker): void {
  if (takeSameAway(doc, marker)) return;
  const { paragraph, clock } = marker;
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
