import type { Wording } from '../rolling/index.ts';
import type { Negotiation } from './negotiation.ts';
import { draftParagraph, openDraft } from './open-draft.ts';

/** What is on the table now: live wordings in place of the versions they go beyond; those that propose nothing any more are left out. */
export function wordingsOnTheTable(negotiation: Negotiation): Wording[] {
  // By party, because few parties table as they type: the wordings of all others are passed over at a glance.
  const live = new Map<string, Map<string, Wording>>();
  for (const wording of negotiation.live) {
    const ofParty = live.get(wording.party) ?? new Map<string, Wording>();
    live.set(wording.party, ofParty.set(wording.paragraph, wording));
  }
  const tabled = negotiation.wordings.map((wording) => {
    const newer = live.get(wording.party)?.get(wording.paragraph);
    if (newer) live.get(wording.party)?.delete(wording.paragraph);
    return newer ?? wording;
  });
  const fresh = [...live.values()].flatMap((ofParty) => [...ofParty.values()]);
  const drafted = new Map(openDraft(negotiation).document.paragraphs.map(({ id, text }) => [id, text]));
  return [...tabled, ...fresh].filter(
    ({ paragraph, text, moved }) => moved !== undefined || text !== (drafted.get(paragraph) ?? null),
  );
}

/** A wording that proposes nothing: the draft's own words in their place, or an addition taken back. Only live wordings can be so. */
export function readsLikeDraft(negotiation: Negotiation, wording: Wording): boolean {
  const drafted = draftParagraph(negotiation, wording.paragraph);
  return drafted ? wording.text === drafted.text && !wording.moved : wording.text === null;
}
