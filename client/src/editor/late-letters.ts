import {
  type CharacterRange,
  type CopyRecord,
  commonEnds,
  copyKey,
  indexAt,
  isEndMark,
  isMarker,
  type ParagraphRow,
  placeOfIndex,
  readRows,
  stretchesBetween,
  textRoots,
} from '@adref/shared/crdt';
import * as Y from 'yjs';
import { notedCopies } from './noted-copies.ts';
import { wordsPutInWith } from './own-doubles.ts';
import { LetterFamilies, thereAmong } from './same-letters.ts';
import { itemsIn, meet, rangesWithout, sameClient } from './standing-copies.ts';
import { rangesOf } from './undo-step.ts';

/*
 * A paragraph that is moved is deleted at one place and put in at another. Letters that were typed in it and that the mover did not know of
 * are left at the old place, where they would be read as the end of the paragraph before. Whoever typed them, and nobody else, brings them
 * along as soon as the move comes in:
 *
 *   {a}A {b}B   b first; meanwhile "B!"   →   {b}B {a}A!   →   {b}B! {a}A
 *
 * So do words that the own undo may bring back: they are put in at the new place and deleted there at once, noted as what they are, or deleted
 * there where the mover did not know that they had gone. Not where a paragraph is put back that had been taken out, as the server does when words
 * are given up: what it says then is what it is to say.
 *
 * Words of others behind all that went have been joined to the paragraph meanwhile, or typed at its end: no part of what was joined goes without the
 * rest.
 */

/** What is left where a paragraph was. */
interface LeftWords {
  /**
   * Own letters that are there, words that were deleted and that the own undo may bring back, or such words that the mover has put in although
   * they had gone.
   */
  readonly kind: 'letters' | 'deleted' | 'again';
  readonly range: CharacterRange;
  readonly words: string;
  /** How many of the words that went were before them. */
  readonly before: number;
  /** Which characters the mover has put in as these, where that is noted. */
  readonly by?: CharacterRange;
}

interface LeftPlace {
  readonly paragraph: string;
  readonly left: readonly LeftWords[];
  /** The words that went. */
  readonly went: string;
  /** It was put in as one that had been taken out: nothing of its words is what had gone, also where it is the same. */
  readonly isBack: boolean;
  /** The mover has noted which letters are which. */
  readonly isNoted: boolean;
}

/** Where in its paragraph, as the mover moved it, something belongs that is left. */
interface LateWords extends LeftWords {
  readonly paragraph: string;
  readonly offset: number;
}

/** Origin of letters that are brought along. The undo of their writer takes them for what was typed. */
export const bringing = Symbol('late letters');

/** Origin of taking markers away that begin nothing: what was typed behind one is left there as behind a marker that others take away. */
export const clearing = Symbol('clearing');

/** Brings own letters along with what others move, from now on; to be ended. `show` is told to do so, and can keep the caret. */
export function bringLettersAlong(doc: Y.Doc, show: (bring: () => void) => void): () => void {
  const look = (transaction: Y.Transaction) => {
    const isOwn = transaction.local && transaction.origin !== clearing;
    const left = isOwn ? [] : leftPlaces(doc, transaction);
    if (left.length === 0) return;
    const late = left.flatMap((place) => lateWords(doc, place));
    // Not inside the transaction that is being applied: what it brought is not yet everywhere.
    if (late.length > 0) doc.once('afterAllTransactions', () => show(() => bringAlong(doc, late)));
  };
  doc.on('afterTransaction', look);
  return () => doc.off('afterTransaction', look);
}

/** Before Yjs lets go of the words that went. */
function leftPlaces(doc: Y.Doc, transaction: Y.Transaction): LeftPlace[] {
  const gone = rangesOf(transaction.deleteSet).flatMap((range) => itemsIn(doc, range));
  const markers = gone.filter((item) => paragraphOf(item) !== null);
  if (markers.length === 0) return [];
  const records = notedCopies(doc, textRoots(doc).restored);
  return markers.flatMap((item) => {
    const place = placeLeft(doc, transaction, records, item, paragraphOf(item) ?? '');
    return place.left.length > 0 ? [place] : [];
  });
}

