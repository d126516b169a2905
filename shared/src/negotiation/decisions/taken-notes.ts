import type { TextEdit } from '../../crdt/index.ts';
import type { Refusal } from '../../refusal/index.ts';
import type { CommandContext, LiveText } from '../decision.ts';
import { wordingsOnTheTable } from '../on-the-table.ts';
import { openDraft } from '../open-draft.ts';
import { recordedPlaceOf } from '../ranges/locate.ts';
import { sameRange } from '../ranges/range-now.ts';
import { newNotesIn, noteOnTable, notSeen, type SeenNote, wordsAfter } from '../tabling/new-notes.ts';
import { placeAddition } from '../tabling/place-in-text.ts';
import { TextOrder } from '../tabling/text-order.ts';
import type { Take, TakeSource } from './take.ts';

/** Decisions on notes that go with one on words, and what they change in the chair's text. */
interface TakenNotes {
  readonly takes: readonly Take[];
  readonly edits: readonly TextEdit[];
}

/**
 * The notes that come into the chair's text with the marks that these edits bring into it, as the first of `of` words each; and those taken
 * before that leave it with their last mark, unless the chair has written in them. Refused where one that comes is not as it was `seen`.
 */
export function takenNotes(
  { state, member, inputs }: CommandContext,
  chair: LiveText,
  edits: readonly TextEdit[],
  of: readonly string[],
  seen: readonly SeenNote[] | undefined,
): TakenNotes | Refusal {
  const after = wordsAfter(chair.paragraphs, edits);
  const called = newNotesIn(state, after.values());
  const calledBefore = newNotesIn(
    state,
    chair.paragraphs.map(({ text }) => text),
  );
  const come = [...called].filter((note) => !calledBefore.has(note) && !after.has(note));
  const go = [...calledBefore].filter((note) => !called.has(note));
  if (come.length + go.length === 0) return { takes: [], edits: [] };
  const taken = (note: string, text: string | null, source: TakeSource): Take => ({
    draft: openDraft(state).number,
    ...recordedPlaceOf(state, { paragraph: note, range: null }),
    text,
    source,
    time: inputs.now,
    by: member.id,
  });
  const takes: Take[] = [];
  const changes: TextEdit[] = [];
  for (const note of go) {
    const taking = taken(note, null, { kind: 'open' });
    const before = state.takes.findLast((take) => sameRange(take, taking));
    if (before?.text == null || before.text !== after.get(note)) continue;
    takes.push(taking);
    changes.push({ kind: 'remove', id: note });
  }
  const table = wordingsOnTheTable(state);
  const coming = come.flatMap((note) => noteOnTable(table, note, of, seen) ?? []);
  const changed = notSeen(coming, seen);
  if (changed) return changed;
  const order = new TextOrder(openDraft(state).document.paragraphs, chair.paragraphs);
  for (const { wording, holders } of coming) {
    const note = wording.paragraph;
    const typed = state.live.filter(({ paragraph }) => paragraph === note);
    takes.push({ ...taken(note, wording.text, { kind: 'party', holders }), ...(typed.length > 0 && { typed }) });
    const edit = placeAddition(order, wording);
    order.add(edit.after, note);
    changes.push(edit);
  }
  return { takes, edits: changes };
}
