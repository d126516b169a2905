/*
 * The order of a party's text in a new draft.
 *
 *   draft A B C D   KEN  A B X D C     new draft  A B C D     →   X after B, D after X: as before
 *                                      new draft  A C D       →   X after A, D after it
 *                                      new draft  A B D C     →   D is there; X after B
 *                                      new draft  A D B C     →   X after B, D after it: D follows what it is to follow wherever that is
 *   draft A B C D   KEN  A D C B       new draft  A C D B     →   D is there, C after it
 *
 *   N after D on the table, D then moved to before A          →   N after D still, wherever D is by then: the draft shows it behind D
 *
 * What a party moves and adds follows the nearest paragraph before it in its text that the new draft has where it is to be, or the moved one that
 * it was tabled behind. What follows the same keeps its order, moved or added. A moved paragraph is there as soon as it is in that order among
 * the paragraphs that the text had; the most that are so together count, those first that were decided on. What has come new between them is no
 * part of that order.
 */
import { keptInOrder } from '../../document/index.ts';
import { isJoined, type Placement, partyOrder, type Wording } from '../../rolling/index.ts';
import { placementOf } from '../tabling/own-wordings.ts';

type Place = Pick<Placement, 'after' | 'order'>;

/** A round's draft and the one that follows on it, as far as the order of texts goes. */
export interface DraftsInOrder {
  /** Ids of the paragraphs of the draft that the round had, and of the one that follows. */
  readonly before: readonly string[];
  readonly next: readonly string[];
  /** The paragraphs of the new draft that one of the round's draft is in, in their order; none where it is gone, or what it is to be added as. */
  readonly piecesOf: (paragraph: string) => readonly string[];
  /** The one that an addition has become; null where there is none. */
  readonly draftedNow: (wording: Wording) => string | null;
  /** How long a paragraph of the new draft is: of two that changed places the shorter has moved. */
  readonly sizeOf: (paragraph: string) => number;
  /** Whether it was decided where a paragraph is to be. */
  readonly isDecided: (paragraph: string) => boolean;
}

/** What is asked for about the order of a new draft. */
export interface CarriedOrder {
  /** Where each addition goes that the draft does not have, by its id. */
  readonly additions: ReadonlyMap<string, Place>;
  /** Where each paragraph of the new draft goes that is to be elsewhere and is not, by its id there. */
  readonly moves: ReadonlyMap<string, Place>;
}

/** Where what a party has moved and added goes in the new draft, by its wordings: one for a paragraph. */
export function carriedOrder(drafts: DraftsInOrder, own: readonly Wording[]): CarriedOrder {
  const additions = new Map<string, Place>();
  const moves = new Map<string, Place>();
  const placed = own.flatMap((wording) => {
    const place = placementOf(wording);
    return place ? [{ id: wording.paragraph, after: place.after, order: place.order }] : [];
  });
  const rows = rowsOf(drafts, own, partyOrder(drafts.before, placed));
  const wanted = inWantedOrder(drafts.next, rows);
  const settled = inPlace(drafts, wanted);
  const anchors = new Map(placed.map((one) => [one.id, one.after]));
  let after: string | null = null;
  /** What is placed behind that, each with what it follows: itself where something else can follow it. */
  let here = new Map<string, string | null>();
  let ranks = new Map<string | null, number>();
  for (const { id, of, was, kind } of wanted) {
    if (settled.has(id)) {
      [after, here, ranks] = [id, new Map(), new Map()];
      continue;
    }
    const anchor = anchorIn(here, anchors, of);
    const behind: string | null = anchor === undefined ? after : anchor;
    const rank = ranks.get(behind) ?? Number.NEGATIVE_INFINITY;
    const order = was > rank ? was : rank + 1;
    ranks.set(behind, order);
    here.set(of, kind === 'added' ? behind : id);
    (kind === 'added' ? additions : moves).set(id, { after: behind, order });
  }
  return { additions, moves };
}

/** What a paragraph is to follow among what is placed `here`: what its wording names, or what that followed; undefined where it is none of these. */
function anchorIn(
  here: ReadonlyMap<string, string | null>,
  anchors: ReadonlyMap<string, string | null>,
  id: string,
): string | null | undefined {
  const seen = new Set<string>();
  let anchor = anchors.get(id) ?? null;
  while (anchor !== null && !here.has(anchor) && !seen.has(anchor)) {
    seen.add(anchor);
    anchor = anchors.get(anchor) ?? null;
  }
  return anchor === null ? undefined : here.get(anchor);
}

/** A paragraph of the party's text as the new draft knows it. */
interface Row {
  readonly id: string;
  /** Its id in the round's draft or on the table. */
  readonly of: string;
  /** `stays`: where the new draft has it; `moved`: the party wants it where it is in its text; `added`: the new draft does not have it. */
  readonly kind: 'stays' | 'moved' | 'added';
  /** Its rank in the round. */
  readonly was: number;
}

/** The paragraphs of a text in its `order`, without those that are gone. What the party leaves out is none, unless something is to follow it. */
function rowsOf(drafts: DraftsInOrder, own: readonly Wording[], order: readonly string[]): Row[] {
  const byId = new Map(own.map((wording) => [wording.paragraph, wording]));
  const named = new Set(own.map((wording) => placementOf(wording)?.after));
  const drafted = new Set(drafts.before);
  const there = new Set(drafts.next);
  const seen = new Set<string>();
  return order
    .flatMap((id): Row[] => {
      const wording = byId.get(id);
      const was = (wording && placementOf(wording)?.order) ?? 0;
      if (!drafted.has(id)) {
        const now = wording ? drafts.draftedNow(wording) : null;
        return [now === null ? { id, of: id, kind: 'added', was } : { id: now, of: id, kind: 'stays', was }];
      }
      const isAway = wording !== undefined && (wording.text === null || isJoined(wording.text));
      if (isAway && !wording.moved && !named.has(id)) return [];
      const kind = wording?.moved ? 'moved' : 'stays';
      return drafts.piecesOf(id).map((piece) => ({ id: piece, of: id, kind: there.has(piece) ? kind : 'added', was }));
    })
    .filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** The new draft with what is moved and added where the party wants it. */
function inWantedOrder(next: readonly string[], rows: readonly Row[]): Row[] {
  const behind = new Map<string | null, Row[]>();
  let last: string | null = null;
  for (const row of rows) {
    if (row.kind === 'stays') last = row.id;
    else behind.set(last, [...(behind.get(last) ?? []), row]);
  }
  const known = new Map(rows.map((row) => [row.id, row]));
  const wanted = [...(behind.get(null) ?? [])];
  for (const id of next) {
    const row = known.get(id);
    if (row?.kind === 'stays') wanted.push(row, ...(behind.get(id) ?? []));
  }
  return wanted;
}

/** The paragraphs that are where they are to be in the new draft. */
function inPlace({ next, sizeOf, isDecided }: DraftsInOrder, wanted: readonly Row[]): ReadonlySet<string> {
  const index = new Map(next.map((id, at) => [id, at]));
  const places = wanted.flatMap(({ id, kind }, b) => {
    const a = index.get(id);
    if (a === undefined || kind === 'added') return [];
    return [{ id, a, b, size: sizeOf(id) + (isDecided(id) ? decidedFirst : 0), moved: kind === 'moved' }];
  });
  const kept = keptInOrder(places);
  return new Set(places.flatMap(({ id }, at) => (kept[at] ? [id] : [])));
}

/** More letters than any text has. */
const decidedFirst = 1e8;