/** What is left between the place where a paragraph began and where the next one does. */
function placeLeft(
  doc: Y.Doc,
  transaction: Y.Transaction,
  records: readonly CopyRecord[],
  marker: Y.Item,
  paragraph: string,
): LeftPlace {
  const { deleteSet, changed, beforeState } = transaction;
  const left: LeftWords[] = [];
  let went = '';
  let hasOthers = false;
  let isOther = false;
  /** Letters that are there behind all that went. */
  let behind: Y.Item[] = [];
  // What was put in with the marker is no typing: it is there twice.
  const twice = new Set(marker.id.client === doc.clientID ? wordsPutInWith(doc, marker.id.clock) : []);
  const noted = records.filter(({ moved }) => !moved);
  const came = records.filter(({ moved, by }) => moved && by.clock >= (beforeState.get(by.client) ?? 0));
  for (let item = marker.right; item; item = item.right) {
    const hasGone = item.deleted && Y.isDeleted(deleteSet, item.id);
    if (paragraphOf(item) !== null && (hasGone || !item.deleted)) break;
    // What an undo brings back behind another beginning goes back to that one.
    if (paragraphOf(item) !== null) isOther = true;
    if (isEnd(item) && (hasGone || !item.deleted) && areTypedBefore(item, behind)) hasOthers = false;
    // Of what was deleted before only that has its letters still which an undo may bring back.
    if (!(item.content instanceof Y.ContentString)) continue;
    const range = { client: item.id.client, clock: item.id.clock, len: item.length };
    const one = { range, words: item.content.str, before: went.length };
    if (hasGone || twice.has(item)) {
      went += one.words;
      if (hasGone) hasOthers = false;
      behind = [];
    } else if (item.deleted) {
      const isNoted = sameClient(range, noted).some((known) => meet(known, range));
      if (!isOther && !isNoted) left.push(...deletedParts(one, came));
    } else {
      behind.push(item);
      if (range.client === doc.clientID) left.push({ kind: 'letters', ...one });
      else hasOthers = true;
    }
  }
  const late = left.filter(({ before }) => !hasOthers || before < went.length);
  return { paragraph, left: late, went, isBack: isPutBack(doc, changed, paragraph), isNoted: came.length > 0 };
}

/** Whether all these letters were typed at the end of a paragraph, before its mark: such have not come with another one that was joined to it. */
function areTypedBefore({ id }: Y.Item, letters: readonly Y.Item[]): boolean {
  return letters.every(({ rightOrigin: next }) => {
    if (next === null) return false;
    const among = { client: next.client, clock: next.clock, len: 1 };
    const isAmong = letters.some(
      (one) => one.id.client === next.client && meet({ clock: one.id.clock, len: one.length }, among),
    );
    return isAmong || Y.compareIDs(next, id);
  });
}

/** Words that were deleted, in pieces: those that the mover has put in all the same, and the others. */
function deletedParts({ range, words, before }: Omit<LeftWords, 'kind'>, came: readonly CopyRecord[]): LeftWords[] {
  const known = sameClient(range, came).filter((record) => meet(record, range));
  const again = known.map((record): LeftWords => {
    const clock = Math.max(range.clock, record.clock);
    const len = Math.min(range.clock + range.len, record.clock + record.len) - clock;
    const by = { ...record.by, clock: record.by.clock + clock - record.clock, len };
    return { kind: 'again', range: { ...range, clock, len }, words: '', before, by };
  });
  const rest = rangesWithout(
    range,
    again.map((one) => one.range),
  );
  const parts = [...again, ...rest.map((part): LeftWords => ({ kind: 'deleted', range: part, words: '', before }))];
  return parts
    .map((part) => {
      const from = part.range.clock - range.clock;
      return { ...part, words: words.slice(from, from + part.range.len) };
    })
    .sort((a, b) => a.range.clock - b.range.clock);
}

/** Whether a paragraph was put in as one that had been taken out: its words are meant, also those that had been deleted. */
function isPutBack(doc: Y.Doc, changed: Y.Transaction['changed'], paragraph: string): boolean {
  const { removed } = textRoots(doc);
  return changed.get(removed as unknown as Y.AbstractType<Y.YEvent<Y.AbstractType<unknown>>>)?.has(paragraph) === true;
}

