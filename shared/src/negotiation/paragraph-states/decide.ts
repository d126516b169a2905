import { forbidden, invalid, isRefusal, type Refusal, stale } from '../../refusal/index.ts';
import type { RollingParagraph } from '../../rolling/index.ts';
import { type CommandContext, type Decision, type DecisionRules, record } from '../decision.ts';
import type { Negotiation } from '../negotiation.ts';
import { draftParagraph, openDraft } from '../open-draft.ts';
import { atDesk, mayWriteIn } from '../policy.ts';
import { locate } from '../ranges/locate.ts';
import { sameRange } from '../ranges/range-now.ts';
import { tableText } from '../ranges/table-now.ts';
import { stateAfter, versionsToRecord } from '../tabling/live-wordings.ts';
import type { ParagraphStateCommand } from './command.ts';
import { partiesOf, type RecordedState, type SaidState } from './paragraph-state.ts';
import { isSettled, labelOrWords, settledIn } from './settled.ts';

type StateCommand = Extract<ParagraphStateCommand, { kind: 'paragraph-state' }>;
type AskCommand = Extract<ParagraphStateCommand, { kind: 'ask-to-reopen' }>;

/** What the desk records of paragraphs, and what parties ask of it. */
export const paragraphStateRules: DecisionRules<ParagraphStateCommand> = {
  'paragraph-state': { decide: decideState, texts: () => ({ party: null, own: false, typed: true }) },
  'ask-to-reopen': { decide: decideAsk },
};

function decideState(context: CommandContext, { kind, target, said, note }: StateCommand): Decision | Refusal {
  if (!atDesk(context.member)) return forbidden('desk-records-states');
  const unknown = partiesOf(said).find((code) => !context.state.parties.some((party) => party.code === code));
  if (unknown !== undefined) return invalid('no-such-party', { party: unknown });
  const found = locate(context.state, target);
  // A state is taken back, and what is gone from the table is reopened, wherever it was said.
  const known = said.state === 'open' && isRefusal(found);
  if (isRefusal(found) && !known) return found;
  const { paragraph } = target;
  const { from, to } = (!isRefusal(found) && found.range) || { from: null, to: null };
  const first = versionsToRecord(context, [paragraph]);
  const state = stateAfter(context, first);
  const draft = openDraft(state).number;
  const recorded: RecordedState = {
    ...{ draft, paragraph, from: known ? target.from : from, to: known ? target.to : to },
    ...{ said, note, time: context.inputs.now, by: context.member.id },
  };
  const refusal = unfit(state, recorded);
  return refusal ?? { ok: true, versionsToRecord: first, acts: [{ kind, recorded }], edits: [] };
}

/** Why a state cannot be recorded; null where it can. */
function unfit(state: Negotiation, recorded: RecordedState): Refusal | null {
  const { paragraph, from, to, said, note } = recorded;
  const before = state.states.find((other) => sameRange(other, recorded));
  const drafted = draftParagraph(state, paragraph);
  const label = labelOrWords(openDraft(state).document, paragraph, state.wordings);
  if (from !== null && from === to) return invalid('state-without-words');
  switch (said.state) {
    case 'open':
      return before || isGone(state, paragraph) ? null : stale('no-such-state', { label });
    case 'reopened':
      if (note === '') return invalid('reopened-without-reason');
      return before && isSettled(before) ? null : stale('nothing-settled', { label });
    case 'parked':
      if (from !== null) return invalid('state-of-whole');
      if (said.facilitator === '' && said.parties.length === 0) return invalid('parked-with-nobody');
      return before && isSettled(before) ? invalid('settled-already', { label }) : null;
    case 'deleted':
      if (from !== null) return invalid('state-of-whole');
      return drafted ? null : invalid('state-of-addition');
    case 'agreed':
      return drafted ? unfitAgreement(state, recorded, said) : invalid('state-of-addition');
  }
}

/** Whether something was said of the paragraph on words that are gone. */
function isGone(state: Negotiation, paragraph: string): boolean {
  return state.states.some((other) => other.paragraph === paragraph && other.draft < openDraft(state).number);
}

function unfitAgreement(
  state: Negotiation,
  recorded: RecordedState,
  said: Extract<SaidState, { state: 'agreed' }>,
): Refusal | null {
  const { paragraph, from, to } = recorded;
  const { document } = openDraft(state);
  const unknown = said.conditions.find((id) => id === paragraph || !draftParagraph(state, id));
  if (unknown !== undefined) return invalid('no-such-condition');
  const partly = settledIn(state, paragraph).find(
    (other) =>
      !sameRange(other, recorded) &&
      other.from !== null &&
      other.to !== null &&
      from !== null &&
      to !== null &&
      other.from < to &&
      from < other.to,
  );
  if (partly) return invalid('agreed-around', { label: labelOrWords(document, paragraph, state.wordings) });
  const rolled = tableText(state).find(({ id }) => id === paragraph);
  const holder = rolled && holdersAt(rolled, from, to).find((party) => !said.pending.includes(party));
  return holder === undefined
    ? null
    : invalid('agreed-in-brackets', { label: labelOrWords(document, paragraph, state.wordings), party: holder });
}

/** Who asks for other words at a place, or reserves on it: agreed is only what nobody does, but for the parties that one waits for. */
function holdersAt(rolled: RollingParagraph, from: number | null, to: number | null): string[] {
  const inside = rolled.segments.flatMap((segment) => {
    if (segment.kind !== 'bracket') return [];
    if (from !== null && to !== null && !(segment.from < to && from < segment.to)) return [];
    return [...segment.alternatives.flatMap(({ holders }) => holders), ...segment.reserve];
  });
  return [...rolled.deletedBy, ...rolled.reserve, ...inside];
}

function decideAsk({ state, member, inputs }: CommandContext, command: AskCommand): Decision | Refusal {
  const { kind, party, paragraph, on, why } = command;
  const asked = state.reopenRequests.find((other) => other.party === party && other.paragraph === paragraph);
  // The desk may set a request aside: on the record, in its own name.
  if (!mayWriteIn(state, member, party) && (on || !atDesk(member))) return forbidden('not-writer', { party });
  const label = labelOrWords(openDraft(state).document, paragraph, state.wordings);
  if (!on && !asked) return stale('asks-no-more', { party, label });
  if (on && asked) return invalid('asks-already', { party, label });
  if (on && why === '') return invalid('reopened-without-reason');
  if (on && settledIn(state, paragraph).length === 0) return stale('nothing-settled', { label });
  const request = { draft: openDraft(state).number, paragraph, party, why, time: inputs.now, by: member.id };
  return record({ kind, on, request: on || !asked ? request : { ...asked, time: inputs.now, by: member.id } });
}
