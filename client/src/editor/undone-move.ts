import { type CharacterRange, indexAt, isMarker, markIndices, readRows, type TextRoots } from '@adref/shared/crdt';
import * as Y from 'yjs';
import { LetterFamilies } from './same-letters.ts';
import { itemsIn, type MadeCopy, rangesWithout, sameClient } from './standing-copies.ts';
import { rangesOf, type UndoStep } from './undo-step.ts';

/*
 * A paragraph that was moved has been deleted at one place and put in at another under its id. What undoes the move brings the first one
 * back, so that the second one must go, its marker too, or the words that come back would be those of the paragraph before them:
 *
 *   {a}A {b}B   b first   →   {b}B {a}A   undone   →   {a}A {b}B     not   {b} {a}A {b}B, which reads as "AB"
 *
 * What others have written in it meanwhile goes back with it.
 */

/** Words that others have put into a paragraph that goes back to its place. */
export interface GuestWords {
  readonly paragraph: string;
  /** In the words of the paragraph. */
  readonly offset: number;
  readonly words: string;
  readonly range: CharacterRange;
  /** The same as what was moved, put in twice or brought back by an undo: the paragraph has these words again when it is back. */
  readonly isCopy: boolean;
}

/** The ids of the paragraphs whose marker a step has put in, and whose earlier marker comes back when it is undone. */
export function movedBy(doc: Y.Doc, { insertions, deletions }: UndoStep): ReadonlySet<string> {
  const put = rangesOf(insertions);
  const gone = rangesOf(deletions).flatMap((range) => rangesWithout(range, sameClient(range, put)));
  const back = markersIn(doc, gone);
  return new Set([...markersIn(doc, put)].filter((id) => back.has(id)));
}

/**
 * The markers that a step would bring back of paragraphs that begin elsewhere by now, because somebody else has moved them on or put them in
 * again, and the words behind these: they stay away, or they would be there twice.
 */
export function overtaken({ words }: TextRoots, step: UndoStep): CharacterRange[] {
  const { doc } = words;
  const gone = rangesOf(step.deletions);
  if (!doc || gone.length === 0) return [];
  const put = withRedone(doc, rangesOf(step.insertions));
  const isStaying = (item: Y.Item) => !item.deleted && partsIn(item, put).length === 0;
  const begun = new Set<string>();
  for (let item = words._start; item; item = item.right) {
    const id = isStaying(item) ? paragraphIn(item) : null;
    if (id !== null) begun.add(id);
  }
  const found: CharacterRange[] = [];
  let isOvertaken = false;
  for (let item = words._start; item; item = item.right) {
    const back = item.deleted ? partsIn(item, gone).flatMap((part) => rangesWithout(part, sameClient(part, put))) : [];
    const id = paragraphIn(item);
    if (id !== null && (!item.deleted || back.length > 0)) isOvertaken = item.deleted && begun.has(id);
    if (isOvertaken) found.push(...back);
  }
  return found;
}

/** The paragraphs whose markers are among what a step has put in, without those that it has split off. */
export function addedBy(doc: Y.Doc, insertions: UndoStep['insertions']): string[] {
  return rangesOf(insertions)
    .flatMap((range) => itemsIn(doc, range))
    .flatMap(({ content }) => {
      const mark = content instanceof Y.ContentEmbed ? content.embed : null;
      return isMarker(mark) && mark.from === undefined ? [mark.paragraph] : [];
    });
}

/** Those of the paragraphs that a step has `added`, and not moved, that begin where somebody else has put them since. */
export function addedAway({ words }: TextRoots, step: UndoStep, added: ReadonlySet<string>): string[] {
  const { doc } = words;
  const away: string[] = [];
  if (added.size === 0 || !doc) return away;
  const moved = markersIn(doc, rangesOf(step.deletions));
  const put = withRedone(doc, rangesOf(step.insertions));
  for (let item = words._start; item; item = item.right) {
    const id = item.deleted ? null : paragraphIn(item);
    if (id !== null && added.has(id) && !moved.has(id) && partsIn(item, put).length === 0) away.push(id);
  }
  return away;
}

/** The characters of an item that are in ranges. */
function partsIn({ id, length }: Y.Item, ranges: readonly CharacterRange[]): CharacterRange[] {
  const whole = { client: id.client, clock: id.clock, len: length };
  return rangesWithout(whole, rangesWithout(whole, sameClient(whole, ranges)));
}

/**
 * Words of others that a step took along from a place to which it had moved their paragraph itself, in several moves: they are not of where it
 * goes back to, and do not come back where they were.
 */
