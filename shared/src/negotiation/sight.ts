import type { Comment } from './comments/comment.ts';
import type { Negotiation } from './negotiation.ts';
import type { Member, Party } from './participants/party.ts';
import { atDesk, writesFor } from './policy.ts';
import type { NotedSource } from './tabling/noted-source.ts';
import { isPrivate, partySeeing, type Visibility } from './visibility.ts';

/** Who sees what: asked of the parties as they are now, so that whoever leaves a group sees nothing more of it, nor of what was said before. */

/** Whether this member sees what has this visibility. */
export function maySee(state: Pick<Negotiation, 'parties'>, member: Member, visibility: Visibility): boolean {
  if (visibility === 'public') return true;
  if (visibility === 'desk') return atDesk(member);
  const { party, chair } = partySeeing(visibility);
  return (chair && atDesk(member)) || writesFor(state, member).some(({ code }) => code === party);
}

/** The parties whose people see what has this visibility, so that it makes sense to name them there; none where only the desk does. */
export function partiesSeeing({ parties }: Pick<Negotiation, 'parties'>, visibility: Visibility): readonly Party[] {
  if (visibility === 'public') return parties;
  if (visibility === 'desk') return [];
  const { party: code } = partySeeing(visibility);
  const party = parties.find((one) => one.code === code);
  return parties.filter((one) => one === party || party?.members.includes(one.code));
}

/** The same for all who see the same, and different as soon as one of them sees more or less: who they are for private words. Empty for whoever sees none. */
export function sightOf(state: Pick<Negotiation, 'parties'>, member: Member): string {
  if (atDesk(member)) return 'desk';
  return writesFor(state, member)
    .map(({ code }) => code)
    .join(' ');
}

/** The private conversations that this member is in, in order. */
export function privateComments(state: Pick<Negotiation, 'parties' | 'comments'>, member: Member): Comment[] {
  return state.comments.filter(({ audience }) => isPrivate(audience) && maySee(state, member, audience));
}

/** From where words of own texts were taken, of the parties that this member writes for. */
export function notedFor(state: Pick<Negotiation, 'parties' | 'notedSources'>, member: Member): NotedSource[] {
  return state.notedSources.filter(({ party }) => maySee(state, member, `party:${party}`));
}
