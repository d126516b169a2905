import { inOneParagraph, type Placement, type Wording } from '../../rolling/index.ts';
import type { Negotiation } from '../negotiation.ts';
import { draftParagraph, openDraft } from '../open-draft.ts';
import { NotesTakenIn } from '../rounds/notes-taken-in.ts';
import type { TabledWording } from '../tabling/tabled-wording.ts';
import { type PendingPlace, pendingPlace, rankAmong } from './pending-place.ts';
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

/**
 * Pending words as a wording of the open draft, where they would be a paragraph of their own if that has left theirs out. They are ranked `among`
 * what the party has on the table.
 */
export function pendingWording(
  state: Negotiation,
  pending: PendingWording,
  among: readonly Wording[] = state.wordings,
): Wording | undefined {
  const { party, paragraph, tabled } = pending;
  const version = pendingVersion(state, pending);
  if (!version) return undefined;
  const { tails, moved } = version;
  const text = pendingText(state, pending);
  const own = among.filter((wording) => wording.party === party && wording.paragraph !== paragraph);
  const ranked = (place: PendingPlace) => ({ after: place.after, order: rankAmong(place, own) });
  if (draftParagraph(state, paragraph)) {
    const place = moved && pendingPlace(state, pending, version.text ?? '');
    return { party, paragraph, text, ...(tails && { tails }), ...(place && { moved: ranked(place) }) };
  }
  const was = paragraphThen(state, tabled.draft, tabled.paragraph ?? paragraph);
  const place = was && pendingPlace(state, pending, text ?? '');
  const placement = version.placement ?? (was && { ...(place ? ranked(place) : { after: null, order: 0 }), ...was });
  return { party, paragraph, text, ...(placement && { placement }) };
}

/** The words alone, null where they leave the paragraph out: without the place that they would have, which is found in the whole text. */
export function pendingText(state: Negotiation, pending: PendingWording): string | null {
  const version = pendingVersion(state, pending);
  if (version?.text == null) return null;
  if (!draftParagraph(state, pending.paragraph)) return inOneParagraph(version.text);
  // Words of a round whose draft had its notes beside them: the marks are not what their holder would have out.
  const then = state.drafts.find(({ number }) => number === version.draft)?.document;
  const notes = then && NotesTakenIn.between(then, openDraft(state).document.paragraphs);
  return notes ? notes.words(pending.paragraph, version.text) : version.text;
}

/** What a paragraph was in a draft. */
export function paragraphThen(
  { drafts }: Negotiation,
  draft: number,
  paragraph: string,
): Pick<Placement, 'kind' | 'level' | 'numbering'> | undefined {
  const then = drafts.find(({ number }) => number === draft)?.document.paragraphs ?? [];
  const was = then.find(({ id }) => id === paragraph);
  return was && { kind: was.kind, level: was.level, ...(was.numbering && { numbering: was.numbering }) };
}
