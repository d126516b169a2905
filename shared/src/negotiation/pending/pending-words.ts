import { inOneParagraph, type Placement, type Wording } from '../../rolling/index.ts';
import type { Negotiation } from '../negotiation.ts';
import { draftParagraph, openDraft } from '../open-draft.ts';
import type { TabledWording } from '../tabling/tabled-wording.ts';
import type { PendingWording } from './pending-wording.ts';

/** The version that waits for its holder's word; undefined where the record does not have it. */
export function pendingVersion(
  { record }: Pick<Negotiation, 'record'>,
  { party, paragraph, tabled }: PendingWording,
): TabledWording | undefined {
  const of = tabled.paragraph ?? paragraph;
  return record.find(
    (version) => version.party === party && version.paragraph === of && version.version === tabled.version,
  );
}

/** Pending words as a wording of the open draft, where they would be a paragraph of their own if that has left theirs out. */
export function pendingWording(state: Negotiation, pending: PendingWording): Wording | undefined {
  const { party, paragraph, tabled } = pending;
  const version = pendingVersion(state, pending);
  if (!version) return undefined;
  const { tails, moved } = version;
  if (draftParagraph(state, paragraph)) {
    return { party, paragraph, text: version.text, ...(tails && { tails }), ...(moved && { moved }) };
  }
  const placement = version.placement ?? placementThen(state, paragraph, version, tabled.draft);
  return { party, paragraph, text: version.text && inOneParagraph(version.text), ...(placement && { placement }) };
}

/** Behind the nearest paragraph that the open draft still has before it, where the draft of the time, or its holder, had it. */
function placementThen(
  state: Negotiation,
  paragraph: string,
  { moved }: TabledWording,
  draft: number,
): Placement | undefined {
  const then = state.drafts.find(({ number }) => number === draft)?.document.paragraphs ?? [];
  const at = then.findIndex(({ id }) => id === paragraph);
  const was = then[at];
  if (!was) return undefined;
  const open = new Set(openDraft(state).document.paragraphs.map(({ id }) => id));
  const place = moved ? then.findIndex(({ id }) => id === moved.after) + 1 : at;
  const after = then.slice(0, place).findLast(({ id }) => open.has(id))?.id ?? null;
  return { after, order: 0, kind: was.kind, level: was.level, ...(was.numbering && { numbering: was.numbering }) };
}
