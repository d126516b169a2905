import { type Draft, type Negotiation, openDraft } from '@adref/shared/negotiation';
import type { PageSource } from '../editor/page-model.ts';
import { tableShown } from './table-shown.ts';

/** What of the text is shown: everyone's brackets, the own party's only, the own words without brackets, or the draft as issued. */
export type DraftView = 'all' | 'ours' | 'clean' | 'draft';

/** What the page is made from in this view. Of a round that is over only the draft and the own words are known. */
export function pageSource(negotiation: Negotiation, draft: Draft, party: string | null, view: DraftView): PageSource {
  const paragraphs = draft.document.paragraphs;
  if (view === 'draft') return { draft: paragraphs, party: null, table: [], positions: [], bases: new Map() };
  const { wordings, positions, bases } = isOpen(negotiation, draft)
    ? tableShown(negotiation)
    : { wordings: tabledThen(negotiation, draft, party), positions: [], bases: new Map<string, string>() };
  if (view === 'all') return { draft: paragraphs, party, table: wordings, positions, bases };
  return {
    draft: paragraphs,
    party,
    table: wordings.filter((wording) => wording.party === party),
    positions: [],
    bases,
  };
}

/** What the party tabled last in a round that is over, so that its words are not shown as untabled. */
function tabledThen(negotiation: Negotiation, draft: Draft, party: string | null) {
  const ofRound = negotiation.record.filter((wording) => wording.draft === draft.number && wording.party === party);
  return [...new Map(ofRound.map((wording) => [wording.paragraph, wording])).values()];
}

/** Whether this draft is the one that is open for proposals. */
export function isOpen(negotiation: Negotiation, draft: Draft): boolean {
  return draft.number === openDraft(negotiation).number;
}

/** Views that there are: a reader has no words of its own, and a round that is over has no table. */
export function viewsFor(party: string | null, open: boolean): readonly DraftView[] {
  if (!open) return party === null ? ['draft'] : ['ours', 'clean', 'draft'];
  return party === null ? ['all', 'draft'] : ['all', 'ours', 'clean', 'draft'];
}
