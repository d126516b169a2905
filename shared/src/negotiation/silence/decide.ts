import { forbidden, invalid, isRefusal, type Refusal, stale } from '../../refusal/index.ts';
import type { ActBody } from '../act.ts';
import { type CommandContext, type Decision, type DecisionRules, record } from '../decision.ts';
import { openDraft } from '../open-draft.ts';
import { atDesk, mayWriteIn } from '../policy.ts';
import type { SilenceCommand } from './command.ts';
import {
  type OpenedSilence,
  type SilenceBreak,
  type SilenceWindow,
  silenceHours,
  silenceRuns,
} from './silence-window.ts';

type Command<K extends SilenceCommand['kind']> = Extract<SilenceCommand, { kind: K }>;

/** Days that a window may run at most: a longer one would outlast the session that it belongs to. */
const longestDays = 366;

/** Silence is opened, called off and published by the desk; a party breaks it. Its end at the deadline is the server's. */
export const silenceRules: DecisionRules<SilenceCommand> = {
  silence: { decide: open },
  'break-silence': { decide: breakSilence },
  'end-silence': { decide: callOff },
  'publish-breaks': { decide: publish },
};

function open({ state, member, inputs }: CommandContext, command: Command<'silence'>): Decision | Refusal {
  if (!atDesk(member)) return forbidden('desk-silence');
  const now = Date.parse(inputs.now);
  const deadline = command.deadline ? Date.parse(command.deadline) : now + silenceHours * 3_600_000;
  if (!(deadline > now && deadline <= now + longestDays * 86_400_000)) {
    return invalid('silence-deadline', { deadline: command.deadline ?? '', days: longestDays });
  }
  const draft = openDraft(state);
  const ids = draft.document.paragraphs.map(({ id }) => id);
  const unknown = command.paragraphs?.find((id) => !ids.includes(id));
  if (unknown !== undefined) return invalid('silence-paragraph');
  if (command.paragraphs?.length === 0) return invalid('silence-without-paragraphs');
  const replaced = command.replaces === undefined ? null : standing({ state, inputs }, command.replaces);
  if (isRefusal(replaced)) return replaced;
  const about = command.paragraphs;
  const paragraphs = about === null ? null : ids.filter((id) => about.includes(id));
  const other = state.silences.find(
    (window) =>
      window.id !== replaced?.id && silenceRuns(window, inputs.now) && overlaps(window, draft.number, paragraphs),
  );
  if (other) return stale('silence-running', { symbol: other.symbol, deadline: other.deadline });
  const window: OpenedSilence = {
    id: inputs.newId(),
    draft: draft.number,
    symbol: draft.symbol,
    paragraphs,
    opened: inputs.now,
    deadline: new Date(deadline).toISOString(),
    timeZone: command.timeZone,
    note: command.note,
    ...(replaced && { replaces: replaced.id }),
    by: member.id,
  };
  return record(...(replaced ? [ended(replaced, 'replaced')] : []), { kind: 'silence', window });
}

function breakSilence(context: CommandContext, command: Command<'break-silence'>): Decision | Refusal {
  const { state, member, inputs } = context;
  const { party } = command;
  if (!mayWriteIn(state, member, party)) return forbidden('not-writer', { party });
  const window = standing(context, command.window);
  if (isRefusal(window)) return window;
  const ids = paragraphsOf(context, window);
  const unknown = command.paragraphs.find((id) => !ids.includes(id));
  if (unknown !== undefined) return invalid('silence-paragraph');
  const before = window.breaks.find((said) => said.party === party);
  if (command.paragraphs.length === 0 && !before) return stale('silence-not-broken', { party });
  const paragraphs = ids.filter((id) => command.paragraphs.includes(id));
  const said: SilenceBreak = { party, paragraphs, reason: command.reason, time: inputs.now, by: member.id };
  const all = [...window.breaks.filter((other) => other.party !== party), said];
  const broken = ids.filter((id) => all.some((one) => one.paragraphs.includes(id)));
  // A list that says what everybody knows already would tell that somebody has joined in.
  const told = broken.length === window.broken.length && broken.every((id, at) => id === window.broken[at]);
  return {
    ...record({ kind: 'break-silence', window: window.id, said }),
    unnamed: told ? [] : [{ kind: 'silence-broken', window: window.id, paragraphs: broken }],
  };
}

function callOff(context: CommandContext, command: Command<'end-silence'>): Decision | Refusal {
  if (!atDesk(context.member)) return forbidden('desk-silence');
  const window = standing(context, command.window);
  return isRefusal(window) ? window : record(ended(window, 'called-off'));
}

function publish({ state, member }: CommandContext, command: Command<'publish-breaks'>): Decision | Refusal {
  if (!atDesk(member)) return forbidden('desk-silence');
  const window = state.silences.find(({ id }) => id === command.window);
  if (!window) return stale('no-such-silence', { window: command.window });
  if (window.broken.length === 0) return invalid('silence-kept');
  return record({ kind: 'publish-breaks', window: window.id, breaks: window.breaks });
}

/** The window with this id, while objections are heard. */
function standing({ state, inputs }: Pick<CommandContext, 'state' | 'inputs'>, id: string): SilenceWindow | Refusal {
  const window = state.silences.find((candidate) => candidate.id === id);
  if (!window) return stale('no-such-silence', { window: id });
  return silenceRuns(window, inputs.now) ? window : stale('silence-over', { symbol: window.symbol });
}

function ended({ id, broken }: SilenceWindow, outcome: 'called-off' | 'replaced'): ActBody {
  return { kind: 'end-silence', window: id, outcome, paragraphs: broken };
}

/** What a window is about, in the order of its text. */
function paragraphsOf({ state }: CommandContext, { draft, paragraphs }: SilenceWindow): readonly string[] {
  return paragraphs ?? state.drafts[draft]?.document.paragraphs.map(({ id }) => id) ?? [];
}

function overlaps(window: SilenceWindow, draft: number, paragraphs: readonly string[] | null): boolean {
  if (window.draft !== draft) return false;
  return window.paragraphs === null || paragraphs === null || paragraphs.some((id) => window.paragraphs?.includes(id));
}
