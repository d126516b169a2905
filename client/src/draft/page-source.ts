import { type Draft, type Negotiation, wordingsOnTheTable } from '@adref/shared/negotiation';
import type { PictureSource } from '../editor/picture.ts';

/** What of the text is shown: everyone's brackets, the own party's only, the own words without brackets, or the draft as issued. */
export type DraftView = 'all' | 'ours' | 'clean' | 'draft';

/** What the page is made from in this view. */
export function pageSource(
  negotiation: Negotiation,
  draft: Draft,
  party: string | null,
  view: DraftView,
): PictureSource {
  const paragraphs = draft.document.paragraphs;
  if (view === 'draft') return { draft: paragraphs, party: null, table: [], positions: [] };
  const table = wordingsOnTheTable(negotiation);
  if (view === 'all') return { draft: paragraphs, party, table, positions: negotiation.positions };
  return { draft: paragraphs, party, table: table.filter((wording) => wording.party === party), positions: [] };
}

/** Views that there are: a reader has no words of its own. */
export function viewsFor(party: string | null): readonly DraftView[] {
  return party === null ? ['all', 'draft'] : ['all', 'ours', 'clean', 'draft'];
}
