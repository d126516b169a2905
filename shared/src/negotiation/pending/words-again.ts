import type { LiveParagraph } from '../../document/index.ts';
import type { Placement, Wording } from '../../rolling/index.ts';
import type { Negotiation } from '../negotiation.ts';
import { draftParagraph, openDraft } from '../open-draft.ts';
import { roundView } from '../rounds/round-view.ts';
import { elsewhereIn, ownWordings } from '../tabling/own-wordings.ts';
import { pendingPlace, textBehind } from './pending-place.ts';
import { paragraphThen } from './pending-words.ts';

/** Words that a party had in an earlier round. */
interface EarlierWording extends Pick<Wording, 'party' | 'paragraph' | 'text'> {
  /** Number of the draft of that round. */
  readonly draft: number;
}

/**
 * The same for the party's text of the open round: where the open draft does not have the paragraph, as one of its own in the place that it had
 * in the text then, and `behind` which of `own` it comes there.
 */
export function wordsAgain(
  state: Negotiation,
  { party, paragraph, text, draft }: EarlierWording,
  own: readonly LiveParagraph[],
): { readonly wording: Wording; readonly behind?: string | null } {
  if (text === null || draftParagraph(state, paragraph)) return { wording: { party, paragraph, text } };
  const { paragraphs } = openDraft(state).document;
  const place = pendingPlace(state, { party, paragraph, tabled: { draft, version: 0 } }, text);
  const proposed = roundView(state, draft).wordings.find((one) => one.paragraph === paragraph && one.placement);
  const {
    kind = 'operative',
    level = 0,
    numbering,
  } = proposed?.placement ?? paragraphThen(state, draft, paragraph) ?? {};
  const after = place ? place.after : (paragraphs.at(-1)?.id ?? null);
  const placement: Placement = { after, order: 0, kind, level, ...(numbering && { numbering }) };
  const said = ownWordings(party, paragraphs, own, elsewhereIn(state.wordings, party));
  const behind = place
    ? textBehind(
        place,
        own.map(({ id }) => id),
        said,
      )
    : undefined;
  return { wording: { party, paragraph, text, placement }, ...(behind !== undefined && { behind }) };
}
