import {
  type CopyRecord,
  isEndMark,
  isMarker,
  LetterPlaces,
  type ParagraphRow,
  readRows,
  type TextRoots,
  textRoots,
} from '@adref/shared/crdt';
import { commonEnds } from '@adref/shared/document';
import * as Y from 'yjs';
import { bringAlong, type LateWords, type LeftWords } from './bring-along.ts';
import { notedCopies, ReachedCharacters } from './noted-copies.ts';
import { wordsPutInWith } from './own-doubles.ts';
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

/** What was noted before of letters that undo has brought back, and what has just come of letters that were moved. */
interface KnownCopies {
  readonly noted: ReachedCharacters;
  readonly came: readonly CopyRecord[];
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

/** So many ways in which deleted words may be among those that were put in are looked at. */
const mostTried = 100_000;

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
  const noted = new ReachedCharacters();
  for (const record of records) if (!record.moved) noted.add(record);
  const isNew = ({ moved, by }: CopyRecord) => moved && by.clock >= (transaction.beforeState.get(by.client) ?? 0);
  const came = records.filter(isNew);
  return markers.flatMap((item) => {
    const place = placeLeft(doc, transaction, { noted, came }, item, paragraphOf(item) ?? '');
    return place.left.length > 0 ? [place] : [];
  });
}

/** What is left between the place where a paragraph began and where the next one does. */
function placeLeft(
  doc: Y.Doc,
  transaction: Y.Transaction,
  { noted, came }: KnownCopies,
  marker: Y.Item,
  paragraph: string,
): LeftPlace {
  const { deleteSet, changed } = transaction;
  const left: LeftWords[] = [];
  let went = '';
  let hasOthers = false;
  let isOther = false;
  /** Letters that are there behind all that went. */
  let behind: Y.Item[] = [];
  // What was put in with the marker is no typing: it is there twice.
  const twice = new Set(marker.id.client === doc.clientID ? wordsPutInWith(doc, marker.id.clock) : []);
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
      if (!isOther && !noted.has(range)) left.push(...deletedParts(one, came));
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
  const among = new ReachedCharacters();
  for (const one of letters) among.add({ client: one.id.client, clock: one.id.clock, len: one.length });
  return letters.every(
    ({ rightOrigin: next }) => next !== null && (Y.compareIDs(next, id) || among.has({ ...next, len: 1 })),
  );
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
  const roots = textRoots(doc);
  const row = readRows(roots).rows.find(({ id }) => id === paragraph);
  if (!row) return [];
  const isAgain = isNoted ? putInAsNoted(went, left, row.words) : isBack ? null : putInAgain(went, left, row.words);
  const ends = commonEnds(went, row.words);
  const there = lettersBehindMarker(roots, row);
  let more = 0;
  return left.flatMap((one): LateWords[] => {
    const { kind, before, range } = one;
    const again = one.by !== undefined || isAgain?.has(one) === true;
    const behind = went.length - before;
    const atEnds = before <= ends.start ? before : behind <= ends.end ? row.words.length - behind : ends.start;
    const offset = isAgain ? before + more : atEnds;
    if (again) more += one.words.length;
    if (kind === 'letters' && there.has({ ...range, len: 1 })) return [];
    return [{ ...one, kind: again ? 'again' : kind, paragraph, offset }];
  });
}

/** The letters of a paragraph. Words in front of the first marker are read as its paragraph's only until another paragraph comes first. */
function lettersBehindMarker(roots: TextRoots, row: ParagraphRow): ReachedCharacters {
  const letters = new ReachedCharacters();
  const ahead = row.stretches.reduce((sum, { at, length }) => (at < row.marker ? sum + length : sum), 0);
  for (const range of new LetterPlaces(roots).of(row, ahead).characters) letters.add(range);
  return letters;
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
  const again: LeftWords[] = [];
  // Of each of the deleted words that was looked at: where its stretch ended, and whether it was tried as put in.
  const tried: { readonly key: string; readonly end: number; isAgain: boolean }[] = [];
  let offset = 0;
  for (;;) {
    const at = tried.length;
    const stretch = went.slice(deleted[at - 1]?.before ?? 0, deleted[at]?.before ?? went.length);
    const end = offset + stretch.length;
    const key = `${at} ${offset}`;
    const fits = !failed.has(key) && words.startsWith(stretch, offset);
    if (fits && at === deleted.length && end === words.length) return new Set(again);
    if (fits && at < deleted.length) {
      tried.push({ key, end, isAgain: false });
      offset = end;
      continue;
    }
    // Back to the last of which it has not been tried that it was put in.
    for (;;) {
      const last = tried.at(-1);
      const one = deleted[tried.length - 1];
      if (!last || !one || failed.size > mostTried) return null;
      if (last.isAgain) again.pop();
      else if (words.startsWith(one.words, last.end)) {
        last.isAgain = true;
        again.push(one);
        offset = last.end + one.words.length;
        break;
      }
      failed.add(last.key);
      tried.pop();
    }
  }
}

function isEnd({ content }: Y.Item): boolean {
  return content instanceof Y.ContentEmbed && isEndMark(content.embed);
}

function paragraphOf({ content }: Y.Item): string | null {
  return content instanceof Y.ContentEmbed && isMarker(content.embed) ? content.embed.paragraph : null;
}
