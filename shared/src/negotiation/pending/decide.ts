import { forbidden, isRefusal, type Refusal, stale } from '../../refusal/index.ts';
import type { ActBody } from '../act.ts';
import type { CommandContext, Decision, DecisionRules } from '../decision.ts';
import type { Negotiation } from '../negotiation.ts';
import { draftParagraph, openDraft } from '../open-draft.ts';
import { mayWriteIn } from '../policy.ts';
import { EditedText } from '../tabling/edited-text.ts';
import { publication, version } from '../tabling/live-wordings.ts';
import { notesLeft } from '../tabling/new-notes.ts';
import { ownText } from '../tabling/own-text.ts';
import { elsewhereIn, ownWordings } from '../tabling/own-wordings.ts';
import type { TabledWording } from '../tabling/tabled-wording.ts';
import { takenIn } from '../tabling/words-that-stand.ts';
import type { PendingCommand } from './command.ts';
import { giveNotesAgain, notesAgain } from './notes-again.ts';
import { pendingPlace, textBehind } from './pending-place.ts';
import type { PendingWording } from './pending-wording.ts';
import { pendingVersion, pendingWording } from './pending-words.ts';

/** Its holder's word on what a new draft left no place for. */
export const pendingRules: DecisionRules<PendingCommand> = {
  settle: { decide: settle, texts: ({ party }) => ({ party, own: true, typed: false }) },
};

function settle(context: CommandContext, command: PendingCommand): Decision | Refusal {
  const { state, member } = context;
  const { kind, party, paragraph, tabled, choice } = command;
  if (!mayWriteIn(state, member, party)) return forbidden('not-writer', { party });
  const pending: PendingWording = { party, paragraph, tabled };
  const first = pendingVersion(state, pending);
  const waits = state.pending.some((other) => isSame(other, pending));
  const draft = openDraft(state).number;
  if (!first || (choice === 'ask' ? waits || !waited(context, pending) : !waits)) {
    return stale('nothing-pending', { party });
  }
  const held = state.wordings.filter((other) => other.party === party);
  /** The notes that have no mark any more where the words are off the table and wait for no answer. */
  const off = (paragraphs: readonly (string | null)[]): readonly ActBody[] => {
    const left = notesLeft(state, held, [first.text], paragraphs);
    return left.length > 0 ? [{ kind: 'withdraw', party, draft, paragraphs: left }] : [];
  };
  if (choice === 'drop') {
    const still = [...held, ...otherPending(state, pending)].map(({ text }) => text);
    return { ok: true, versionsToRecord: [], acts: [{ kind, draft, pending, choice }, ...off(still)], edits: [] };
  }
  const own = ownText(context, party);
  if (isRefusal(own)) return own;
  const edited = new EditedText(state, own);
  const words = pendingWording(state, pending);
  const present = state.wordings.find((other) => other.party === party && other.paragraph === paragraph);
  if (choice === 'keep') {
    if (!words || words.text === (draftParagraph(state, paragraph)?.text ?? null))
      return stale('nothing-pending', { party });
    const drafted = openDraft(state).document.paragraphs;
    const said = ownWordings(party, drafted, own.paragraphs, elsewhereIn(state.wordings, party));
    const place = pendingPlace(state, pending, words.text ?? '');
    const ids = own.paragraphs.map(({ id }) => id);
    edited.give(pendingWording(state, pending, said) ?? words, place ? textBehind(place, ids, said) : undefined);
    const { draft: then, version: number, paragraph: under } = first.carried ?? tabled;
    const carried = { draft: then, version: number, ...(under !== undefined && { paragraph: under }) };
    const wording = { ...version(context, words, member.id, takenIn(first)), carried };
    const notes = notesAgain(state, party, words.text).filter(
      (note) => !held.some((one) => one.paragraph === note.paragraph),
    );
    giveNotesAgain(edited, state, party, words.text);
    return {
      ok: true,
      versionsToRecord: [],
      acts: [{ kind, draft, pending, choice, wording }, ...publication(context, party, notes, member.id)],
      edits: [{ party, edits: edited.edits }],
    };
  }
  // Other words that the party has tabled there since are its word on the matter.
  if (present && present.text !== words?.text) return stale('tabled-meanwhile', { party });
  if (present && words && edited.wordsOf(paragraph) === words.text) {
    edited.give({ ...words, text: draftParagraph(state, paragraph)?.text ?? null });
  }
  return {
    ok: true,
    versionsToRecord: [],
    acts: [{ kind, draft, pending, choice, ...(present && { withdrawn: true }) }],
    edits: [{ party, edits: edited.edits }],
  };
}

/** Whether the words have waited for their holder in some round. */
function waited({ state }: CommandContext, { party, paragraph, tabled }: PendingWording): boolean {
  const of = tabled.paragraph ?? paragraph;
  return state.outcomes.some(
    (one) => one.outcome === 'pending' && one.party === party && one.paragraph === of && one.version === tabled.version,
  );
}

/** The versions of the party that wait beside this one. */
function otherPending(state: Negotiation, pending: PendingWording): TabledWording[] {
  return state.pending.flatMap((other) =>
    other.party === pending.party && !isSame(other, pending) ? (pendingVersion(state, other) ?? []) : [],
  );
}

function isSame(a: PendingWording, b: PendingWording): boolean {
  return a.party === b.party && a.paragraph === b.paragraph && a.tabled.version === b.tabled.version;
}
