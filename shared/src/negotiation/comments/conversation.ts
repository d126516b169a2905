import type { Negotiation } from '../negotiation.ts';
import type { Member } from '../participants/party.ts';
import { atDesk, mayCommentAs, mayWriteIn } from '../policy.ts';
import { maySee } from '../sight.ts';
import { isPrivate, partySeeing, type Visibility } from '../visibility.ts';
import type { Answer, Comment, Message } from './comment.ts';

/*
 * A comment opens a conversation: whoever sees it may answer, and its opener, the desk, or anybody of a delegation or group that speaks
 * among itself says that it is resolved, or open again. Its audience is said when it is opened and stays.
 */

/** Whether it is resolved now. */
export function isResolved({ resolutions }: Comment): boolean {
  return resolutions?.at(-1)?.on === true;
}

/** Who sees it. */
export function audienceOf({ audience }: Pick<Comment, 'audience'>): Visibility {
  return audience ?? 'public';
}

/** Whether everybody sees it. */
export function isPublic(comment: Comment): boolean {
  return audienceOf(comment) === 'public';
}

/** Its messages in order, the opening one first, those that were taken back included. */
export function messagesOf(comment: Comment): readonly Message[] {
  return [comment, ...(comment.answers ?? [])];
}

/** The message with this name; undefined for one that is not there. */
export function messageIn(comment: Comment, answer: string | undefined): Message | undefined {
  return answer === undefined ? comment : comment.answers?.find(({ id }) => id === answer);
}

/** The conversation with one of its messages changed; as it is where it has no such message. */
export function changedMessage(
  comment: Comment,
  answer: string | undefined,
  changed: <T extends Message>(message: T) => T,
): Comment {
  if (answer === undefined) return changed(comment);
  const change = (said: Answer) => (said.id === answer ? changed(said) : said);
  return comment.answers ? { ...comment, answers: comment.answers.map(change) } : comment;
}

/** Whether nothing is left to read in it: each message was taken back. */
export function isEmpty(comment: Comment): boolean {
  return messagesOf(comment).every(({ withdrawn }) => withdrawn === true);
}

/** May say in the name of this party (null: of the desk) that the conversation is resolved, or open again. */
export function mayResolve(
  state: Pick<Negotiation, 'parties'>,
  member: Member,
  party: string | null,
  comment: Comment,
): boolean {
  if (!maySee(state, member, audienceOf(comment)) || !mayCommentAs(state, member, party)) return false;
  if (party === null || comment.by === member.id || comment.party === party) return true;
  return isPrivate(comment.audience) && !partySeeing(comment.audience).chair;
}

/**
 * The audiences that a member who speaks for this party (null: the desk) may choose from, the narrowest first: among the party's own,
 * within each group of its, to the chair, everybody.
 */
export function audiencesFor(state: Pick<Negotiation, 'parties'>, member: Member, party: string | null): Visibility[] {
  if (!mayWriteIn(state, member, party)) return [];
  if (party === null) return atDesk(member) ? ['desk', 'public'] : [];
  const groups = state.parties.filter(({ members }) => members.includes(party));
  const own = [party, ...groups.map(({ code }) => code)];
  return [...own.map((code) => `party:${code}` as const), `chair:${party}`, 'public'];
}
