import type { LiveParagraph, Paragraph } from '../../document/index.ts';

/**
 * The order of a live text beside that of the draft, while paragraphs are taken out and put in. It knows one stretch for each of the
 * draft's paragraphs that the text has, and one before them all: that paragraph, and what was added behind it.
 *
 *   draft  A B C D      text  x A y z C       →   (x) (A y z) (C)
 *   behind A: z         behind B: z           behind D: C          behind nothing: x
 */
export class TextOrder {
  readonly #places: ReadonlyMap<string, number>;
  readonly #draft: readonly Paragraph[];
  readonly #present: TakenPlaces;
  /** Neighbours in the text; null is before the first and behind the last. */
  readonly #before = new Map<string | null, string | null>();
  readonly #behind = new Map<string | null, string | null>();
  /** The last of each stretch by the first, and the other way round; null for the opening one, and for its end while it is empty. */
  readonly #ends = new Map<string | null, string | null>([[null, null]]);
  readonly #heads = new Map<string | null, string | null>([[null, null]]);

  constructor(draft: readonly Paragraph[], text: readonly LiveParagraph[]) {
    this.#draft = draft;
    this.#places = new Map(draft.map(({ id }, place) => [id, place]));
    this.#present = new TakenPlaces(draft.length);
    this.#link(null, null);
    let last: string | null = null;
    for (const { id } of text) {
      this.add(last, id);
      last = id;
    }
  }

  /** Id behind which a paragraph of the draft that the text lacks comes back: null at the very start. */
  placeOf(id: string): string | null {
    return this.#endBehind((this.#places.get(id) ?? 0) - 1);
  }

  /** Id of the last paragraph that is at or behind `after` and before the next one of the draft; null at the very start. */
  lastBehind(after: string | null): string | null {
    return this.#endBehind(after === null ? -1 : (this.#places.get(after) ?? -1));
  }

  /** A paragraph that the text did not have is put in at the end of a stretch. */
  add(after: string | null, id: string): void {
    const next = this.#behind.get(after) ?? null;
    this.#link(after, id);
    this.#link(id, next);
    const place = this.#places.get(id);
    if (place === undefined) this.#end(this.#heads.get(after) ?? null, id);
    else {
      this.#present.set(place, true);
      this.#end(id, id);
    }
  }

  /** A paragraph of the text is taken out; what was added behind it is then behind what is before it. */
  remove(id: string): void {
    const before = this.#before.get(id) ?? null;
    const place = this.#places.get(id);
    const head = this.#heads.get(id);
    if (place === undefined) {
      if (head !== undefined) this.#end(head, before);
    } else {
      const end = this.#ends.get(id) ?? id;
      const joined = this.#heads.get(before) ?? null;
      this.#ends.delete(id);
      this.#end(joined, end === id ? before : end);
      this.#present.set(place, false);
    }
    this.#heads.delete(id);
    this.#link(before, this.#behind.get(id) ?? null);
  }

  #endBehind(place: number): string | null {
    const present = this.#present.lastUpTo(place);
    return this.#ends.get(present < 0 ? null : (this.#draft[present]?.id ?? null)) ?? null;
  }

  #end(head: string | null, end: string | null): void {
    const before = this.#ends.get(head);
    if (before !== undefined && this.#heads.get(before) === head) this.#heads.delete(before);
    this.#ends.set(head, end);
    this.#heads.set(end, head);
  }

  #link(before: string | null, behind: string | null): void {
    this.#behind.set(before, behind);
    this.#before.set(behind, before);
  }
}

/** Which places of a row are taken; 32 of them in one number, so that the nearest is found at a glance however many are free. */
class TakenPlaces {
  readonly #bits: Int32Array;

  constructor(length: number) {
    this.#bits = new Int32Array((length >>> 5) + 1);
  }

  set(place: number, taken: boolean): void {
    const bit = 1 << (place & 31);
    const word = this.#bits[place >>> 5] ?? 0;
    this.#bits[place >>> 5] = taken ? word | bit : word & ~bit;
  }

  /** The last place that is taken, of those up to this one; -1 where none is. */
  lastUpTo(place: number): number {
    if (place < 0) return -1;
    let mask = -1 >>> (31 - (place & 31));
    for (let at = place >>> 5; at >= 0; at--) {
      const found = (this.#bits[at] ?? 0) & mask;
      if (found !== 0) return at * 32 + 31 - Math.clz32(found);
      mask = -1;
    }
    return -1;
  }
}
