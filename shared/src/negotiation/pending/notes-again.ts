import type { Wording } from '../../rolling/index.ts';
import type { Negotiation } from '../negotiation.ts';
import { openDraft } from '../open-draft.ts';
import type { EditedText } from '../tabling/edited-text.ts';
import { newNotesIn } from '../tabling/new-notes.ts';

/**
 * The footnotes called in words of an earlier round that the open draft does not have: as the party has worded each last, as others have, or as
 * it was in a draft. The words say nothing without them.
 */
export function notesAgain(negotiation: Negotiation, party: string, text: string | null): Wording[] {
  return [...newNotesIn(negotiation, [text])].flatMap((note): Wording[] => {
    const versions = negotiation.record.filter((one) => one.paragraph === note && one.text !== null);
    const last = versions.findLast((one) => one.party === party) ?? versions.at(-1);
    const words = last?.text ?? draftedLast(negotiation, note);
    if (words === undefined) return [];
    const after = openDraft(negotiation).document.paragraphs.at(-1)?.id ?? null;
    return [{ party, paragraph: note, text: words, placement: { after, order: 0, kind: 'footnote', level: 0 } }];
  });
}

/** Gives the own text the notes that words of an earlier round need in it. */
export function giveNotesAgain(own: EditedText, negotiation: Negotiation, party: string, text: string | null): void {
  for (const note of notesAgain(negotiation, party, text)) if (own.wordsOf(note.paragraph) === null) own.give(note);
}

function draftedLast({ drafts }: Negotiation, note: string): string | undefined {
  for (const { document } of drafts.toReversed()) {
    const found = document.paragraphs.find(({ id }) => id === note);
    if (found) return found.text;
  }
  return undefined;
}
