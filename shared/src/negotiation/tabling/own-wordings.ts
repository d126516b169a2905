import { type LiveParagraph, type Paragraph, placesOf } from '../../document/index.ts';
import { movedPlaces, type Tail, type Wording, wordingsOfText } from '../../rolling/index.ts';

/**
 * What a party's own text changes in the draft: one wording for each paragraph that it words otherwise, moves, splits, joins, deletes or adds
 * (rolling/breaks/wordings-of-text.ts). `order` counts all that is at a place, also what is nobody's business yet (`rankedForTable`).
 * Where the order can be read in two ways, what a person has moved is what is moved, else what is known to be `elsewhere`.
 */
export function ownWordings(
  party: string,
  draft: readonly Paragraph[],
  own: readonly LiveParagraph[],
  elsewhere?: ReadonlySet<string>,
): Wording[] {
  const places = placesOf(draft);
  const answers = own.map(({ id }) => places.get(id) ?? null);
  return wordingsOfText(party, draft, own, answers, elsewhere);
}

/** The ids of the draft's paragraphs that a party's own text tells as moved; see `ownWordings`. */
export function movedIn(draft: readonly Paragraph[], own: readonly Omit<LiveParagraph, 'text'>[]): ReadonlySet<string> {
  const places = placesOf(draft);
  const moved = movedPlaces(
    draft,
    own,
    own.map(({ id }) => places.get(id) ?? null),
  );
  return new Set([...moved].flatMap((at) => draft[at]?.id ?? []));
}

/**
 * The paragraphs that a party wants elsewhere by what is on this table: where the order of its text can be read in two ways, these are what is
 * moved. Of three paragraphs of which it has moved the last to the head, the first may be left out by a new draft; the two that changed places
 * then do not tell which of them it was.
 */
export function elsewhereIn(table: readonly Wording[], party: string): ReadonlySet<string> {
  let known = elsewhereByTable.get(table);
  if (!known) {
    known = new Map(
      [
        ...Map.groupBy(
          table.filter(({ moved }) => moved),
          (wording) => wording.party,
        ),
      ].map(([code, own]) => [code, new Set(own.map(({ paragraph }) => paragraph))]),
    );
    elsewhereByTable.set(table, known);
  }
  return known.get(party) ?? nothing;
}

/** A table never changes, and is asked at each key. */
const elsewhereByTable = new WeakMap<readonly Wording[], ReadonlyMap<string, ReadonlySet<string>>>();
const nothing: ReadonlySet<string> = new Set();

/** True where two wordings of a paragraph say the same: same words and rests, and the same place where it is not the draft's. */
export function sameWording(a: Wording, b: Wording): boolean {
  return (
    a.text === b.text &&
    a.placement?.after === b.placement?.after &&
    a.placement?.alternativeTo === b.placement?.alternativeTo &&
    a.placement?.kind === b.placement?.kind &&
    a.placement?.level === b.placement?.level &&
    a.placement?.numbering === b.placement?.numbering &&
    a.moved?.after === b.moved?.after &&
    (a.moved === undefined) === (b.moved === undefined) &&
    sameTails(a.tails, b.tails)
  );
}

function sameTails(a: readonly Tail[] = [], b: readonly Tail[] = []): boolean {
  return a.length === b.length && a.every(({ id }, at) => id === b[at]?.id);
}

/** Where a wording says that its paragraph is, if not where the draft has it. */
export const placementOf = ({ placement, moved }: Wording) => placement ?? moved;

/** How one paragraph of a party's own text differs from what it has tabled. */
export interface Untabled {
  readonly paragraph: string;
  /** `changed`: worded otherwise than tabled; `new`: nothing tabled yet; `reverted`: tabled, but the own text is the draft's again. */
  readonly state: 'changed' | 'new' | 'reverted';
}

/** Where a party's own text goes beyond what it has tabled on the open draft, in order of the own wordings. */
export function untabled(own: readonly Wording[], tabled: readonly Wording[]): Untabled[] {
  const byId = new Map(tabled.map((wording) => [wording.paragraph, wording]));
  const found: Untabled[] = [];
  for (const wording of own) {
    const before = byId.get(wording.paragraph);
    byId.delete(wording.paragraph);
    if (!before) found.push({ paragraph: wording.paragraph, state: 'new' });
    else if (!sameWording(wording, before)) found.push({ paragraph: wording.paragraph, state: 'changed' });
  }
  for (const paragraph of byId.keys()) found.push({ paragraph, state: 'reverted' });
  return found;
}

