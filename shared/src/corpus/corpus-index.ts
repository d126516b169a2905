import { fingerprints, runHash, runLength } from './fingerprint.ts';
import { isOtherCase, isSame, isWord, separator } from './word-row.ts';

/** The words of a paragraph of the collection, as `wordRow` has them, under a number that the owner of the collection gave it. */
export interface IndexedRow {
  readonly paragraph: number;
  readonly codes: Int32Array;
}

/** A stretch of a text that is verbatim in a paragraph of the collection; places of both rows, the ends not included. */
export interface Match {
  readonly from: number;
  readonly to: number;
  readonly paragraph: number;
  readonly at: number;
}

/** Bits of the table by which runs are found: as many as the runs need, from a single text to millions of words. */
const fewestBits = 8;
const mostBits = 20;

/**
 * Places looked at for one row before runs that are in more than `fewPlaces` are passed over: of 20,600 paragraphs of
 * two sessions the most formulaic one needs 30,000, and of a generation of resolutions some four times as many, so that only a text made to
 * be dear is answered in part.
 */
const mostPlaces = 1_000_000;
const fewPlaces = 200;

/** Rows added since the last build beyond which everything is built again: a seventh of the whole, and at least these. */
const leastLoose = 20_000;

/**
 * The collection, ready to be asked where the words of a text are in it. Rows are added and removed one by one; what is asked in between
 * is answered as if the index had been built of what is there. Some eleven bytes for each word.
 */
export class CorpusIndex {
  /** All rows one behind the other, a separator before each. */
  #codes = new Int32Array(1 << 16);
  #length = 0;
  /** Paragraphs in the order of their rows: number and first place. */
  #paragraphs: number[] = [];
  #starts: number[] = [];
  readonly #slots = new Map<number, number>();
  /** Places at which a remembered run begins, a bit each. */
  #kept = new Uint32Array(1 << 11);
  /** Remembered runs of what was there when this was built: by table entry, places. */
  #mask = (1 << fewestBits) - 1;
  #table = new Int32Array((1 << fewestBits) + 1);
  #places = new Int32Array(0);
  /** The same for what was added since. */
  readonly #loose = new Map<number, number[]>();
  #looseCodes = 0;
  #removedCodes = 0;

  /** Makes an index of many rows at once, in one pass; `length` of all of them together, so that nothing is moved meanwhile, where that is known. */
  static of(rows: Iterable<IndexedRow>, length = 0): CorpusIndex {
    const index = new CorpusIndex();
    if (length > index.#codes.length) index.#grow(length);
    for (const row of rows) index.#append(row);
    index.#build();
    return index;
  }

  /** How many paragraphs are in it. */
  get size(): number {
    return this.#slots.size;
  }

  /** How many words and signs are in it. */
  get words(): number {
    return this.#length - this.#paragraphs.length - this.#removedCodes;
  }

  /** Adds rows; one whose number is there already takes its place. */
  add(rows: Iterable<IndexedRow>): void {
    for (const row of rows) {
      const from = this.#append(row);
      this.#remember(from, (key, place) => {
        const places = this.#loose.get(key);
        if (places) places.push(place);
        else this.#loose.set(key, [place]);
      });
      this.#looseCodes += row.codes.length;
    }
    if (this.#looseCodes > Math.max(leastLoose, this.#length / 7)) this.#build();
  }

