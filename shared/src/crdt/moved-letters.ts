import * as Y from 'yjs';
import { commonEnds } from '../document/index.ts';
import { type CharacterRange, copyKey, type TextRoots } from './form.ts';
import { type ParagraphRow, stretchesBetween } from './row.ts';

/*
 * A paragraph that is moved goes at one place and is put in at another. Its letters are then others, of whoever has moved it: noted as the same,
 * they are still those that somebody typed, and that one can take them back.
 */

/** Words of a paragraph, and which characters they are, in order. */
export interface Letters {
  readonly words: string;
  readonly characters: readonly CharacterRange[];
}

/** Which characters are where in a text, read once for as many paragraphs as are asked for, before the text changes. */
export class LetterPlaces {
  /** Runs of characters with the index at which they begin, in order. */
  readonly #runs: (CharacterRange & { readonly at: number })[] = [];

  constructor({ words }: TextRoots) {
    let at = 0;
    for (let item = words._start; item; item = item.right) {
      if (item.deleted || !item.countable) continue;
      this.#runs.push({ at, client: item.id.client, clock: item.id.clock, len: item.length });
      at += item.length;
    }
  }

  /** The letters of a row between two offsets. */
  of(row: ParagraphRow, from = 0, to = row.words.length): Letters {
    const characters: CharacterRange[] = [];
    for (const { at, length } of stretchesBetween(row, from, to)) {
      for (let nth = this.#runAt(at); ; nth++) {
        const run = this.#runs[nth];
        if (!run || run.at >= at + length) break;
        const start = Math.max(run.at, at);
        const len = Math.min(run.at + run.len, at + length) - start;
        addTo(characters, { client: run.client, clock: run.clock + start - run.at, len });
      }
    }
    return { words: row.words.slice(from, to), characters };
  }

  /** The run that an index is in. */
  #runAt(index: number): number {
    let [low, high] = [0, this.#runs.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#runs[middle]?.at ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Several stretches of letters as one. */
export function lettersTogether(parts: readonly Letters[]): Letters {
  const characters: CharacterRange[] = [];
  for (const part of parts) for (const range of part.characters) addTo(characters, range);
  return { words: parts.map(({ words }) => words).join(''), characters };
}

/** Notes that words which were put in, from a clock of a client on, are letters that went, as far as they are the same from either end. */
export function noteMovedLetters(
  roots: TextRoots,
  gone: Letters,
  words: string,
  by: Omit<CharacterRange, 'len'>,
): void {
  const { start, end } = commonEnds(gone.words, words);
  noteFrom(roots, gone.characters, 0, start, by);
  const clock = by.clock + words.length - end;
  noteFrom(roots, gone.characters, gone.words.length - end, end, { ...by, clock });
}

function noteFrom(
  { restored }: TextRoots,
  characters: readonly CharacterRange[],
  from: number,
  length: number,
  { client, clock }: Omit<CharacterRange, 'len'>,
): void {
  let at = 0;
  for (const of of characters) {
    const start = Math.max(from, at);
    const len = Math.min(from + length, at + of.len) - start;
    if (len > 0) {
      const copy = { client, clock: clock + start - from, len };
      restored.set(copyKey(copy), {
        client: of.client,
        clock: of.clock + start - at,
        len,
        by: copy,
        whole: len,
        moved: true,
      });
    }
    at += of.len;
  }
}

/** The clock of what a copy of the text writes next. */
export function nextCharacter({ words }: TextRoots): Omit<CharacterRange, 'len'> {
  const { doc } = words;
  if (!doc) throw new Error('The words are in no text');
  return { client: doc.clientID, clock: Y.getState(doc.store, doc.clientID) };
}

function addTo(ranges: CharacterRange[], range: CharacterRange): void {
  const last = ranges.at(-1);
  const follows = last?.client === range.client && last.clock + last.len === range.clock;
  if (last && follows) ranges[ranges.length - 1] = { ...last, len: last.len + range.len };
  else ranges.push(range);
}
