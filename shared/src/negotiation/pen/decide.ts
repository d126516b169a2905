import type { TextEdit } from '../../crdt/index.ts';
import { applyChanges, changes, rebase } from '../../differences/index.ts';
import type { LiveParagraph } from '../../document/index.ts';
import { forbidden, invalid, isRefusal, type Refusal, stale } from '../../refusal/index.ts';
import type { ActBody } from '../act.ts';
import { type CommandContext, type Decision, type DecisionRules, record } from '../decision.ts';
import { chairText } from '../decisions/chair-text.ts';
import type { Take } from '../decisions/take.ts';
import { draftParagraph, openDraft } from '../open-draft.ts';
import { atDesk } from '../policy.ts';
import { recordedPlaceOf } from '../ranges/locate.ts';
import type { PenCommand } from './command.ts';
import { type Pen, penText } from './pen.ts';
import { paragraphOfPen, pensOut, wordsOfPen } from './pen-words.ts';

/** The chair's text in other hands, and on screen. */
export const penRules: DecisionRules<PenCommand> = {
  pen: { decide: give, texts: () => ({ party: null, own: true, typed: false }) },
  'pen-back': { decide: takeBack, texts: ({ pen }) => ({ party: null, own: true, typed: false, pen }) },
  'show-text': { decide: show },
};

function give(
  context: CommandContext,
  { kind, paragraph, party }: Extract<PenCommand, { kind: 'pen' }>,
): Decision | Refusal {
  const { state, member, inputs } = context;
  if (!atDesk(member)) return forbidden('desk-lends-the-pen');
  const chair = chairText(context);
  if (isRefusal(chair)) return chair;
  if (!state.parties.some(({ code }) => code === party)) return invalid('party-not-here', { party });
  const words = chair.paragraphs.find(({ id }) => id === paragraph);
  if (!words) return invalid('not-in-chairs-text');
  const draft = openDraft(state).number;
  const lent = pensOut(state, draft).find((pen) => paragraphOfPen(state, pen) === paragraph);
  if (lent) return stale('pen-is-lent', { party: lent.party });
  // That the chair's text has what a party wants to add is a decision, and stays at the desk.
  const known = draftParagraph(state, paragraph) ? paragraph : null;
  const pen = { id: inputs.newId(), draft, paragraph: known, party, given: inputs.now, by: member.id };
  return record({ kind, pen }, { kind: 'pen-words', pen: pen.id, handed: words });
}

function takeBack(
  context: CommandContext,
  { kind, pen: id, take, leaveOpen = false }: Extract<PenCommand, { kind: 'pen-back' }>,
): Decision | Refusal {
  const { state, member, inputs } = context;
  if (!atDesk(member)) return forbidden('desk-lends-the-pen');
  const draft = openDraft(state).number;
  const pen = pensOut(state, draft).find((one) => one.id === id);
  const handed = wordsOfPen(state, id)?.handed;
  if (!pen || !handed) return stale('pen-is-back');
  const chair = chairText(context);
  if (isRefusal(chair)) return chair;
  const text = inputs.texts.get(penText(id));
  if (!text) throw new RangeError('The text of the pen was not read');
  if (text.faults > 0) return invalid('faulty-text', { party: pen.party, faults: text.faults });
  const words = text.paragraphs.filter((paragraph) => paragraph.text.trim() !== '');
  const returned: readonly ActBody[] = [
    { kind, draft, pen: id, back: { time: inputs.now, by: member.id } },
    { kind: 'pen-written', pen: id, written: words, taken: take },
  ];
  if (!take) return record(...returned);
  const taken = takenOver(context, { pen, handed, words, chair: chair.paragraphs, leaveOpen });
  if (isRefusal(taken)) return taken;
  return {
    ok: true,
    versionsToRecord: [],
    acts: [...returned, ...taken.takes.map((one) => ({ kind: 'take', take: one }) as const)],
    edits: [{ party: null, edits: taken.edits }],
  };
}

/**
 * What the party wrote, in the chair's text: its changes in the paragraph as it was handed over, on what the paragraph says now. Refused where
 * the desk has written over the same words meanwhile: then it says which.
 */
function takenOver(
  { state, member, inputs }: CommandContext,
  {
    pen,
    handed,
    words,
    chair,
    leaveOpen,
  }: {
    readonly pen: Pen;
    readonly handed: LiveParagraph;
    readonly words: readonly LiveParagraph[];
    readonly chair: readonly LiveParagraph[];
    readonly leaveOpen: boolean;
  },
): { readonly takes: readonly Take[]; readonly edits: readonly TextEdit[] } | Refusal {
  const { party } = pen;
  const { id } = handed;
  const now = chair.find((paragraph) => paragraph.id === id);
  if (!now) return stale('left-out');
  const written = words.find((paragraph) => paragraph.id === id)?.text ?? null;
  const moved = written === null ? null : onWordsOf(handed.text, written, now.text);
  if (moved === undefined || (written === null && now.text !== handed.text)) return stale('written-meanwhile');
  const takes: Take[] = [];
  const edits: TextEdit[] = [];
  const taken = (paragraph: string, text: string | null): Take => ({
    draft: pen.draft,
    // With the version that the range of a paragraph counts in which the draft does not have: else the fold would add it, to what was sealed without.
    ...recordedPlaceOf(state, { paragraph, range: null }),
    text,
    source: { kind: 'party', holders: [party], pen: pen.id },
    ...(leaveOpen && { leavesOpen: true }),
    time: inputs.now,
    by: member.id,
  });
  if (moved !== now.text) {
    takes.push(taken(id, moved));
    edits.push(moved === null ? { kind: 'remove', id } : { kind: 'set', id, text: moved });
  }
  let after: string | null = moved === null ? (chair[chair.indexOf(now) - 1]?.id ?? null) : id;
  for (const paragraph of words) {
    if (paragraph.id === id) continue;
    if (chair.some((other) => other.id === paragraph.id)) return stale('written-meanwhile');
    takes.push(taken(paragraph.id, paragraph.text));
    edits.push({ kind: 'add', after, paragraph });
    after = paragraph.id;
  }
  return { takes, edits };
}

/** The words with the changes that make `written` of `handed`; undefined where the same words have others by now. */
function onWordsOf(handed: string, written: string, now: string): string | undefined {
  if (now === handed) return written;
  const rebased = rebase(changes(handed, written), handed, now);
  return rebased.conflicts.length > 0 ? undefined : applyChanges(now, rebased.changes);
}

function show(
  { state, member }: CommandContext,
  { kind, draft, on }: Extract<PenCommand, { kind: 'show-text' }>,
): Decision | Refusal {
  if (!atDesk(member)) return forbidden('desk-writes-chairs-text');
  if (state.textShown === on) return stale(on ? 'text-is-shown' : 'text-is-not-shown');
  return record({ kind, draft, on });
}
