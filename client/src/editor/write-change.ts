import {
  attributesOf,
  type CharacterRange,
  endMark,
  indexAt,
  indexOfCharacter,
  LetterPlaces,
  type Letters,
  leadOpening,
  lettersTogether,
  markerOf,
  markIndices,
  nextCharacter,
  noteMoved,
  noteMovedLetters,
  type ParagraphRow,
  readRows,
  sameAttributes,
  splitMark,
  type TextRoots,
} from '@adref/shared/crdt';
import type { Node as ProseNode } from '@tiptap/pm/model';
import type * as Y from 'yjs';
import type { ChangedRange } from './changed-range.ts';
import { type OwnChange, ownChanges } from './own-change.ts';
import { liveParagraph } from './text-schema.ts';

/**
 * Writes what the own user changed in the editor, from `before` to `after`, into the text, by the rules of `shared/crdt/form.ts`.
 * `rows` is what the text reads as until now, and what `before` shows; `cut` the letters of paragraphs that were emptied before, which are the
 * same where one is put in again. To be called inside a Yjs transaction.
 */
export function writeChange(
  roots: TextRoots,
  rows: readonly ParagraphRow[],
  before: ProseNode,
  after: ProseNode,
  ranges: readonly ChangedRange[],
  cut: Map<string, Letters> = new Map(),
): void {
  const known = leadOpening(roots, rows) ? readRows(roots).rows : rows;
  write(
    roots,
    ranges.flatMap((range) => ownChanges(before, after, range, known)),
    cut,
  );
  describe(roots, after);
}

/** Something that is put in at an index, by a function that is told the index. */
interface Insertion {
  readonly at: number;
  readonly put: (at: number) => void;
}

function write(roots: TextRoots, changes: readonly OwnChange[], cut: Map<string, Letters>): void {
  const { words, removed } = roots;
  const deletions = new Set<number>();
  const insertions: Insertion[] = [];
  const joins: { from: number; to: number }[] = [];
  const ended = new Set<string>();
  const put = new Set(changes.flatMap(({ paragraphs }) => paragraphs.map(({ node }) => String(node.attrs.id))));
  const letters = goneLetters(roots, changes);
  for (const { row } of changes.flatMap(({ gone }) => gone)) {
    const whole = letters.get(row.id);
    if (whole && whole.words === row.words) cut.set(row.id, whole);
  }
  const noted: (() => void)[] = [];
  for (const { place, gone, ended: markers, next, words: fresh, paragraphs } of changes) {
    for (const { row, from, to } of gone)
      for (let offset = from; offset < to; offset++) deletions.add(indexOfCharacter(row, offset));
    const at = place ? indexAt(place.row, place.offset) : 0;
    if (next) {
      if (markers.length > 0) joins.push({ from: at, to: indexOfCharacter(next.row, next.offset) });
      for (const { id } of markers) ended.add(id);
    } else for (const { id } of markers) if (!put.has(id)) removed.set(id, true);
    // What comes in among words belongs to their paragraph and splits it; what comes behind them are paragraphs of their own.
    const from = place && next ? place.row.id : null;
    if (fresh !== '') insertions.push({ at, put: (index) => words.insert(index, fresh) });
    const behind = from === null ? (place?.row.end ?? 0) : at;
    for (const paragraph of paragraphs)
      insertions.push({
        at: behind,
        put: (index) => {
          const by = putParagraph(roots, index, paragraph, from);
          const id = String(paragraph.node.attrs.id);
          const same = cut.get(id)?.words === paragraph.words ? cut.get(id) : letters.get(id);
          if (by && same) noted.push(() => noteMovedLetters(roots, same, paragraph.words, by));
          cut.delete(id);
        },
      });
  }
  for (const id of put) if (removed.has(id)) removed.delete(id);
  if (put.size + ended.size > 0) for (const at of doomedMarks(words, joins, ended, put)) deletions.add(at);
  carryOut(words, deletions, insertions);
  for (const note of noted) note();
}

/** The letters that go, by paragraph. */
function goneLetters(roots: TextRoots, changes: readonly OwnChange[]): Map<string, Letters> {
  const gone = changes.flatMap((change) => change.gone);
  const letters = new Map<string, Letters>();
  if (gone.length === 0) return letters;
  const places = new LetterPlaces(roots);
  for (const [id, parts] of Map.groupBy(gone, ({ row }) => row.id))
    letters.set(id, lettersTogether(parts.map(({ row, from, to }) => places.of(row, from, to))));
  return letters;
}

/** Gives the first of the words that it puts in; null where there are none. */
function putParagraph(
  roots: TextRoots,
  at: number,
  { node, words }: OwnChange['paragraphs'][number],
  from: string | null,
): Omit<CharacterRange, 'len'> | null {
  const { words: text } = roots;
  let first: Omit<CharacterRange, 'len'> | null = null;
  const marker = markerOf(liveParagraph(node), from);
  const around = from === null ? [marker, words, endMark] : [splitMark, marker, words];
  let index = at;
  for (const piece of around) {
    if (typeof piece !== 'string') text.insertEmbed(index++, piece);
    else if (piece !== '') {
      first = nextCharacter(roots);
      text.insert(index, piece);
      index += piece.length;
    }
  }
  return first;
}

/**
 * The marks that a change must take away: a marker that is put in has to be the first of its id, or it would be void; between words
 * that are joined no marker may be left, not of removed paragraphs either, or the words would be theirs; and none of the same id may
 * come to life further on.
 */
function doomedMarks(
  words: Y.Text,
  joins: readonly { from: number; to: number }[],
  ended: Set<string>,
  put: ReadonlySet<string>,
): number[] {
  const seen = new Set<string>();
  return markIndices(words, (id, at) => {
    const within = joins.some(({ from, to }) => from <= at && at < to);
    if (id === null) return within;
    if (within && !seen.has(id)) ended.add(id);
    seen.add(id);
    return within || put.has(id) || ended.has(id);
  });
}

/** From the end to the beginning, so that the indices hold; at one index what is put in last is put in first. */
function carryOut(words: Y.Text, deletions: ReadonlySet<number>, insertions: readonly Insertion[]): void {
  const doomed = [...deletions].sort((a, b) => a - b);
  const coming = insertions.toSorted((a, b) => a.at - b.at);
  for (;;) {
    const insertion = coming.at(-1);
    const last = doomed.at(-1);
    if (last !== undefined && (!insertion || last >= insertion.at)) {
      doomed.pop();
      let first = last;
      while (doomed.at(-1) === first - 1 && first > (insertion?.at ?? 0)) {
        doomed.pop();
        first--;
      }
      words.delete(first, last - first + 1);
    } else if (insertion) {
      coming.pop();
      insertion.put(insertion.at);
    } else return;
  }
}

/** Notes what the paragraphs of the editor are and which of them were moved, and that none of them is removed. */
function describe(roots: TextRoots, doc: ProseNode): void {
  const { paragraphs, removed } = roots;
  const rows = new Map(readRows(roots).rows.map((row) => [row.id, row]));
  doc.forEach((node) => {
    const { text, id, moved = false, ...attributes } = liveParagraph(node);
    const row = rows.get(id);
    if (row && !sameAttributes(row.attributes, attributes)) paragraphs.set(id, attributesOf(attributes));
    noteMoved(roots, id, moved);
    if ((!row || text === '') && removed.has(id)) removed.delete(id);
  });
}