  /** Removes a paragraph; nothing happens where it is not there. */
  remove(paragraph: number): void {
    const slot = this.#slots.get(paragraph);
    if (slot === undefined) return;
    this.#slots.delete(paragraph);
    const from = this.#starts[slot] ?? 0;
    const to = this.#endOf(slot);
    // What is equal to nothing is found by nobody; the space comes back when the index is built again.
    this.#codes.fill(separator, from, to);
    this.#removedCodes += to - from;
    if (this.#removedCodes > Math.max(leastLoose, this.#length / 2)) this.#build();
  }

  /** The row of a paragraph; null where it is not there. Shared with the index: not to be changed. */
  row(paragraph: number): Int32Array | null {
    const slot = this.#slots.get(paragraph);
    return slot === undefined ? null : this.#codes.subarray(this.#starts[slot] ?? 0, this.#endOf(slot));
  }

  /**
   * Calls `found` with each maximal stretch of a row that has at least `least` words and is in a paragraph of the collection, once for
   * every place there; and `near` with each remembered run that is there, for whoever looks for what is nearly the same.
   */
  matches(
    codes: Int32Array,
    least: number,
    found: (match: Match) => void,
    near?: (paragraph: number, at: number, of: number) => void,
  ): void {
    let looked = 0;
    for (let at = 0; at + runLength <= codes.length; at++) {
      const key = runHash(codes, at) & this.#mask;
      const loose = this.#loose.get(key);
      const [from, to] = [this.#table[key] ?? 0, this.#table[key + 1] ?? 0];
      const of = to - from + (loose?.length ?? 0);
      looked += of;
      if (looked > mostPlaces && of > fewPlaces) continue;
      for (let entry = from; entry < to; entry++)
        this.#extend(codes, at, this.#places[entry] ?? 0, of, least, found, near);
      if (loose) for (const place of loose) this.#extend(codes, at, place, of, least, found, near);
    }
  }

  /** From a run that may be common to the whole stretch that is, unless another run of it was or will be asked about first. */
  #extend(
    query: Int32Array,
    at: number,
    place: number,
    of: number,
    least: number,
    found: (match: Match) => void,
    near: ((paragraph: number, at: number, of: number) => void) | undefined,
  ): void {
    const codes = this.#codes;
    for (let offset = 0; offset < runLength; offset++) {
      if (!isSame(codes[place + offset] ?? 0, query[at + offset] ?? 0)) return;
    }
    near?.(this.#slotAt(place), at, of);
    let [from, start] = [at, place];
    while (from > 0 && isSame(codes[start - 1] ?? 0, query[from - 1] ?? 0)) {
      from--;
      start--;
      if (this.#isKept(start)) return;
    }
    let to = at + runLength;
    while (to < query.length && isSame(codes[start + to - from] ?? 0, query[to] ?? 0)) to++;
    // Case counts inside a sentence: where it differs a stretch ends, and another begins, whose first word may.
    let words = 0;
    let piece = from;
    for (let end = from; end <= to; end++) {
      const inside = end < to;
      const code = query[end] ?? 0;
      if (inside && (end === piece || !isOtherCase(code, codes[start + end - from] ?? 0))) {
        if (isWord(code)) words++;
        continue;
      }
      if (words >= least) this.#tell(query, piece, end, start + piece - from, found);
      piece = end;
      words = inside && isWord(code) ? 1 : 0;
    }
  }

  /** Tells of a stretch, from its first word to its last. */
  #tell(query: Int32Array, from: number, to: number, start: number, found: (match: Match) => void): void {
    let [first, end] = [from, to];
    while (!isWord(query[first] ?? 0)) first++;
    while (!isWord(query[end - 1] ?? 0)) end--;
    const slot = this.#slotIndex(start);
    found({
      from: first,
      to: end,
      paragraph: this.#paragraphs[slot] ?? 0,
      at: start + first - from - (this.#starts[slot] ?? 0),
    });
  }

  #slotAt(place: number): number {
    return this.#paragraphs[this.#slotIndex(place)] ?? 0;
  }

  /** Index of the row that a place is in. */
  #slotIndex(place: number): number {
    let [low, high] = [0, this.#starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  #endOf(slot: number): number {
    const next = this.#starts[slot + 1];
    return next === undefined ? this.#length : next - 1;
  }

  #isKept(place: number): boolean {
    return (((this.#kept[place >>> 5] ?? 0) >>> (place & 31)) & 1) !== 0;
  }

  /** Puts a row behind all others and returns its first place. */
  #append({ paragraph, codes }: IndexedRow): number {
    this.remove(paragraph);
    const from = this.#length + 1;
    const end = from + codes.length;
    if (end + runLength > this.#codes.length) this.#grow(end + runLength);
    this.#codes[this.#length] = separator;
    this.#codes.set(codes, from);
    this.#codes.fill(separator, end, end + runLength);
    this.#length = end;
    this.#slots.set(paragraph, this.#paragraphs.length);
    this.#paragraphs.push(paragraph);
    this.#starts.push(from);
    return from;
  }

  #grow(least: number): void {
    const size = Math.max(least, Math.ceil(this.#codes.length * 1.5));
    const codes = new Int32Array(size);
    codes.set(this.#codes.subarray(0, this.#length));
    this.#codes = codes;
    const kept = new Uint32Array((size >>> 5) + 1);
    kept.set(this.#kept.subarray(0, Math.min(this.#kept.length, kept.length)));
    this.#kept = kept;
  }

  /** Marks the remembered runs of the row that begins at a place, and hands each on with its entry in the table. */
  #remember(from: number, hand: (key: number, place: number) => void, to = this.#length): void {
    fingerprints(this.#codes, from, to, (place, hash) => {
      this.#kept[place >>> 5] = (this.#kept[place >>> 5] ?? 0) | (1 << (place & 31));
      hand(hash & this.#mask, place);
    });
  }

  /** Builds the table of all rows that are there, and gives back the space of those that are not. */
  #build(): void {
    if (this.#removedCodes > 0) {
      const rows = [...this.#slots.keys()].map((paragraph) => ({
        paragraph,
        codes: this.row(paragraph)?.slice() ?? new Int32Array(),
      }));
      [this.#length, this.#removedCodes] = [0, 0];
      [this.#paragraphs, this.#starts] = [[], []];
      this.#slots.clear();
      for (const row of rows) this.#append(row);
    }
    this.#loose.clear();
    this.#looseCodes = 0;
    this.#kept.fill(0);
    // Some two in five places begin a remembered run.
    const bits = Math.min(mostBits, Math.max(fewestBits, Math.ceil(Math.log2(this.#length / 2 + 1))));
    this.#mask = (1 << bits) - 1;
    const table = new Int32Array((1 << bits) + 1);
    let remembered = new Int32Array(this.#length / 2 + 1);
    let count = 0;
    const hand = (key: number, place: number) => {
      table[key + 1] = (table[key + 1] ?? 0) + 1;
      if (count === remembered.length) {
        const larger = new Int32Array(2 * count);
        larger.set(remembered);
        remembered = larger;
      }
      remembered[count++] = place;
    };
    for (const [slot, from] of this.#starts.entries()) this.#remember(from, hand, this.#endOf(slot));
    for (let key = 0; key < 1 << bits; key++) table[key + 1] = (table[key + 1] ?? 0) + (table[key] ?? 0);
    const next = table.slice();
    this.#places = new Int32Array(count);
    for (let nth = 0; nth < count; nth++) {
      const place = remembered[nth] ?? 0;
      const key = runHash(this.#codes, place) & this.#mask;
      const entry = next[key] ?? 0;
      next[key] = entry + 1;
      this.#places[entry] = place;
    }
    this.#table = table;
  }
}
