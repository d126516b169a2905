import { useCallback, useEffect, useRef } from 'react';
import type { PageEditor } from '../editor/page-editor.ts';
import type { PageSelection } from '../editor/selection.ts';
import { onPlaceRequested } from '../store/requested-place.ts';

/**
 * Keeps what is selected on the page and what the address says of it together. A page that opens takes what the address had selected (`at`);
 * after that the page leads: `onSelect` is called with what is selected, with some delay. A place that somebody is to be brought to is selected
 * at once where the page is that of the open draft (`isOpenDraft`), and else on the page that opens next.
 *
 * @returns called with a page when it opens
 */
export function useDraftSelection(
  page: PageEditor | null,
  selection: PageSelection | null,
  at: PageSelection | null,
  isOpenDraft: boolean,
  onSelect: (selection: PageSelection) => void,
): (opened: PageEditor) => void {
  const arriving = useRef(at);
  // What the address had is not said to it again: it may be of something that is not there, and have been taken out.
  const said = useRef(at);
  useEffect(() => {
    if (!selection || samePlace(selection, said.current)) return;
    const timer = setTimeout(() => {
      said.current = selection;
      onSelect(selection);
    }, selectionDelay);
    return () => clearTimeout(timer);
  }, [selection, onSelect]);
  useEffect(
    () =>
      onPlaceRequested((place) => {
        if (page && isOpenDraft) page.take(place);
        // The page of the open draft is on its way.
        else arriving.current = place;
      }),
    [page, isOpenDraft],
  );
  return useCallback((opened: PageEditor) => {
    if (arriving.current) opened.take(arriving.current);
    arriving.current = null;
  }, []);
}

/**
 * Milliseconds until what is selected is in the address: typing inside a bracket moves its range with every key. Longer than the page lets its
 * panels wait while somebody types, so that it is said once, afterwards.
 */
const selectionDelay = 800;

function samePlace(a: PageSelection, b: PageSelection | null): boolean {
  return a.paragraph === b?.paragraph && a.from === b.from && a.to === b.to;
}
