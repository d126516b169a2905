import type { TextEdit } from '../../crdt/index.ts';
import { noteMark, noteMarksIn } from '../../document/index.ts';
import { invalid, type Refusal } from '../../refusal/index.ts';
import type { Wording } from '../../rolling/index.ts';
import type { ActBody } from '../act.ts';
import type { CommandContext, LiveText } from '../decision.ts';
import type { Negotiation } from '../negotiation.ts';
import { wordingsOnTheTable } from '../on-the-table.ts';
import { draftParagraph, openDraft } from '../open-draft.ts';
import { type Located, recordedPlaceOf } from '../ranges/locate.ts';
import { wordingsOf } from '../ranges/range-now.ts';
import { tableText } from '../ranges/table-now.ts';
import { version } from '../tabling/live-wordings.ts';
import {
  isNewNote,
  newNotesIn,
  noteOnTable,
  notesLeft,
  notSeen,
  type SeenNote,
  wordsAfter,
} from '../tabling/new-notes.ts';
import { placeAddition } from '../tabling/place-in-text.ts';
import type { TabledWording } from '../tabling/tabled-wording.ts';
import { TextOrder } from '../tabling/text-order.ts';
import { takenIn } from '../tabling/words-that-stand.ts';
import type { SupportCommand } from './command.ts';
import { rolledAt } from './held-words.ts';

/** The footnotes that come with words that a party supports, and those that go with the words in whose place these come. */
export class SupportedNotes {
  readonly #party: string;
  readonly #supported: Wording;
  readonly #notes: readonly NonNullable<ReturnType<typeof noteOnTable>>[];

  /** Null, or why these notes do not come: one is not as it was seen. */
  readonly refusal: Refusal | null;

  /** `supported` is what the party will hold of the paragraph, `of` who holds the words now, `seen` what a member saw of the notes. */
  constructor(
    { state }: CommandContext,
    party: string,
    supported: Wording,
    of: readonly string[],
    seen: readonly SeenNote[] | undefined,
  ) {
    this.#party = party;
    this.#supported = supported;
    const called = newNotesIn(state, [supported.text]);
    const table = called.size === 0 ? [] : wordingsOnTheTable(state);
    this.#notes = [...called].flatMap((note) => {
      const held = wordingsOf(table, note).some((wording) => wording.party === party);
      return (held ? null : noteOnTable(table, note, of, seen)) ?? [];
    });
    this.refusal = notSeen(this.#notes, seen);
  }

  /** Of those that come. */
  get ids(): readonly string[] {
    return this.#notes.map(({ wording }) => wording.paragraph);
  }

  /** The acts that are recorded with the support of the words, in whose place `before` was on the table. */
  acts(context: CommandContext, before: TabledWording | undefined): ActBody[] {
    const { state, member } = context;
    const draft = openDraft(state).number;
    const party = this.#party;
    const acts = this.#notes.map(({ wording, holders }): ActBody => {
      const { paragraph, text, placement } = wording;
      const ofHolders = state.wordings.filter((one) => one.paragraph === paragraph && holders.includes(one.party));
      const held: Wording = { party, paragraph, text, ...(placement && { placement }) };
      return {
        kind: 'support',
        party,
        draft,
        ...recordedPlaceOf(state, { paragraph, range: null }),
        text,
        of: holders,
        wording: {
          ...version(context, held, member.id, ofHolders.flatMap(takenIn)),
          supported: { from: null, to: null, text, before: null },
        },
      };
    });
    const left = this.#left(state, before);
    return left.length > 0 ? [...acts, { kind: 'withdraw', party, draft, paragraphs: left }] : acts;
  }

  /** The same in the own text, after the edits in its words. */
  edits({ state }: CommandContext, own: LiveText, edits: readonly TextEdit[]): TextEdit[] {
    if (this.#notes.length === 0) return [];
    const words = wordsAfter(own.paragraphs, edits);
    const order = new TextOrder(openDraft(state).document.paragraphs, own.paragraphs);
    return this.#notes.flatMap(({ wording }) => {
      if (words.has(wording.paragraph)) return [];
      const edit = placeAddition(order, wording);
      order.add(edit.after, wording.paragraph);
      return [edit];
    });
  }

  /** The notes of the party that lose their last mark on the table. */
  #left(state: Negotiation, before: TabledWording | undefined): string[] {
    const party = this.#party;
    const { paragraph, text } = this.#supported;
    if (!before || newNotesIn(state, [before.text]).size === 0) return [];
    const held = state.wordings.filter((wording) => wording.party === party);
    const rest = held.flatMap((wording) => (wording.paragraph === paragraph ? [] : [wording.text]));
    return notesLeft(state, held, [before.text], [...rest, text]);
  }
}

/**
 * What is supported with a new note of which the party has no mark on the table: the mark, where its holders' bracket has nothing else. Refused
 * where it stands in other words that are proposed; null where there is nothing more to support.
 */
export function noteAlone(
  state: Negotiation,
  { paragraph: note, range, table }: Located,
  party: string,
  holder: string,
): Pick<SupportCommand, 'target' | 'text'> | Refusal | null {
  const mark = noteMark(note);
  if (range || mark === null || !wordingsOf(table, note).some(isNewNote)) return null;
  const calling = table.filter(({ text }) => noteMarksIn(text ?? '').some((one) => one.note === note));
  if (calling.some((wording) => wording.party === party)) return null;
  const held = calling.filter((wording) => wording.party === holder);
  for (const { paragraph } of held) {
    if (!draftParagraph(state, paragraph)) continue;
    const brackets = rolledAt(state, { paragraph, table })?.segments ?? [];
    for (const bracket of brackets) {
      if (bracket.kind === 'text') continue;
      const alone = bracket.alternatives.find(({ text, holders }) => text === mark && holders.includes(holder));
      if (alone) return { target: { paragraph, from: bracket.from, to: bracket.to }, text: mark };
    }
  }
  const [first] = held;
  const label = first && tableText(state).find(({ id }) => id === first.paragraph)?.label;
  return label === undefined ? null : invalid('note-with-its-mark', { label });
}
