import { type Negotiation, type NewsItem, openDraft, tableText } from '@adref/shared/negotiation';
import { draftedNames } from '../phrases/drafted-names.ts';
import { draftPlace } from '../store/place-address.ts';

/** Where the paragraphs of a negotiation are: what they are called, and whether one can look at them in the open draft. */
export interface NewsPlaces {
  /** By id; in the latest draft that has it, or as it is proposed on the table. Empty where it has no number. */
  readonly labels: ReadonlyMap<string, string>;
  /** Ids of those in the open draft or on its table, in the order of the draft and then of tabling. */
  readonly shown: ReadonlySet<string>;
}

/** Finds them. */
export function newsPlaces(negotiation: Negotiation): NewsPlaces {
  const labels = new Map([...draftedNames(negotiation)].map(([id, { label }]) => [id, label]));
  const drafted = openDraft(negotiation).document.paragraphs.map(({ id }) => id);
  const tabled = [...negotiation.wordings, ...negotiation.live].map(({ paragraph }) => paragraph);
  // The whole table is put together for these labels alone, and not where no draft lacks a paragraph of it.
  if (tabled.some((id) => !labels.has(id)))
    for (const { id, label } of tableText(negotiation)) if (!labels.has(id)) labels.set(id, label);
  return { labels, shown: new Set([...drafted, ...tabled]) };
}

/** The address inside the negotiation at which one sees what the news is about. */
export function wayTo(negotiation: Negotiation, { shown }: NewsPlaces, item: NewsItem): string {
  const { paragraph, from, to, draft, what } = item;
  if (paragraph === undefined) return elsewhere[what] ?? '/draft';
  const open = openDraft(negotiation).number;
  if (!shown.has(paragraph)) {
    return `/draft?round=${what === 'paragraph-gone' ? draft - 1 : draft}&at=${encodeURIComponent(paragraph)}`;
  }
  // A range counts in the words of its own draft.
  return draftPlace(
    draft === open ? { paragraph, from: from ?? null, to: to ?? null } : { paragraph, from: null, to: null },
  );
}

const elsewhere: { readonly [W in NewsItem['what']]?: string } = {
  'issue-failed': '/record',
  silence: '/record',
  'silence-mended': '/record',
  'silence-over': '/record',
  'breaks-published': '/record',
  committee: '/record',
  'committee-withdrawn': '/record',
  library: '/library',
  baseline: '/library',
  party: '/parties',
  'party-changed': '/parties',
  'party-gone': '/parties',
  'text-shown': '/draft/shown',
};
