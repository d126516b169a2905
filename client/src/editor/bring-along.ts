import {
  type CharacterRange,
  copyKey,
  indexAt,
  LetterPlaces,
  type ParagraphRow,
  readRows,
  textRoots,
} from '@adref/shared/crdt';
import * as Y from 'yjs';
import { placesOf } from './letter-places.ts';
import { ReachedCharacters } from './noted-copies.ts';
import { LetterFamilies, thereAmong } from './same-letters.ts';
import { itemsIn, rangesWithout, sameClient } from './standing-copies.ts';

/*
 * Brings to its paragraph what is left of that where it was (`late-letters.ts`). The text is read once for each paragraph, whatever is brought:
 * first everything is put in, from the end of the paragraph to its beginning, so that offsets hold; then what is elsewhere by now goes.
 */

/** What is left where a paragraph was. */
export interface LeftWords {
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

/** Where in its paragraph, as the mover moved it, something belongs that is left. */
export interface LateWords extends LeftWords {
  readonly paragraph: string;
  readonly offset: number;
}

/** Origin of letters that are brought along. The undo of their writer takes them for what was typed. */
export const bringing = Symbol('late letters');

/** Brings along what is left of paragraphs. */
export function bringAlong(doc: Y.Doc, late: readonly LateWords[]): void {
  doc.transact((transaction) => {
    for (const [paragraph, words] of Map.groupBy(late, (one) => one.paragraph)) {
      const row = readRows(textRoots(doc)).rows.find(({ id }) => id === paragraph);
      if (row) new Bringing(transaction, row).bring(words);
    }
  }, bringing);
}

/** What is brought into one paragraph. */
class Bringing {
  readonly #transaction: Y.Transaction;
  readonly #doc: Y.Doc;
  readonly #row: ParagraphRow;
  readonly #places: LetterPlaces;
  readonly #families: LetterFamilies;
  /** The letters that the paragraph has before. */
  readonly #has = new ReachedCharacters();
  /** What goes where it is, and what of it keeps its letters, for an undo that brings it back. */
  readonly #goes: CharacterRange[] = [];
  readonly #kept: CharacterRange[] = [];

  constructor(transaction: Y.Transaction, row: ParagraphRow) {
    const roots = textRoots(transaction.doc);
    this.#transaction = transaction;
    this.#doc = transaction.doc;
    this.#row = row;
    this.#places = new LetterPlaces(roots);
    this.#families = new LetterFamilies(transaction.doc, roots.restored);
    for (const range of this.#places.of(row).characters) this.#has.add(range);
  }

  bring(late: readonly LateWords[]): void {
    const { words } = textRoots(this.#doc);
    for (const one of late.toSorted((a, b) => a.offset - b.offset).reverse()) {
      if (one.kind === 'letters') this.#bringLetters(one);
      else if (one.by) this.#deleteNoted(one.range, one.by);
      else if (one.kind === 'again') this.#deleteAgain(one);
      else this.#putAndDelete(one);
    }
    for (const { at, length } of placesOf(this.#doc, this.#goes).toReversed()) words.delete(at, length);
    for (const range of this.#kept) for (const item of itemsIn(this.#doc, range)) item.keep = true;
  }

  #bringLetters({ range, offset }: LateWords): void {
    const { words } = textRoots(this.#doc);
    const { client, clock, len } = range;
    // Yjs may have made one item of these letters and others, or several.
    Y.getItemCleanStart(this.#transaction, Y.createID(client, clock));
    Y.getItemCleanEnd(this.#transaction, this.#doc.store, Y.createID(client, clock + len - 1));
    for (const item of itemsIn(this.#doc, range).toReversed()) {
      if (item.deleted || !(item.content instanceof Y.ContentString)) continue;
      const letters = { client, clock: item.id.clock, len: item.length };
      this.#goes.push(letters);
      if (this.#isThere(letters)) continue;
      const by = this.#next(letters.len);
      words.insert(this.#at(offset), item.content.str);
      // So the own undo finds what it takes back, and those of others what stands.
      item.redone = Y.createID(by.client, by.clock);
      note(this.#doc, letters, by);
    }
  }

  /** Whether the paragraph has these letters already: they were moved as what an undo has brought back meanwhile. */
  #isThere(letters: CharacterRange): boolean {
    if (this.#families.isEmpty) return false;
    const twins = this.#families.others([letters]).flatMap((range) => this.#has.among(range));
    if (twins.length === 0) return false;
    return rangesWithout(letters, sameClient(letters, this.#families.all(twins))).length === 0;
  }

  /** Puts words in and deletes them: so the undo that brings them back does so there. */
  #putAndDelete({ range, words, offset }: LateWords): void {
    const { words: text } = textRoots(this.#doc);
    const by = this.#next(words.length);
    text.insert(this.#at(offset), words);
    this.#goes.push(by);
    this.#kept.push(by);
    note(this.#doc, range, by);
  }

  /** Deletes letters that were deleted where they came from, as what the mover has noted them to be. */
  #deleteNoted(range: CharacterRange, by: CharacterRange): void {
    for (const part of thereAmong(this.#doc, [by])) {
      this.#goes.push(part);
      this.#kept.push(part);
      note(this.#doc, { client: range.client, clock: range.clock + part.clock - by.clock }, part);
    }
  }

  /** Deletes words that were deleted where they came from. */
  #deleteAgain({ range, words, offset }: LateWords): void {
    let { clock } = range;
    for (const by of this.#places.of(this.#row, offset, offset + words.length).characters) {
      this.#goes.push(by);
      this.#kept.push(by);
      note(this.#doc, { client: range.client, clock }, by);
      clock += by.len;
    }
  }

  /** The index of an offset, as long as nothing has changed in front of it. */
  #at(offset: number): number {
    return indexAt(this.#row, Math.min(offset, this.#row.words.length));
  }

  #next(len: number): CharacterRange {
    const { clientID, store } = this.#doc;
    return { client: clientID, clock: Y.getState(store, clientID), len };
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
