import { noteMarksIn, type Paragraph } from '../../document/index.ts';
import { forbidden, invalid, isRefusal, type Refusal } from '../../refusal/index.ts';
import { isJoined, type Wording } from '../../rolling/index.ts';
import { type CommandContext, type Decision, type DecisionRules, record } from '../decision.ts';
import { openDraft } from '../open-draft.ts';
import { lockOn, settledRefusal } from '../paragraph-states/settled.ts';
import { mayWriteIn } from '../policy.ts';
import type { TablingCommand } from './command.ts';
import { decideRestore } from './decide-restore.ts';
import { decideWithdraw } from './decide-withdraw.ts';
import { publication, stateAfter, versionsToRecord } from './live-wordings.ts';
import { isNewNote } from './new-notes.ts';
import { noteSource } from './note-source.ts';
import { ownText } from './own-text.ts';
import { rankedForTable } from './own-wordings.ts';
import { takenFrom } from './taken-from.ts';
import { textBesideTable } from './text-beside-table.ts';

/** What a party puts on the table or takes from it, and tabling as it types. */
export const tablingRules: DecisionRules<TablingCommand> = {
  table: {
    decide: written(table),
    texts: ({ party }) => ({ party, own: true, typed: false }),
  },
  withdraw: {
    decide: written(decideWithdraw),
    texts: ({ party }) => ({ party, own: true, typed: true }),
  },
  restore: {
    decide: written(decideRestore),
    texts: ({ party }) => ({ party, own: true, typed: false }),
  },
  'note-source': { decide: noteSource },
  mode: {
    decide: written((context, { party, asTyped }) => mode(context, party, asTyped)),
    texts: ({ party }) => ({ party, own: true, typed: true }),
  },
};

/** The same for those who write for the party; all others are refused. */
function written<C extends TablingCommand>(decide: (context: CommandContext, command: C) => Decision | Refusal) {
  return (context: CommandContext, command: C): Decision | Refusal =>
    mayWriteIn(context.state, context.member, command.party)
      ? decide(context, command)
      : forbidden('not-writer', { party: command.party });
}

function table(
  context: CommandContext,
  { party, paragraphs, agreed = [] }: Extract<TablingCommand, { kind: 'table' }>,
): Decision | Refusal {
  const { state, member } = context;
  const text = ownText(context, party);
  if (isRefusal(text)) return text;
  const { own, tabled, beyond } = textBesideTable(state, party, text);
  const asked =
    paragraphs && withNewNotes(withJoined(paragraphs, own, tabled, openDraft(state).document.paragraphs), own, tabled);
  const wanted = beyond.filter(({ paragraph }) => asked === null || asked.has(paragraph));
  // Of all that is changed what is settled stays where it is: in the own text. What is named is refused with its reason.
  const free = asked ? wanted : wanted.filter((wording) => lockOn(state, wording) === null);
  const [first] = wanted;
  if (!first) return invalid('nothing-to-table', { party });
  const lock = free.length === 0 ? lockOn(state, first) : null;
  if (lock) return settledRefusal(state, lock);
  const taken = takenFrom(context.inputs.agreed ?? new Map(), agreed);
  return record(...publication(context, party, rankedForTable(own, free, tabled), member.id, taken));
}

/**
 * The paragraphs of the draft that are meant with these: for the rest of one that was split the whole of it, and with one that is joined to
 * another also that, since neither says what the party means alone.
 */
function withJoined(
  asked: readonly string[],
  own: readonly Wording[],
  tabled: readonly Wording[],
  draft: readonly Paragraph[],
): ReadonlySet<string> {
  const whole = new Map(own.flatMap(({ paragraph, tails = [] }) => tails.map(({ id }) => [id, paragraph] as const)));
  const meant = new Set(asked.map((id) => whole.get(id) ?? id));
  const joined = new Set([...own, ...tabled].flatMap(({ paragraph, text }) => (isJoined(text) ? [paragraph] : [])));
  if (joined.size === 0) return meant;
  let row: string[] = [];
  for (const [at, { id }] of draft.entries()) {
    row = joined.has(id) ? [...row, id] : [id];
    if (joined.has(draft[at + 1]?.id ?? '') || row.length === 1) continue;
    if (row.some((one) => meant.has(one))) for (const one of row) meant.add(one);
  }
  return meant;
}

/** The same with the notes that the party adds and calls in them, or called: a mark without its note says nothing, nor a note without a mark. */
function withNewNotes(
  asked: ReadonlySet<string>,
  own: readonly Wording[],
  tabled: readonly Wording[],
): ReadonlySet<string> {
  const all = [...own, ...tabled];
  const called = all.flatMap(({ paragraph, text }) =>
    asked.has(paragraph) && text !== null ? noteMarksIn(text).map(({ note }) => note) : [],
  );
  if (called.length === 0) return asked;
  const added = new Set(all.flatMap((wording) => (isNewNote(wording) ? [wording.paragraph] : [])));
  return new Set([...asked, ...called.filter((note) => added.has(note))]);
}

function mode(context: CommandContext, party: string, asTyped: boolean): Decision | Refusal {
  const { state } = context;
  if (state.tablingAsTyped.includes(party) === asTyped) {
    return invalid(asTyped ? 'tables-as-typed-already' : 'does-not-table-as-typed', { party });
  }
  const text = ownText(context, party);
  if (isRefusal(text)) return text;
  const first = asTyped ? [] : versionsToRecord(context, null, party);
  const { number } = openDraft(stateAfter(context, first));
  return { ok: true, versionsToRecord: first, acts: [{ kind: 'mode', party, draft: number, asTyped }], edits: [] };
}
