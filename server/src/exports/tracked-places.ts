/*
 * Where each party has the paragraphs of a rolling text, as a file can track it: a paragraph is there once for those who have it where the
 * draft does, and once more for those who have it elsewhere.
 *
 *   P1 P2 P3      EU moves P1 to after P3           →   P1 (gone for EU)   P2   P3   P1 (come for EU)
 *   P1 "no ¶ P2"  EU joins P2 to P1                 →   the mark of P1 is gone for EU
 *   P1 A "no ¶ P2"  the same, with A of the EU between  →   P1, for EU with the words of P2 behind   A   P2 (gone for EU)
 */
import { isJoined, partyText, type RollingParagraph, wordsJoinedOn } from '@adref/shared/rolling';

/** What is at one place of the file: a paragraph where the rolling text has it, or what some parties have moved there. */
export type TrackedPlace =
  | { readonly kind: 'own'; readonly row: RollingParagraph }
  | {
      readonly kind: 'moved';
      readonly row: RollingParagraph;
      readonly parties: readonly string[];
      readonly text: string;
      /** Whether all who have moved the paragraph have it here and as this. */
      readonly only: boolean;
    };

/** What some parties do at the end of a paragraph. */
interface Continued {
  readonly parties: readonly string[];
  readonly text: string;
}

/** The places of a rolling text, and what is said of each paragraph at its own. */
export interface TrackedPlaces {
  readonly places: readonly TrackedPlace[];
  /** Who has nothing at the paragraph's own place: deleted, moved, or its words are behind another. */
  readonly absent: (id: string) => readonly string[];
  /** Whose next paragraph goes on in this one. */
  readonly joinedBehind: (id: string) => readonly string[];
  /** Whose words of a paragraph that goes on in the one before are really its words, and there is a mark less before them. */
  readonly joins: (id: string) => readonly string[];
  /** Words that parties have behind it although they are the draft's words of another. */
  readonly continued: (id: string) => readonly Continued[];
}

/** Finds them. Footnotes have no place among the paragraphs and are not among `rows`. */
export function trackedPlaces(rows: readonly RollingParagraph[]): TrackedPlaces {
  const absent = new Map(rows.map(({ id, deletedBy }) => [id, new Set(deletedBy)]));
  const joinedBehind = new Map<string, string[]>();
  const joins = new Map<string, string[]>();
  const continued = new Map<string, Map<string, string[]>>();
  const moved = new Map<string, { row: RollingParagraph; after: string | null; text: string; party: string }[]>();
  const put = <K, V>(map: Map<K, V[]>, key: K, value: V) => {
    const known = map.get(key);
    if (known) known.push(value);
    else map.set(key, [value]);
  };

  for (const party of partiesOf(rows)) {
    const afters = new Map(
      rows.flatMap(({ id, moves = [] }) => {
        const move = moves.find(({ holders }) => holders.includes(party));
        return move ? [[id, move.after] as const] : [];
      }),
    );
    const whole = new Map<string, string>();
    const followed = new Set(afters.values());
    /** The draft's paragraph that words may go on in; what is behind it of those that do; the same where nothing but its mark is between. */
    let head: string | null = null;
    let tail = '';
    let last: string | null = null;
    for (const row of rows) {
      const { id, segments } = row;
      if (!holds(row, party)) {
        if (!row.added) head = null;
        continue;
      }
      const text = partyText(segments, party);
      const on = !row.added && isJoined(text) ? wordsJoinedOn(text) : null;
      if (on !== null && head !== null) {
        whole.set(head, (whole.get(head) ?? '') + on);
        if (last !== null && !afters.has(id)) {
          put(joinedBehind, last, party);
          put(joins, id, party);
          tail = id;
          last = followed.has(id) ? null : id;
        } else {
          absent.get(id)?.add(party);
          const behind = continued.get(tail) ?? new Map<string, string[]>();
          continued.set(tail, behind);
          if (!afters.has(head)) put(behind, party, on);
          last = null;
        }
        continue;
      }
      whole.set(id, on?.trimStart() ?? text);
      if (row.added) last = null;
      else [head, tail, last] = [id, id, afters.has(id) || followed.has(id) ? null : id];
    }
    for (const row of rows) {
      const after = afters.get(row.id);
      const text = whole.get(row.id);
      if (after === undefined) continue;
      absent.get(row.id)?.add(party);
      if (text !== undefined) put(moved, party, { row, after, text, party });
    }
  }

  return {
    places: placesOf(rows, moved),
    absent: (id) => [...(absent.get(id) ?? [])],
    joinedBehind: (id) => joinedBehind.get(id) ?? [],
    joins: (id) => joins.get(id) ?? [],
    continued: (id) => continuedBy(continued.get(id) ?? new Map()),
  };
}

