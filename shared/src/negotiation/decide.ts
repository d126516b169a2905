import type { Command, Refusal } from './command.ts';
import { type Context, type Decision, forbidden, invalid, type Matter, record, stale } from './decision.ts';
import { decideTake } from './decisions/decide.ts';
import { decideMatch } from './matching/decide.ts';
import { draftParagraph, type Negotiation, openDraft } from './negotiation.ts';
import { decideParticipants } from './participants/decide.ts';
import type { Member } from './participants/party.ts';
import { atDesk, mayWriteIn } from './policy.ts';
import { decideReaction } from './positions/decide.ts';
import { withinRecordedLength } from './record/recorded-length.ts';
import { decideRound } from './rounds/decide.ts';
import { decideSupport } from './support/decide.ts';
import { decideTabling } from './tabling/decide.ts';
import { decideRestore } from './tabling/decide-restore.ts';
import { withTextsNow } from './tabling/live-wordings.ts';

/**
 * What a member's command comes to, or why it is refused. In this order: the negotiation is open; the member looked at the
 * open draft; the member has the right; it can be done. Pure: clock, ids, hash and live texts come with the context.
 */
export function decide(
  negotiation: Negotiation,
  member: Member,
  command: Command,
  context: Context,
): Decision | Refusal {
  if (negotiation.closed && !staysPossible(command)) {
    return { ok: false, code: 'closed', reason: 'This negotiation is closed; nothing more is recorded in it.' };
  }
  const open = openDraft(negotiation);
  if ('draft' in command && command.draft !== open.number) {
    return stale(`You were looking at draft ${command.draft}; ${open.symbol} is open now.`);
  }
  const matter: Matter = { state: withTextsNow(negotiation, context.texts), member, context };
  const decision = decided(matter, command);
  return decision.ok ? withinRecordedLength(matter.state, decision) : decision;
}

function decided(matter: Matter, command: Command): Decision | Refusal {
  switch (command.kind) {
    case 'party':
    case 'party-edit':
    case 'party-remove':
    case 'member-edit':
    case 'member-remove':
    case 'invite':
    case 'revoke':
    case 'renew':
      return decideParticipants(matter, command);
    case 'table':
    case 'withdraw':
    case 'mode':
      return decideTabling(matter, command);
    case 'restore':
      return decideRestore(matter, command);
    case 'support':
      return decideSupport(matter, command);
    case 'position':
    case 'comment':
      return decideReaction(matter, command);
    case 'take':
      return decideTake(matter, command);
    case 'issue':
    case 'close':
      return decideRound(matter, command);
    case 'link':
      return link(matter, command);
    case 'match':
      return decideMatch(matter, command);
  }
}

/** Whoever should no longer read here is kept out also after the negotiation is closed. */
function staysPossible({ kind }: Command): boolean {
  return kind === 'revoke' || kind === 'member-remove';
}

/** The live texts that a decision on the command rests on, by party and null for the chair's; none where the member has no right to it. */
export function textsNeeded(negotiation: Negotiation, member: Member, command: Command): (string | null)[] {
  const typed = negotiation.tablingAsTyped;
  const writes = (party: string | null) => mayWriteIn(negotiation, member, party);
  if (negotiation.closed) return [];
  switch (command.kind) {
    case 'table':
    case 'restore':
      return writes(command.party) ? [command.party] : [];
    case 'withdraw':
    case 'mode':
    case 'support':
      return writes(command.party) ? [...new Set([command.party, ...typed])] : [];
    case 'position':
    case 'comment':
      return writes(command.party) ? [...typed] : [];
    case 'take':
    case 'issue':
      return writes(null) ? [null, ...typed] : [];
    case 'close':
      return writes(null) ? [...typed] : [];
    default:
      return [];
  }
}

function link({ state, member }: Matter, command: Extract<Command, { kind: 'link' }>): Decision | Refusal {
  if (!atDesk(member) && member.role !== 'delegate') {
    return forbidden(
      'Observers read: only delegates, the chair and the secretariat link paragraphs to agreed language.',
    );
  }
  const { paragraph, document, target } = command.link;
  const stands = state.links.some(
    (other) => other.paragraph === paragraph && other.document === document && other.target === target,
  );
  if (!command.on) return stands ? record(command) : stale('This link is not there any more.');
  if (stands) return invalid('This link is there already.');
  if (!draftParagraph(state, paragraph)) return stale(`The draft has no paragraph ${paragraph}.`);
  if (!state.library.some(({ id }) => id === document)) return invalid(`The library has no document ${document}.`);
  return record({ kind: 'link', on: true, link: command.link });
}