/** Where what is left belongs now; nothing where it still is in its paragraph. */
function lateWords(doc: Y.Doc, { paragraph, left, went, isBack, isNoted }: LeftPlace): LateWords[] {
  const { rows } = readRows(textRoots(doc));
  const row = rows.find(({ id }) => id === paragraph);
  if (!row) return [];
  const isAgain = isNoted ? putInAsNoted(went, left, row.words) : isBack ? null : putInAgain(went, left, row.words);
  const ends = commonEnds(went, row.words);
  let more = 0;
  return left.flatMap((one): LateWords[] => {
    const { kind, before, range } = one;
    const again = one.by !== undefined || isAgain?.has(one) === true;
    const behind = went.length - before;
    const atEnds = before <= ends.start ? before : behind <= ends.end ? row.words.length - behind : ends.start;
    const offset = isAgain ? before + more : atEnds;
    if (again) more += one.words.length;
    const index = kind === 'letters' ? indexOf(doc, Y.createID(range.client, range.clock)) : null;
    // Words in front of the first marker are read as its paragraph's, until another paragraph comes first.
    if (index !== null && index > row.marker && rows[placeOfIndex(rows, index).row] === row) return [];
    return [{ ...one, kind: again ? 'again' : kind, paragraph, offset }];
  });
}

/** Those of the deleted words that the mover has noted; null where the words of the paragraph are not what went with these. */
function putInAsNoted(went: string, left: readonly LeftWords[], words: string): ReadonlySet<LeftWords> | null {
  const again = left.filter(({ by }) => by !== undefined);
  const length = again.reduce((sum, one) => sum + one.words.length, went.length);
  return length === words.length ? new Set(again) : null;
}

/**
 * Those of the deleted words that are among the words of the paragraph at its new place: the mover did not know that they had gone. Null where
 * its words are not what went with some of these.
 */
function putInAgain(went: string, left: readonly LeftWords[], words: string): ReadonlySet<LeftWords> | null {
  const deleted = left.filter(({ kind }) => kind === 'deleted');
  const failed = new Set<string>();
  const from = (at: number, offset: number): readonly LeftWords[] | null => {
    const key = `${at} ${offset}`;
    const one = deleted[at];
    const stretch = went.slice(deleted[at - 1]?.before ?? 0, one?.before ?? went.length);
    const end = offset + stretch.length;
    if (failed.has(key) || !words.startsWith(stretch, offset)) return null;
    if (!one) return end === words.length ? [] : null;
    const without = from(at + 1, end);
    const rest = without === null && words.startsWith(one.words, end) ? from(at + 1, end + one.words.length) : null;
    if (without === null && rest === null) failed.add(key);
    return without ?? (rest && [one, ...rest]);
  };
  const again = from(0, 0);
  return again && new Set(again);
}

function bringAlong(doc: Y.Doc, late: readonly LateWords[]): void {
  doc.transact((transaction) => {
    // From the end, so that offsets hold, and what is at one place keeps its order.
    for (const one of late.toReversed()) {
      const row = readRows(textRoots(doc)).rows.find(({ id }) => id === one.paragraph);
      if (!row) continue;
      if (one.kind === 'letters') bringLetters(doc, transaction, one);
      else if (one.by) deleteNoted(doc, one.range, one.by);
      else if (one.kind === 'again') deleteAgain(doc, row, one);
      else putAndDelete(doc, row, one);
    }
  }, bringing);
}

function bringLetters(doc: Y.Doc, transaction: Y.Transaction, { range, paragraph, offset }: LateWords): void {
  const { words } = textRoots(doc);
  // Yjs may have made one item of these letters and others, or several.
  Y.getItemCleanStart(transaction, Y.createID(range.client, range.clock));
  Y.getItemCleanEnd(transaction, doc.store, Y.createID(range.client, range.clock + range.len - 1));
  for (const item of itemsIn(doc, range).toReversed()) {
    const index = item.deleted ? null : indexOf(doc, item.id);
    const row = readRows(textRoots(doc)).rows.find(({ id }) => id === paragraph);
    if (index === null || !row || !(item.content instanceof Y.ContentString)) continue;
    const letters = item.content.str;
    if (isThere(doc, row, { client: item.id.client, clock: item.id.clock, len: item.length })) {
      words.delete(index, letters.length);
      continue;
    }
    const at = indexAt(row, Math.min(offset, row.words.length));
    const by = { client: doc.clientID, clock: Y.getState(doc.store, doc.clientID), len: letters.length };
    if (at > index) words.insert(at, letters);
    words.delete(index, letters.length);
    if (at <= index) words.insert(at, letters);
    // So the own undo finds what it takes back, and those of others what stands.
    item.redone = Y.createID(by.client, by.clock);
    note(doc, { client: item.id.client, clock: item.id.clock }, by);
  }
}

