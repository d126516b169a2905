/*
 * Where words that wait for their holder's word go among what the party has moved and added, as its text had them when they were on the table:
 *
 *   then  A B X C D      open draft  A D      table  X after A, 0  →   C after A, 1: behind X
 *                                                      B after A, -1: before X
 */
import type { Placement, Wording } from '../../rolling/index.ts';
import type { Negotiation } from '../negotiation.ts';
import { openDraft } from '../open-draft.ts';
import { carriedOrder } from '../rounds/carried-order.ts';
import { roundView } from '../rounds/round-view.ts';
import { placementOf } from '../tabling/own-wordings.ts';
import type { PendingWording } from './pending-wording.ts';

/** A place in the open draft, and what the party has there. */
export interface PendingPlace {
  readonly after: string | null;
  /** Ids of what its text had behind the same: before these words, and behind them, each in its order. */
  readonly before: readonly string[];
  readonly behind: readonly string[];
}

/** The place of these words; null where they are in a paragraph that is where they are to be. */
export function pendingPlace(state: Negotiation, pending: PendingWording, text: string): PendingPlace | null {
  const { party, paragraph, tabled } = pending;
  const then = roundView(state, tabled.draft);
  const of = tabled.paragraph ?? paragraph;
  const next = openDraft(state).document.paragraphs;
  const lengths = new Map(next.map(({ id, text: words }) => [id, words.length]));
  const own = then.wordings.filter((wording) => wording.party === party);
  const { additions, moves } = carriedOrder(
    {
      before: openDraft(then).document.paragraphs.map(({ id }) => id),
      next: [...lengths.keys()],
      piecesOf: (id) => [id === of ? paragraph : id],
      draftedNow: (wording) => (lengths.has(wording.paragraph) ? wording.paragraph : null),
      sizeOf: (id) => lengths.get(id) ?? 0,
      isDecided: () => false,
    },
    own.map((wording) => (wording.paragraph === of ? { ...wording, text } : wording)),
  );
  const place = additions.get(paragraph) ?? moves.get(paragraph);
  if (!place) return null;
  const there = [...additions, ...moves].filter(([, { after }]) => after === place.after);
  const ids = there.sort(([, a], [, b]) => a.order - b.order).map(([id]) => id);
  const at = ids.indexOf(paragraph);
  return { after: place.after, before: ids.slice(0, at), behind: ids.slice(at + 1) };
}

/** Its rank among these wordings of the party, on the table or in its text. */
export function rankAmong({ after, before, behind }: PendingPlace, wordings: readonly Wording[]): Placement['order'] {
  const ranks = new Map(
    wordings.flatMap((wording) => {
      const place = placementOf(wording);
      return place?.after === after ? [[wording.paragraph, place.order] as const] : [];
    }),
  );
  const all = [...ranks.values()];
  const low = before.flatMap((id) => ranks.get(id) ?? []).at(-1);
  const high = behind.flatMap((id) => ranks.get(id) ?? [])[0];
  if (low === undefined) return high === undefined ? Math.max(-1, ...all) + 1 : rankBefore(all, high);
  const above = all.filter((rank) => rank > low);
  return above.length === 0 ? low + 1 : (low + Math.min(...above)) / 2;
}

/** A rank right before this one. */
function rankBefore(all: readonly number[], high: number): number {
  const below = all.filter((rank) => rank < high);
  return below.length === 0 ? high - 1 : (Math.max(...below) + high) / 2;
}

/** What it comes directly behind in a text of the party that says this; null before all, undefined where the text has nothing of the same place. */
export function textBehind(
  { after, before, behind }: PendingPlace,
  ids: readonly string[],
  said: readonly Wording[],
): string | null | undefined {
  const there = new Set(said.flatMap((one) => (placementOf(one)?.after === after ? [one.paragraph] : [])));
  const last = before.findLast((id) => there.has(id));
  if (last !== undefined) return said.find(({ paragraph }) => paragraph === last)?.tails?.at(-1)?.id ?? last;
  const next = ids.indexOf(behind.find((id) => there.has(id)) ?? '');
  return next < 0 ? undefined : (ids[next - 1] ?? null);
}
