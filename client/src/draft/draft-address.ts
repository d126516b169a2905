import { useAddressParts } from '../components/use-address-parts.ts';
import type { PageSelection } from '../editor/selection.ts';
import { readPlace } from '../store/place-address.ts';
import type { DraftView } from './page-source.ts';

/**
 * What the draft's address says behind the `?`, so that it can be sent to others and come back to:
 *
 *   round=0   view=clean   for=EU   at=L27.OP2  or  at=L27.OP2~12-20
 *
 * What is absent is the usual: the open draft, everyone's brackets, the own party. `for` counts only for people who write for it.
 */
export interface DraftAddress {
  readonly round: number | null;
  readonly view: DraftView;
  readonly party: string | null;
  readonly at: PageSelection | null;
  /** The same as the address writes it, whether it can be read or not; null where it says nothing. */
  readonly asked: string | null;
}

const views: readonly DraftView[] = ['all', 'ours', 'clean', 'draft'];

/** Reads an address; what it cannot read counts as absent, and is told by `missingInDraft`. */
export function readDraftAddress(search: URLSearchParams): DraftAddress {
  const round = /^\d{1,4}$/.exec(search.get('round') ?? '');
  return {
    round: round ? Number(round[0]) : null,
    view: views.find((view) => view === search.get('view')) ?? 'all',
    party: search.get('for'),
    at: readPlace(search.get('at')),
    asked: search.get('at') || null,
  };
}

/** The draft's address, and a way to change parts of it in place; null takes a part out. */
export function useDraftAddress() {
  const { search, change } = useAddressParts<'round' | 'view' | 'for' | 'at'>();
  return { search, address: readDraftAddress(search), change };
}
