import type { Wording } from '../../rolling/index.ts';
import type { LiveText } from '../decision.ts';
import type { Negotiation } from '../negotiation.ts';
import { draftParagraph, openDraft } from '../open-draft.ts';
import { withoutLooseNotes } from './new-notes.ts';
import { elsewhereIn, ownWordings, untabled } from './own-wordings.ts';

/** What a party's text says beside what the party has on the table. */
export interface TextBesideTable {
  /** What it changes in the draft. */
  readonly own: readonly Wording[];
  readonly tabled: readonly Wording[];
  /**
   * Where it goes beyond the table: the wording as it is there now. Where the text reads like the draft again although a version is on the
   * table, the draft's words, or null words where the paragraph is not the draft's.
   */
  readonly beyond: readonly Wording[];
}

/** Puts a party's text beside what the party has on the table. */
export function textBesideTable(state: Negotiation, party: string, { paragraphs }: LiveText): TextBesideTable {
  const draft = openDraft(state).document.paragraphs;
  const own = withoutLooseNotes(ownWordings(party, draft, paragraphs, elsewhereIn(state.wordings, party)), paragraphs);
  const tabled = state.wordings.filter((wording) => wording.party === party);
  const ownById = new Map(own.map((wording) => [wording.paragraph, wording]));
  const tabledById = new Map(tabled.map((wording) => [wording.paragraph, wording]));
  const beyond = untabled(own, tabled).map(
    ({ paragraph }) =>
      ownById.get(paragraph) ?? revertedWording(state, tabledById.get(paragraph) ?? { party, paragraph }),
  );
  return { own, tabled, beyond };
}

/** What says the same as the draft again, in the place of a wording: no words of a paragraph that the draft does not have. */
function revertedWording(
  state: Negotiation,
  { party, paragraph, placement }: Pick<Wording, 'party' | 'paragraph' | 'placement'>,
): Wording {
  const text = draftParagraph(state, paragraph)?.text ?? null;
  return { party, paragraph, text, ...(placement && { placement }) };
}
