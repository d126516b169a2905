import * as Y from 'yjs';
import { type Attributes, attributesOf, isAttributes, isEndMark, isMarker, type TextRoots } from './form.ts';

/** A stretch of words in the row of characters. */
export interface WordStretch {
  at: number;
  length: number;
}

/** A paragraph as it is in the row of characters. Indices are those of `doc.getText('words')`, in which a mark is 1 long. */
export interface ParagraphRow {
  readonly id: string;
  attributes: Attributes;
  /** A person has moved it. */
  moved: boolean;
  /** Index of its marker; -1 where the text has none. */
  marker: number;
  /** Where its words are, in order; several where something that is read as nothing is between them. */
  readonly stretches: WordStretch[];
  /** Index before its first word. */
  start: number;
  /** Index behind everything of its own: that of the next paragraph's marker, read or not. */
  end: number;
  words: string;
}

/** All paragraphs that are read, in order, and how much in the text is void. */
export interface RowReading {
  /** At least one. */
  readonly rows: ParagraphRow[];
  /** Indices of markers that begin nothing, because their id has one further up. */
  readonly doubles: number[];
  /** Doubles, embeds that are no mark, and entries of the maps that are malformed. */
  readonly faults: number;
}

/** Reads a text, in one pass. */
export function readRows(roots: TextRoots): RowReading {
  const { words, paragraphs, removed, moved } = roots;
  const all = new Map<string, ParagraphRow>();
  const doubles: number[] = [];
  let faults = 0;
  const opening: ParagraphRow = { ...emptyRow('start', { kind: 'plain', level: 0 }), marker: -1 };
  let row = opening;
  let at = 0;
  for (let item = words._start; item; item = item.right) {
    if (item.deleted || !item.countable) continue;
    const { content } = item;
    if (content instanceof Y.ContentString) {
      const last = row.stretches.at(-1);
      if (last && last.at + last.length === at) last.length += item.length;
      else row.stretches.push({ at, length: item.length });
      row.words += content.str;
    } else {
      const embed = content instanceof Y.ContentEmbed ? content.embed : null;
      if (isMarker(embed)) {
        const { paragraph: id } = embed;
        if (all.has(id)) doubles.push(at);
        else {
          row.end = at;
          const born = emptyRow(id, attributesNow(paragraphs, id) ?? attributesOf(embed));
          const opens = all.size === 0 && opening.words !== '';
          row = opens ? { ...opening, id, attributes: born.attributes, start: 0 } : { ...born, start: at + 1 };
          row.marker = at;
          all.set(id, row);
        }
      } else if (!isEndMark(embed)) faults++;
    }
    at += item.length;
  }
  row.end = at;
  for (const id of moved.keys()) {
    const row = all.get(id);
    if (row) row.moved = moved.get(id) === true;
  }
  const read = [...all.values()].filter(({ id, words }) => words !== '' || removed.get(id) !== true);
  const [first = opening] = all.values();
  return { rows: read.length > 0 ? read : [first], doubles, faults: faults + doubles.length + malformed(roots) };
}

function emptyRow(id: string, attributes: Attributes): ParagraphRow {
  return { id, attributes, moved: false, marker: 0, stretches: [], start: 0, end: 0, words: '' };
}

function attributesNow(paragraphs: TextRoots['paragraphs'], id: string): Attributes | null {
  const attributes = paragraphs.get(id);
  return isAttributes(attributes) ? attributesOf(attributes) : null;
}

function malformed({ paragraphs, removed, moved }: TextRoots): number {
  let count = 0;
  for (const attributes of paragraphs.values()) if (!isAttributes(attributes)) count++;
  for (const notes of [removed, moved]) for (const note of notes.values()) if (note !== true) count++;
  return count;
}

/** Index of the character at `offset` of the row's words; behind the last one for the offset at their end. */
export function indexOfCharacter({ stretches, start }: ParagraphRow, offset: number): number {
  let rest = offset;
  let end = start;
  for (const { at, length } of stretches) {
    if (rest < length) return at + rest;
    rest -= length;
    end = at + length;
  }
  return end;
}

/** Index at which something is put in at `offset` of the row's words: right behind the character before it. */
export function indexAt(row: ParagraphRow, offset: number): number {
  return offset === 0 ? row.start : indexOfCharacter(row, offset - 1) + 1;
}

/** The row that an index of the text is in, and the offset in its words. */
export function placeOfIndex(rows: readonly ParagraphRow[], index: number): { row: number; offset: number } {
  const row = Math.max(
    0,
    rows.findLastIndex(({ start }) => start <= index),
  );
  let offset = 0;
  for (const { at, length } of rows[row]?.stretches ?? []) offset += Math.max(0, Math.min(length, index - at));
  return { row, offset };
}

/** Where the words of a row between two offsets are, in order. */
export function stretchesBetween(
  { stretches }: Pick<ParagraphRow, 'stretches'>,
  from: number,
  to: number,
): WordStretch[] {
  let offset = 0;
  return stretches.flatMap(({ at, length }) => {
    const start = Math.max(0, from - offset);
    const end = Math.min(length, to - offset);
    offset += length;
    return end > start ? [{ at: at + start, length: end - start }] : [];
  });
}

/** Indices of the embeds that are asked for, in ascending order: void markers and those of removed paragraphs too; ends have no id. */
export function markIndices(words: Y.Text, asked: (id: string | null, index: number) => boolean): number[] {
  const found: number[] = [];
  let at = 0;
  for (let item = words._start; item; item = item.right) {
    if (item.deleted || !item.countable) continue;
    if (item.content instanceof Y.ContentEmbed) {
      const { embed } = item.content;
      if (asked(isMarker(embed) ? embed.paragraph : null, at)) found.push(at);
    }
    at += item.length;
  }
  return found;
}