export function strayWords({ words }: TextRoots, step: UndoStep, moved: ReadonlySet<string>): CharacterRange[] {
  const found: CharacterRange[] = [];
  if (moved.size === 0) return found;
  const put = rangesOf(step.insertions);
  const gone = rangesOf(step.deletions);
  let isStray = false;
  for (let item = words._start; item; item = item.right) {
    const id = paragraphIn(item);
    if (id !== null) isStray = moved.has(id) && partsIn(item, put).length > 0;
    if (!isStray || !item.deleted || !(item.content instanceof Y.ContentString)) continue;
    found.push(...partsIn(item, gone).flatMap((part) => rangesWithout(part, sameClient(part, put))));
  }
  return found;
}

/** What stays of the words of moved paragraphs when the step that moved them is undone, in order. */
export function guestWords(
  roots: TextRoots,
  step: UndoStep,
  moved: ReadonlySet<string>,
  stray: readonly CharacterRange[],
): GuestWords[] {
  const found: GuestWords[] = [];
  const { doc } = roots.words;
  if (moved.size === 0 || !doc) return found;
  const families = new LetterFamilies(doc, roots.restored);
  const taken = families.all(stray);
  const stays = (range: CharacterRange) => rangesWithout(range, sameClient(range, taken));
  const put = withRedone(doc, rangesOf(step.insertions)).flatMap(stays);
  const copies = families.all(rangesOf(step.deletions)).flatMap(stays);
  const seen = new Set<string>();
  let paragraph = '';
  let offset = 0;
  for (let item = roots.words._start; item; item = item.right) {
    if (item.deleted || !item.countable) continue;
    const { content, id, length } = item;
    if (content instanceof Y.ContentEmbed && isMarker(content.embed) && !seen.has(content.embed.paragraph)) {
      paragraph = content.embed.paragraph;
      offset = 0;
      seen.add(paragraph);
    }
    if (!(content instanceof Y.ContentString)) continue;
    const whole = { client: id.client, clock: id.clock, len: length };
    const others = moved.has(paragraph) ? rangesWithout(whole, sameClient(whole, put)) : [];
    for (const other of others) {
      const written = rangesWithout(other, sameClient(other, copies));
      const parts = [...written, ...rangesWithout(other, written)].sort((a, b) => a.clock - b.clock);
      for (const range of parts) {
        const at = range.clock - id.clock;
        const words = content.str.slice(at, at + range.len);
        found.push({ paragraph, offset: offset + at, words, range, isCopy: !written.includes(range) });
      }
    }
    offset += length;
  }
  return found;
}

/**
 * Puts words of others where they were in their paragraph, which is back at its place, also where it has no others; `take` takes them away
 * from where they are. Gives what was put in as which: it is the same words.
 */
export function seatGuests(
  roots: TextRoots,
  guests: readonly GuestWords[],
  take: (range: CharacterRange) => void,
): MadeCopy[] {
  const { words: text, removed } = roots;
  const { doc } = text;
  const seated: MadeCopy[] = [];
  const back = guests.filter(
    ({ isCopy, paragraph }) => isCopy || markIndices(text, (id) => id === paragraph).length > 0,
  );
  for (const { range } of back) take(range);
  for (const { paragraph, offset, words, range, isCopy } of back) {
    if (isCopy || !doc) continue;
    const row = readRows(roots).rows.find(({ id }) => id === paragraph);
    const [marker = 0] = row ? [] : markIndices(text, (id) => id === paragraph);
    const clock = Y.getState(doc.store, doc.clientID);
    text.insert(row ? indexAt(row, Math.min(offset, row.words.length)) : marker + 1, words);
    if (removed.has(paragraph)) removed.delete(paragraph);
    seated.push({ of: range, by: { client: doc.clientID, clock, len: range.len } });
  }
  return seated;
}

/** Ranges, with what the own undo has brought back as copies of them, and of these. */
export function withRedone(doc: Y.Doc, ranges: readonly CharacterRange[]): CharacterRange[] {
  const all = [...ranges];
  for (const range of all) {
    for (const { id, length, redone } of itemsIn(doc, range)) {
      if (!redone) continue;
      const from = Math.max(id.clock, range.clock);
      const len = Math.min(id.clock + length, range.clock + range.len) - from;
      all.push({ client: redone.client, clock: redone.clock + from - id.clock, len });
    }
  }
  return all;
}

function paragraphIn({ content }: Y.Item): string | null {
  return content instanceof Y.ContentEmbed && isMarker(content.embed) ? content.embed.paragraph : null;
}

function markersIn(doc: Y.Doc, ranges: readonly CharacterRange[]): Set<string> {
  const ids = new Set<string>();
  for (const range of ranges)
    for (const item of itemsIn(doc, range)) {
      const id = paragraphIn(item);
      if (id !== null) ids.add(id);
    }
  return ids;
}
