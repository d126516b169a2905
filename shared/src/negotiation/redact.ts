import { type Act, visibilityOf } from './act.ts';
import { type Negotiation, openDraft } from './negotiation.ts';
import type { Member } from './participants/party.ts';
import { atDesk } from './policy.ts';

/** The negotiation as this member may see it: takes, reasons, the words of pens, invitations and who broke a silence are for the desk, and so is how many acts it has done. */
export function redactState(negotiation: Negotiation, viewer: Member): Negotiation {
  return atDesk(viewer) ? negotiation : publicState(negotiation);
}

/** The negotiation as everybody may see it, whoever looks: what a screen shows that a whole room reads. */
export function publicState(negotiation: Negotiation): Negotiation {
  const { publicSeq: seq, publicHead: head } = negotiation;
  const silences = negotiation.silences.map((window) => ({ ...window, breaks: [] }));
  const { number } = openDraft(negotiation);
  const rationales = negotiation.rationales.filter(({ draft }) => draft < number);
  const penWords = negotiation.penWords.filter(({ issued }) => issued !== undefined);
  return { ...negotiation, seq, head, takes: [], invitations: [], silences, rationales, penWords };
}

/** The act as this member may see it; null where it is for the desk. */
export function redactAct(act: Act, viewer: Member): Act | null {
  return atDesk(viewer) ? act : redactForAll(act);
}

/**
 * The act as everybody may see it, numbered among those; null where it is for the desk. In a record of the old form the desk's
 * acts were counted with all others: they keep their place and say nothing.
 */
export function redactForAll(act: Act): Act | null {
  const { salt: _salt, bridge: _bridge, ...shown } = act;
  const sealed = visibilityOf(act) === 'desk';
  if (act.number !== undefined) return sealed ? null : { ...shown, seq: act.number };
  if (sealed) return { kind: 'sealed', seq: act.seq, time: act.time, by: 'desk', hash: '' };
  return { ...shown, hash: '' };
}
