import { type Act, visibilityOf } from './act.ts';
import type { Comment } from './comments/comment.ts';
import { audienceOf, isPublic } from './comments/conversation.ts';
import type { Negotiation } from './negotiation.ts';
import { openDraft } from './open-draft.ts';
import type { Member } from './participants/party.ts';
import { atDesk } from './policy.ts';
import { maySee, notedFor } from './sight.ts';
import type { NotedSource } from './tabling/noted-source.ts';
import { isPrivate } from './visibility.ts';

/**
 * The negotiation as this member may see it: takes, reasons, the words of pens, invitations, why an announced issue could not be, and who broke
 * a silence are for the desk, and so is how many acts it has done; of conversations those that the member is in, and of the sources of words
 * those of its own texts.
 */
export function redactState(negotiation: Negotiation, viewer: Member): Negotiation {
  const comments = negotiation.comments.filter((comment) => maySee(negotiation, viewer, audienceOf(comment)));
  const notedSources = notedFor(negotiation, viewer);
  if (!atDesk(viewer)) return { ...publicState(negotiation), comments, notedSources };
  const { deskSeq: seq, deskHead: head } = negotiation;
  return { ...negotiation, seq, head, comments, notedSources };
}

/** The negotiation as everybody may see it, whoever looks: what a screen shows that a whole room reads. */
export function publicState(negotiation: Negotiation): Negotiation {
  const { publicSeq: seq, publicHead: head } = negotiation;
  const silences = negotiation.silences.map((window) => ({ ...window, breaks: [] }));
  const { number } = openDraft(negotiation);
  const rationales = negotiation.rationales.filter(({ draft }) => draft < number);
  const penWords = negotiation.penWords.filter(({ issued }) => issued !== undefined);
  const comments = negotiation.comments.filter(isPublic);
  const sealed = { deskSeq: seq, deskHead: head, takes: [], takenMoves: [], invitations: [], issueFailed: null };
  return { ...negotiation, seq, head, ...sealed, silences, rationales, penWords, comments, notedSources: [] };
}

/**
 * The act as everybody may see it, numbered among those; null where it is for few. In a record of the old form the desk's
 * acts were counted with all others: they keep their place and say nothing.
 */
export function redactForAll(act: Act): Act | null {
  const { salt: _salt, bridge: _bridge, ...shown } = act;
  const sealed = visibilityOf(act) !== 'public';
  if (act.number !== undefined) return sealed ? null : { ...shown, seq: act.number };
  if (sealed) return { kind: 'sealed', seq: act.seq, time: act.time, by: 'desk', hash: '' };
  return { ...shown, hash: '' };
}

/** A record as the desk sees it: without private acts, and numbered as if there were none. The same acts where there are none. */
export function deskActs(acts: readonly Act[], before = 0): Act[] {
  return acts
    .filter(({ visibility }) => !isPrivate(visibility))
    .map((act, index) => (act.seq === before + index + 1 ? act : { ...act, seq: before + index + 1 }));
}

/** A private act as those who see it do, numbered in the chain of its audience; null for others, and for any other act. */
export function privateAct(state: Negotiation, act: Act, viewer: Member): Act | null {
  const { visibility, number } = act;
  if (!isPrivate(visibility) || number === undefined || !maySee(state, viewer, visibility)) return null;
  return { ...act, seq: number };
}

/**
 * What is between few that one reader sees: private conversations that have changed, as they are now, or (`whole`) all that there are; and from
 * where words of its own texts were taken, all of it where that has changed.
 */
export interface PrivateMatters {
  readonly whole: boolean;
  readonly comments: readonly Comment[];
  readonly notedSources?: readonly NotedSource[];
}

/** The negotiation with these private conversations in the place of those with their ids; `whole`: of all that were private. */
export function withPrivateMatters(
  state: Negotiation,
  { whole, comments, notedSources = state.notedSources }: PrivateMatters,
): Negotiation {
  const changed = new Map(comments.map((comment) => [comment.id, comment]));
  const kept = state.comments.flatMap((comment) => {
    const now = changed.get(comment.id);
    changed.delete(comment.id);
    if (now) return [now];
    return whole && isPrivate(comment.audience) ? [] : [comment];
  });
  return { ...state, comments: [...kept, ...changed.values()], notedSources };
}
