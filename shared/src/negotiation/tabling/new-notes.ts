/*
 * A footnote that is proposed goes where its mark goes. Whoever takes over words with the mark of one that the draft does not have takes the
 * note over as well, and the note goes with the last of its marks:
 *
 *   draft "a b"    KEN "a⟨n⟩ b" and n "See c."    •  JPN supports ⟨n⟩    →    JPN "a⟨n⟩ b" and n "See c."
 *                                                 •  JPN withdraws        →    both are gone
 *                                                 •  JPN withdraws n      →    ⟨n⟩ is gone as well
 *
 * A note comes in the words that were seen: a command says what these are (`SeenNote`), and is stale where the note says something else by now.
 */
import type { TextEdit } from '../../crdt/index.ts';
import { type LiveParagraph, noteMark, noteMarksIn, withoutNoteMarks } from '../../document/index.ts';
import { type Refusal, stale } from '../../refusal/index.ts';
import type { Wording } from '../../rolling/index.ts';
import type { Negotiation } from '../negotiation.ts';
import { wordingsOnTheTable } from '../on-the-table.ts';
import { draftParagraph } from '../open-draft.ts';
import { wordingsOf } from '../ranges/range-now.ts';

/** What a new note says where its mark is taken over, as whoever does so was shown it. */
export interface SeenNote {
  readonly paragraph: string;
  readonly text: string;
}

/** Whether a wording proposes a footnote. */
export function isNewNote({ placement }: Pick<Wording, 'placement'>): boolean {
  return placement?.kind === 'footnote';
}

/** The notes that these words call and the open draft does not have, in the order of their marks. */
export function newNotesIn(
  negotiation: Pick<Negotiation, 'id' | 'drafts'>,
  texts: Iterable<string | null>,
): ReadonlySet<string> {
  const called = new Set<string>();
  for (const text of texts) {
    for (const { note } of noteMarksIn(text ?? '')) if (!draftParagraph(negotiation, note)) called.add(note);
  }
  return called;
}

/** The wordings of a party without the footnotes that it adds and its text does not call: these are no proposals. */
export function withoutLooseNotes(own: readonly Wording[], text: readonly LiveParagraph[]): readonly Wording[] {
  if (!own.some(isNewNote)) return own;
  const called = new Set(text.flatMap((paragraph) => noteMarksIn(paragraph.text).map(({ note }) => note)));
  const isLoose = (wording: Wording) => isNewNote(wording) && !called.has(wording.paragraph);
  return own.some(isLoose) ? own.filter((wording) => !isLoose(wording)) : own;
}

/** Of the notes that `held` proposes those that `before` calls and `after` does not. */
export function notesLeft(
  negotiation: Pick<Negotiation, 'id' | 'drafts'>,
  held: readonly Wording[],
  before: Iterable<string | null>,
  after: Iterable<string | null>,
): string[] {
  const called = newNotesIn(negotiation, before);
  if (called.size === 0) return [];
  const still = newNotesIn(negotiation, after);
  const proposed = new Set(held.filter(isNewNote).map(({ paragraph }) => paragraph));
  return [...called].filter((note) => !still.has(note) && proposed.has(note));
}

/**
 * A note on the table, in the words of the first of these parties that has some, else of whoever proposed it first; null where nobody does. Of
 * several wordings of these parties it is the one that was `seen`, where they have that.
 */
export function noteOnTable(
  table: readonly Wording[],
  note: string,
  of: readonly string[],
  seen?: readonly SeenNote[],
): { readonly wording: Wording & { readonly text: string }; readonly holders: readonly string[] } | null {
  const proposed = wordingsOf(table, note).flatMap((wording) =>
    isNewNote(wording) && wording.text !== null ? [{ ...wording, text: wording.text }] : [],
  );
  const held = of.flatMap((party) => proposed.find((wording) => wording.party === party) ?? []);
  const choices = held.length > 0 ? held : proposed;
  const words = seen?.find(({ paragraph }) => paragraph === note)?.text;
  const wording = choices.find(({ text }) => text === words) ?? choices[0];
  if (!wording) return null;
  return { wording, holders: proposed.filter(({ text }) => text === wording.text).map(({ party }) => party) };
}

/** Refuses notes that come in other words than were seen, and those that were not; nothing where a command does not say what was. */
export function notSeen(
  notes: readonly { readonly wording: { readonly paragraph: string; readonly text: string } }[],
  seen: readonly SeenNote[] | undefined,
): Refusal | null {
  if (!seen) return null;
  const words = new Map(seen.map(({ paragraph, text }) => [paragraph, text]));
  return notes.every(({ wording }) => words.get(wording.paragraph) === wording.text) ? null : stale('words-changed');
}

/** What a command says of the new notes in words that are taken over from these parties; undefined where the words call none. */
export function notesSeen(
  negotiation: Negotiation,
  texts: Iterable<string | null>,
  of: readonly string[],
): readonly SeenNote[] | undefined {
  const called = newNotesIn(negotiation, texts);
  if (called.size === 0) return undefined;
  const table = wordingsOnTheTable(negotiation);
  return [...called].flatMap((paragraph) => {
    const there = noteOnTable(table, paragraph, of);
    return there ? [{ paragraph, text: there.wording.text }] : [];
  });
}

/** The words without the marks of these notes. */
export function withoutMarksOf(text: string, notes: { has(note: string): boolean }): string {
  return withoutNoteMarks(text, (note) => (notes.has(note) ? '' : (noteMark(note) ?? '')));
}

/** What each paragraph of a live text says after these edits, by its id. */
export function wordsAfter(text: readonly LiveParagraph[], edits: readonly TextEdit[]): ReadonlyMap<string, string> {
  const words = new Map(text.map((paragraph) => [paragraph.id, paragraph.text]));
  for (const edit of edits) {
    if (edit.kind === 'remove') words.delete(edit.id);
    else if (edit.kind === 'add') words.set(edit.paragraph.id, edit.paragraph.text);
    else if (words.has(edit.id)) words.set(edit.id, edit.text);
  }
  return words;
}