/** Words behind a paragraph, those who have the same together. */
function continuedBy(behind: ReadonlyMap<string, readonly string[]>): Continued[] {
  const byText = Map.groupBy(behind, ([, texts]) => texts.join(''));
  return [...byText].map(([text, all]) => ({ text, parties: all.map(([party]) => party) }));
}

/** Who has words of their own in a rolling text. */
function partiesOf(rows: readonly RollingParagraph[]): ReadonlySet<string> {
  return new Set(
    rows.flatMap(({ segments, deletedBy, added, moves = [] }) => [
      ...segments.flatMap((one) => (one.kind === 'text' ? [] : one.alternatives.flatMap(({ holders }) => holders))),
      ...deletedBy,
      ...(added?.proposers ?? []),
      ...moves.flatMap(({ holders }) => holders),
    ]),
  );
}

/** Whether a party has a paragraph in its text. */
function holds({ added, deletedBy }: RollingParagraph, party: string): boolean {
  return !deletedBy.includes(party) && (!added || added.proposers.includes(party));
}

type Moved = {
  readonly row: RollingParagraph;
  readonly after: string | null;
  readonly text: string;
  readonly party: string;
};

/** The paragraphs in order, each of those that are moved right behind what it follows in the text of its party. */
function placesOf(rows: readonly RollingParagraph[], moved: ReadonlyMap<string, readonly Moved[]>): TrackedPlace[] {
  const own = new Map(rows.map((row): [string, Spot] => [row.id, { row, comers: [] }]));
  const start: Spot = { row: null, comers: [] };
  const found = new Map<string, Set<Spot>>();
  for (const [party, all] of moved) {
    const byId = new Map(all.map((one) => [one.row.id, one]));
    const spots = new Map<string, Spot>();
    const spotOf = (one: Moved, asked: ReadonlySet<string>): Spot => {
      const known = spots.get(one.row.id);
      if (known) return known;
      const before = one.after === null ? undefined : byId.get(one.after);
      const follows =
        before && !asked.has(before.row.id)
          ? spotOf(before, new Set([...asked, one.row.id]))
          : ((one.after === null ? start : own.get(one.after)) ?? start);
      const same = follows.comers.find((spot) => spot.row === one.row && spot.text === one.text);
      const spot: Spot = same ?? { row: one.row, text: one.text, parties: [], comers: [] };
      spot.parties?.push(party);
      if (!same) follows.comers.push(spot);
      spots.set(one.row.id, spot);
      found.set(one.row.id, (found.get(one.row.id) ?? new Set()).add(spot));
      return spot;
    };
    for (const one of all) spotOf(one, new Set());
  }
  const places: TrackedPlace[] = [];
  const write = (spot: Spot) => {
    const { row, parties, text = '' } = spot;
    if (row && parties) {
      places.push({ kind: 'moved', row, parties, text, only: (found.get(row.id)?.size ?? 0) === 1 });
    } else if (row) places.push({ kind: 'own', row });
    for (const comer of spot.comers) write(comer);
  };
  write(start);
  for (const spot of own.values()) write(spot);
  return places;
}

/** A place while places are found, with what comes right behind it. */
interface Spot {
  readonly row: RollingParagraph | null;
  readonly text?: string;
  readonly parties?: string[];
  readonly comers: Spot[];
}
