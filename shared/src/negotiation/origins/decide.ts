import { forbidden, invalid, type Refusal, stale } from '../../refusal/index.ts';
import { type CommandContext, type Decision, type DecisionRules, record } from '../decision.ts';
import { openDraft } from '../open-draft.ts';
import { atDesk } from '../policy.ts';
import type { OriginCommand } from './command.ts';

/** What the desk writes of where words come from. */
export const originRules: DecisionRules<OriginCommand> = {
  rationale: { decide: decideRationale, texts: () => ({ party: null, own: true, typed: false }) },
};

function decideRationale(
  { state, member, inputs }: CommandContext,
  { kind, paragraph, text }: OriginCommand,
): Decision | Refusal {
  if (!atDesk(member)) return forbidden('desk-gives-reasons');
  const draft = openDraft(state);
  const known = [...draft.document.paragraphs, ...(inputs.texts.get(null)?.paragraphs ?? [])];
  if (!known.some(({ id }) => id === paragraph)) return invalid('no-such-paragraph');
  const before = state.rationales.find((one) => one.draft === draft.number && one.paragraph === paragraph);
  if ((before?.text ?? '') === text) return stale('same-reason');
  return record({ kind, rationale: { draft: draft.number, paragraph, text, by: member.id, time: inputs.now } });
}
