import { forbidden, isRefusal, type Refusal, stale } from '../../refusal/index.ts';
import { type CommandContext, type Decision, type DecisionRules, record } from '../decision.ts';
import { chairText } from '../decisions/chair-text.ts';
import { openDraft } from '../open-draft.ts';
import { atDesk } from '../policy.ts';
import { locate, recordedPlaceOf } from '../ranges/locate.ts';
import { stateAfter, versionsToRecord } from '../tabling/live-wordings.ts';
import type { TakenUpCommand } from './command.ts';

type TakeUp = Extract<TakenUpCommand, { kind: 'take-up' }>;
type ShowResult = Extract<TakenUpCommand, { kind: 'show-result' }>;
type ChooseView = Extract<TakenUpCommand, { kind: 'screen-view' }>;

/** Where the room is, and what it is shown there, is for the desk to say. */
export const takenUpRules: DecisionRules<TakenUpCommand> = {
  'take-up': { decide: takeUp, texts: () => ({ party: null, own: false, typed: true }) },
  'screen-view': { decide: chooseView },
  'show-result': { decide: showResult, texts: () => ({ party: null, own: true, typed: false }) },
};

function takeUp(context: CommandContext, { kind, target }: TakeUp): Decision | Refusal {
  const { state, member, inputs } = context;
  if (!atDesk(member)) return forbidden('desk-takes-up');
  if (target === null) return state.takenUp ? record({ kind, place: null }) : stale('nothing-taken-up');
  const found = locate(state, target);
  if (isRefusal(found)) return found;
  // Words that are only typed so far get a version, so that the range names what it counts in.
  const first = versionsToRecord(context, [target.paragraph]);
  const place = {
    draft: openDraft(state).number,
    ...recordedPlaceOf(stateAfter(context, first), found),
    ...{ time: inputs.now, by: member.id },
  };
  return { ok: true, versionsToRecord: first, acts: [{ kind, place }], edits: [] };
}

function showResult(context: CommandContext, { kind, paragraph, on }: ShowResult): Decision | Refusal {
  const { state, member } = context;
  if (!atDesk(member)) return forbidden('desk-takes-up');
  // Nothing is shown of a paragraph that the room is not at: another at the desk may have gone on meanwhile.
  if (state.takenUp?.paragraph !== paragraph) return stale('not-taken-up');
  if (!on) return state.takenUp.result ? record({ kind, on, paragraph, text: null }) : stale('no-result-shown');
  const chair = chairText(context);
  if (isRefusal(chair)) return chair;
  return record({ kind, on, paragraph, text: chair.paragraphs.find(({ id }) => id === paragraph)?.text ?? null });
}

function chooseView({ state, member }: CommandContext, { kind, paragraph, view }: ChooseView): Decision | Refusal {
  if (!atDesk(member)) return forbidden('desk-takes-up');
  if (state.takenUp?.paragraph !== paragraph) return stale('not-taken-up');
  const { view: now = 'alternatives' } = state.takenUp;
  return view === now ? stale('shown-so-already') : record({ kind, paragraph, view });
}
