import { agreedMarks, type Draft, labelStyle, type Negotiation, openDraft, roundView } from '@adref/shared/negotiation';
import type { PageSource } from '../editor/page-model.ts';
import { partyWithMembers } from '../matters/party-with-members.ts';
import { tableShown } from './table-shown.ts';

/** What of the text is shown: everyone's brackets, the own party's only, the own words without brackets, or the draft as issued. */
export type DraftView = 'all' | 'ours' | 'clean' | 'draft';

/**
 * What the page is made from in this view, or as one party would have it (`whose`: its code; of a group with its members `+CODE`; empty for none);
 * of a round that is over as its table was when it ended.
 */
export function pageSource(
  negotiation: Negotiation,
  draft: Draft,
  party: string | null,
  view: DraftView,
  whose = '',
): PageSource {
  const paragraphs = draft.document.paragraphs;
  const labels = labelStyle(negotiation);
  if (view === 'draft') return { draft: paragraphs, party: null, table: [], positions: [], bases: new Map(), labels };
  const round = roundView(negotiation, draft.number);
  const { wordings, positions, bases } = tableShown(round);
  const agreed = agreedMarks(round);
  if (whose !== '') {
    const codes = partyWithMembers(negotiation.parties, whose);
    return {
      draft: paragraphs,
      party: null,
      table: wordings.filter((wording) => codes.includes(wording.party)),
      positions: positions.filter((position) => codes.includes(position.party)),
      bases,
      agreed,
      labels,
    };
  }
  if (view === 'all') return { draft: paragraphs, party, table: wordings, positions, bases, agreed, labels };
  return {
    draft: paragraphs,
    party,
    table: wordings.filter((wording) => wording.party === party),
    positions: [],
    bases,
    agreed,
    labels,
  };
}

/** Whether this draft is the one that is open for proposals. */
export function isOpen(negotiation: Negotiation, draft: Draft): boolean {
  return draft.number === openDraft(negotiation).number;
}

/** Views that there are: a reader has no words of its own. */
export function viewsFor(party: string | null): readonly DraftView[] {
  return party === null ? ['all', 'draft'] : ['all', 'ours', 'clean', 'draft'];
}
