import type { Wording } from '../../rolling/index.ts';
import type { Negotiation } from '../negotiation.ts';
import { placementOf, sameWording } from './own-wordings.ts';

/**
 * What has changed in the live wordings of one party, so that a keystroke announces one paragraph and not all of them:
 *
 *   before  P1 "a"  P2 "b"  P3 "c"
 *   after   P1 "a"  P2 "B"          →  wordings P2 "B" • gone P3
 *
 * With `whole` the wordings are in place of all that the party had: for a reader who has missed changes.
 */
export interface LiveChange {
  readonly party: string;
  readonly whole: boolean;
  /** New ones, and those with other words than before. */
  readonly wordings: readonly Wording[];
  /** Paragraphs that have no live wording any more; empty with `whole`. */
  readonly gone: readonly string[];
}

/** What leads from the party's live wordings in the state to these; null where nothing has changed. */
export function liveChange(state: Negotiation, party: string, after: readonly Wording[]): LiveChange | null {
  const before = new Map(liveOf(state, party).map((wording) => [wording.paragraph, wording]));
  const wordings: Wording[] = [];
  for (const wording of after) {
    const earlier = before.get(wording.paragraph);
    before.delete(wording.paragraph);
    const same =
      earlier && sameWording(earlier, wording) && placementOf(earlier)?.order === placementOf(wording)?.order;
    if (!same) wordings.push(wording);
  }
  const gone = [...before.keys()];
  return wordings.length + gone.length > 0 ? { party, whole: false, wordings, gone } : null;
}

/** All live wordings of the party, for a reader who does not know what it had before. */
export function wholeLive(state: Negotiation, party: string): LiveChange {
  return { party, whole: true, wordings: liveOf(state, party), gone: [] };
}

/** The negotiation after the change; server and clients come to the same one, the order of wordings included. */
export function withLiveChange(state: Negotiation, { party, whole, wordings, gone }: LiveChange): Negotiation {
  const changed = new Map(wordings.map((wording) => [wording.paragraph, wording]));
  const lost = new Set(gone);
  const kept = state.live.flatMap((wording) => {
    if (wording.party !== party) return [wording];
    if (whole || lost.has(wording.paragraph)) return [];
    const newer = changed.get(wording.paragraph);
    changed.delete(wording.paragraph);
    return [newer ?? wording];
  });
  return { ...state, live: [...kept, ...changed.values()] };
}

const liveOf = (state: Negotiation, party: string): Wording[] =>
  state.live.filter((wording) => wording.party === party);