/**
 * The wordings of `wanted` as they may be seen by all: additions and what is moved are ranked among what the party has on the table and what goes
 * there with them, never among what it keeps to itself.
 *
 *   own  X Y Z      tabled  –             • X, Z go out   →   X 0, Z 1
 *   own  X Y Z      tabled  X 0, Z 1      • Y goes out    →   Y 0.5
 *
 * An addition on the table keeps its rank as long as that fits its neighbours.
 */
export function rankedForTable(
  own: readonly Wording[],
  wanted: readonly Wording[],
  tabled: readonly Wording[],
): Wording[] {
  const going = new Set(wanted.map(({ paragraph }) => paragraph));
  const places = new Set(
    wanted.flatMap((wording) => {
      const place = placementOf(wording);
      return place ? [place.after] : [];
    }),
  );
  const ownByPlace = Map.groupBy(own, (wording) => placementOf(wording)?.after);
  const tabledByPlace = Map.groupBy(tabled, (wording) => placementOf(wording)?.after);
  const ranks = new Map<string, number>();
  for (const after of places) {
    const here = (ownByPlace.get(after) ?? []).toSorted(
      (a, b) => (placementOf(a)?.order ?? 0) - (placementOf(b)?.order ?? 0),
    );
    const known = new Map<string, number>();
    for (const wording of tabledByPlace.get(after) ?? []) {
      const place = placementOf(wording);
      if (place) known.set(wording.paragraph, place.order);
    }
    const taken = new RankList(known.values());
    const nexts = ranksBehind(here, known);
    let before: number | undefined;
    for (const [at, { paragraph }] of here.entries()) {
      const present = known.get(paragraph);
      if (!going.has(paragraph)) {
        before = present ?? before;
        continue;
      }
      const next = nexts[at];
      const fits = present !== undefined && present > (before ?? -Infinity) && present < (next ?? Infinity);
      const rank = fits ? present : between(before, taken, next);
      if (present !== undefined) taken.remove(present);
      taken.add(rank);
      known.set(paragraph, rank);
      ranks.set(paragraph, rank);
      before = rank;
    }
  }
  return wanted.map((wording) => {
    const order = ranks.get(wording.paragraph);
    if (order === undefined) return wording;
    if (wording.placement) return { ...wording, placement: { ...wording.placement, order } };
    return wording.moved ? { ...wording, moved: { ...wording.moved, order } } : wording;
  });
}

/** For each wording the rank of the next one behind it that has one. */
function ranksBehind(wordings: readonly Wording[], known: ReadonlyMap<string, number>): (number | undefined)[] {
  const ranks: (number | undefined)[] = [];
  let next: number | undefined;
  for (const { paragraph } of wordings.toReversed()) {
    ranks.push(next);
    next = known.get(paragraph) ?? next;
  }
  return ranks.reverse();
}

/** A rank after `before` and before the next one taken; before `next` where nothing is before. */
function between(before: number | undefined, taken: RankList, next: number | undefined): number {
  if (before === undefined) return next === undefined ? 0 : next - 1;
  const above = taken.above(before);
  return above === undefined ? before + 1 : (before + above) / 2;
}

/** Ranks in ascending order. */
class RankList {
  readonly #ranks: number[];

  constructor(ranks: Iterable<number>) {
    this.#ranks = [...ranks].sort((a, b) => a - b);
  }

  add(rank: number): void {
    this.#ranks.splice(this.#place(rank), 0, rank);
  }

  remove(rank: number): void {
    const place = this.#place(rank) - 1;
    if (this.#ranks[place] === rank) this.#ranks.splice(place, 1);
  }

  /** The lowest that is higher. */
  above(rank: number): number | undefined {
    return this.#ranks[this.#place(rank)];
  }

  /** Behind all that are not higher. */
  #place(rank: number): number {
    let low = 0;
    let high = this.#ranks.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#ranks[middle] ?? Infinity) > rank) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
