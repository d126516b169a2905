import { isRefusal, type Refusal, refusal, stale } from '../refusal/index.ts';
import type { Command } from './command.ts';
import { commentRules } from './comments/decide.ts';
import type { CommandContext, Decision, DecisionInputs, DecisionRule, DecisionRules } from './decision.ts';
import { decisionRules } from './decisions/decide.ts';
import { holderRules } from './holders/decide.ts';
import { libraryRules } from './library/decide.ts';
import { matchRules } from './matching/decide.ts';
import { moveRules } from './moves/decide.ts';
import type { Negotiation } from './negotiation.ts';
import { numberingRules } from './numbering/decide.ts';
import { openDraft } from './open-draft.ts';
import { originRules } from './origins/decide.ts';
import { paragraphStateRules } from './paragraph-states/decide.ts';
import { withinSettled } from './paragraph-states/settled.ts';
import { participantRules } from './participants/decide.ts';
import type { Member } from './participants/party.ts';
import { penRules } from './pen/decide.ts';
import { penText } from './pen/pen.ts';
import { pensOut } from './pen/pen-words.ts';
import { pendingRules } from './pending/decide.ts';
import { mayWriteIn } from './policy.ts';
import { positionRules } from './positions/decide.ts';
import { proceedingRules } from './proceedings/decide.ts';
import { proposalRules } from './proposals/decide.ts';
import { withinRecordedLength } from './record/recorded-length.ts';
import { roundRules } from './rounds/decide.ts';
import { silenceRules } from './silence/decide.ts';
import { supportRules } from './support/decide.ts';
import { tablingRules } from './tabling/decide.ts';
import { withTextsNow } from './tabling/live-wordings.ts';
import { takenUpRules } from './taken-up/decide.ts';

/**
 * What a member's command comes to, or why it is refused. In this order: the negotiation is open; the member looked at the
 * open draft; the member has the right; it can be done. Pure: clock, ids, hash and live texts come with the inputs.
 */
export function decide(
  negotiation: Negotiation,
  member: Member,
  command: Command,
  inputs: DecisionInputs,
): Decision | Refusal {
  const rule = ruleFor(command);
  if (negotiation.closed && !rule.whenClosed) {
    return refusal('closed', 'closed');
  }
  const open = openDraft(negotiation);
  if ('draft' in command && command.draft !== open.number) {
    return stale('other-draft', { draft: command.draft, symbol: open.symbol });
  }
  const context: CommandContext = { state: withTextsNow(negotiation, inputs.texts), member, inputs };
  const decision = rule.decide(context, command);
  if (!decision.ok) return decision;
  const free = withinSettled(context.state, decision);
  return isRefusal(free) ? free : withinRecordedLength(context.state, free);
}

/** The live texts that a decision on the command rests on, by party, null for the chair's and `penText` for a pen's; none where the member has no right to it. */
export function textsNeeded(negotiation: Negotiation, member: Member, command: Command): (string | null)[] {
  const texts = negotiation.closed ? undefined : ruleFor(command).texts?.(command);
  if (!texts || !mayWriteIn(negotiation, member, texts.byDesk ? null : texts.party)) return [];
  if (texts.byDesk && !negotiation.parties.some(({ code }) => code === texts.party)) return [];
  const own = texts.own ? [texts.party] : [];
  const out = texts.pensOut ? pensOut(negotiation, openDraft(negotiation).number) : [];
  const pens = [...negotiation.pens.filter(({ id }) => id === texts.pen), ...out].map(({ id }) => penText(id));
  return [...new Set([...own, ...pens, ...(texts.typed ? negotiation.tablingAsTyped : [])])];
}

/** How each kind of command is decided, feature by feature. */
const rules: DecisionRules<Command> = {
  ...participantRules,
  ...tablingRules,
  ...supportRules,
  ...holderRules,
  ...positionRules,
  ...pendingRules,
  ...paragraphStateRules,
  ...commentRules,
  ...decisionRules,
  ...proposalRules,
  ...roundRules,
  ...libraryRules,
  ...matchRules,
  ...numberingRules,
  ...silenceRules,
  ...proceedingRules,
  ...originRules,
  ...penRules,
  ...takenUpRules,
  ...moveRules,
};

function ruleFor(command: Command): DecisionRule<Command> {
  return rules[command.kind] as DecisionRule<Command>;
}
