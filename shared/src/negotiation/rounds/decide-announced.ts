import { forbidden, invalid, type Refusal, stale } from '../../refusal/index.ts';
import { type CommandContext, type Decision, record } from '../decision.ts';
import { openDraft } from '../open-draft.ts';
import { atDesk } from '../policy.ts';
import type { RoundCommand } from './command.ts';

/** Seconds that an issue is announced before, at the least and at the most: time to finish a sentence, and no longer than a sitting. */
const [shortest, longest] = [10, 4 * 3600];

/**
 * Says when the next draft will be issued, where it could be issued now: `issue` decides on that. Everybody is told, and goes on typing into
 * the round until then.
 */
export function announceIssue(
  context: CommandContext,
  { draft, symbol, form, attribution, mendReferences, seconds }: Extract<RoundCommand, { kind: 'announce-issue' }>,
  issue: (context: CommandContext, command: Extract<RoundCommand, { kind: 'issue' }>) => Decision | Refusal,
): Decision | Refusal {
  const { state, member, inputs } = context;
  if (!atDesk(member)) return forbidden('desk-issues');
  if (state.announced) return stale('issue-announced', { symbol: state.announced.symbol });
  if (seconds < shortest || seconds > longest) return invalid('announced-outside', { seconds, shortest, longest });
  const issued = issue(context, { kind: 'issue', draft, symbol, form, attribution, mendReferences });
  if (!issued.ok) return issued;
  const at = new Date(Date.parse(inputs.now) + seconds * 1_000).toISOString();
  const announced = {
    draft,
    symbol,
    ...(form && { form }),
    ...(attribution !== undefined && { attribution }),
    ...(mendReferences && { mendReferences }),
    at,
    by: member.id,
  };
  return record({ kind: 'announce-issue', announced });
}

/** Calls an announced issue off before it happens. */
export function callOffIssue({ state, member }: CommandContext): Decision | Refusal {
  if (!atDesk(member)) return forbidden('desk-issues');
  if (!state.announced) return stale('nothing-announced');
  return record({ kind: 'call-off-issue', draft: openDraft(state).number });
}
