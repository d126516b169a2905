import { noteMark } from '../../document/index.ts';
import { isRefusal, type Refusal, stale } from '../../refusal/index.ts';
import type { Wording } from '../../rolling/index.ts';
import { type CommandContext, type Decision, record } from '../decision.ts';
import type { Negotiation } from '../negotiation.ts';
import { wordingsOnTheTable } from '../on-the-table.ts';
import { draftParagraph, openDraft } from '../open-draft.ts';
import { TakenOverWords } from '../support/supported-words.ts';
import type { TablingCommand } from './command.ts';
import { EditedText } from './edited-text.ts';
import { publication, versionsToRecord } from './live-wordings.ts';
import { isNewNote, notesLeft, withoutMarksOf } from './new-notes.ts';
import { ownText } from './own-text.ts';

/** Decides on what a party takes from the table: the paragraphs that it names, and with them notes and marks that say nothing without them. */
export function decideWithdraw(
  context: CommandContext,
  { party, paragraphs }: Extract<TablingCommand, { kind: 'withdraw' }>,
): Decision | Refusal {
  const { state, member } = context;
  const onTable = new Set(
    [...state.wordings, ...state.live].filter((wording) => wording.party === party).map(({ paragraph }) => paragraph),
  );
  const named = [...new Set(paragraphs)].filter((paragraph) => onTable.has(paragraph));
  if (named.length === 0) return stale('nothing-tabled', { party });
  const { notes, unmarked } = goingWith(state, party, new Set(named));
  const concerned = [...named, ...notes];
  const act = { kind: 'withdraw', party, draft: openDraft(state).number, paragraphs: concerned } as const;
  const own = ownText(context, party);
  if (!state.tablingAsTyped.includes(party)) {
    const acts = [act, ...publication(context, party, unmarked, member.id)];
    if (isRefusal(own)) return record(...acts);
    // Words that came from others leave the own text too: else the next tabling would table them once more.
    const takenOver = new TakenOverWords(state, party);
    const edited = new EditedText(state, own);
    const isNote = (paragraph: string) => noteMark(paragraph) !== null && !draftParagraph(state, paragraph);
    for (const paragraph of concerned) if (!isNote(paragraph)) takenOver.leave(edited, paragraph);
    for (const note of concerned.filter(isNote)) takenOver.leaveNote(edited, note, named.includes(note));
    return { ok: true, versionsToRecord: [], acts, edits: [{ party, edits: edited.edits }] };
  }

  // What such a party types is on the table, so its text takes the draft's words again; a version keeps what was there.
  if (isRefusal(own)) return own;
  const first = versionsToRecord(context, concerned, party);
  const edited = new EditedText(state, own);
  for (const wording of unmarked) edited.give(wording);
  for (const paragraph of concerned) {
    edited.give({ party, paragraph, text: draftParagraph(state, paragraph)?.text ?? null });
  }
  return { ok: true, versionsToRecord: first, acts: [act], edits: [{ party, edits: edited.edits }] };
}

/** What goes with the wordings that a party withdraws: the notes that it proposes with no other mark, and the marks of those that it names. */
function goingWith(
  state: Negotiation,
  party: string,
  named: ReadonlySet<string>,
): { readonly notes: readonly string[]; readonly unmarked: readonly Wording[] } {
  const held = wordingsOnTheTable(state).filter((wording) => wording.party === party);
  const texts = (some: readonly Wording[]) => some.map(({ text }) => text);
  const [going, rest] = [
    held.filter(({ paragraph }) => named.has(paragraph)),
    held.filter(({ paragraph }) => !named.has(paragraph)),
  ];
  const away = new Set(going.flatMap((wording) => (isNewNote(wording) ? [wording.paragraph] : [])));
  return {
    notes: notesLeft(state, rest, texts(going), texts(rest)),
    unmarked:
      away.size === 0
        ? []
        : rest.flatMap((wording) => {
            const text = wording.text && withoutMarksOf(wording.text, away);
            return text === wording.text ? [] : [{ ...wording, text }];
          }),
  };
}