/** Whether a paragraph has these letters already: they were moved as what an undo has brought back meanwhile. */
function isThere(doc: Y.Doc, row: ParagraphRow, letters: CharacterRange): boolean {
  const roots = textRoots(doc);
  const families = new LetterFamilies(doc, roots.restored);
  const { rows } = readRows(roots);
  const twins = thereAmong(doc, families.others([letters])).filter(({ client, clock }) => {
    const index = indexOf(doc, Y.createID(client, clock));
    return index !== null && rows[placeOfIndex(rows, index).row]?.id === row.id;
  });
  const same = families.all(twins);
  return rangesWithout(letters, sameClient(letters, same)).length === 0;
}

/** Puts words in and deletes them: so the undo that brings them back does so there. */
function putAndDelete(doc: Y.Doc, row: ParagraphRow, { range, words, offset }: LateWords): void {
  const roots = textRoots(doc);
  const at = indexAt(row, Math.min(offset, row.words.length));
  const by = { client: doc.clientID, clock: Y.getState(doc.store, doc.clientID), len: words.length };
  roots.words.insert(at, words);
  for (const item of itemsIn(doc, by)) item.keep = true;
  roots.words.delete(at, words.length);
  note(doc, range, by);
}

/** Deletes letters that were deleted where they came from, as what the mover has noted them to be. */
function deleteNoted(doc: Y.Doc, range: CharacterRange, by: CharacterRange): void {
  for (const part of thereAmong(doc, [by])) {
    const index = indexOf(doc, Y.createID(part.client, part.clock));
    if (index === null) continue;
    textRoots(doc).words.delete(index, part.len);
    for (const item of itemsIn(doc, part)) item.keep = true;
    note(doc, { client: range.client, clock: range.clock + part.clock - by.clock }, part);
  }
}

/** Deletes words that were deleted where they came from. */
function deleteAgain(doc: Y.Doc, row: ParagraphRow, { range, words, offset }: LateWords): void {
  const roots = textRoots(doc);
  const found: CharacterRange[] = [];
  const stretches = stretchesBetween(row, offset, offset + words.length);
  for (const { at, length } of stretches) {
    for (let index = at; index < at + length; index++) {
      const id = Y.createRelativePositionFromTypeIndex(roots.words, index).item;
      const last = found.at(-1);
      if (!id) continue;
      const follows = last?.client === id.client && last.clock + last.len === id.clock;
      if (last && follows) found[found.length - 1] = { ...last, len: last.len + 1 };
      else found.push({ client: id.client, clock: id.clock, len: 1 });
    }
  }
  for (const { at, length } of stretches.toReversed()) roots.words.delete(at, length);
  let { clock } = range;
  for (const by of found) {
    for (const item of itemsIn(doc, by)) item.keep = true;
    note(doc, { client: range.client, clock }, by);
    clock += by.len;
  }
}

/** Notes that characters are copies of others, as an undo does. What is noted of those behind them from before stays. */
function note(doc: Y.Doc, { client, clock }: Omit<CharacterRange, 'len'>, by: CharacterRange): void {
  const { restored } = textRoots(doc);
  const key = copyKey(by, doc.clientID);
  const known = restored.get(key);
  restored.set(key, { client, clock, len: by.len, by, whole: by.len });
  if (!known || known.len <= by.len) return;
  const rest = { client: by.client, clock: by.clock + by.len, len: known.len - by.len };
  restored.set(copyKey(rest, doc.clientID), { ...known, clock: known.clock + by.len, len: rest.len, by: rest });
}

function indexOf(doc: Y.Doc, id: Y.ID): number | null {
  const place = new Y.RelativePosition(null, null, id);
  return Y.createAbsolutePositionFromRelativePosition(place, doc)?.index ?? null;
}

function isEnd({ content }: Y.Item): boolean {
  return content instanceof Y.ContentEmbed && isEndMark(content.embed);
}

function paragraphOf({ content }: Y.Item): string | null {
  return content instanceof Y.ContentEmbed && isMarker(content.embed) ? content.embed.paragraph : null;
}
