import { useCallback, useRef } from 'react';

/** Height of what stays at the top of the window, in px: the bar and the toolbar. */
const covered = 120;

/** Where somebody reads: a paragraph, and how far below the top of the window it begins. */
interface ReadingPlace {
  readonly paragraph: string;
  readonly top: number;
}

/** Keeps the reader at the same paragraph when another page takes the place of this one: `leave` before, `arrive` after. */
export function useReadingPlace() {
  const place = useRef<ReadingPlace | null>(null);
  const leave = useCallback(() => {
    place.current = null;
    if (window.scrollY < covered) return;
    for (const shown of document.querySelectorAll<HTMLElement>('.ProseMirror [data-paragraph]')) {
      const { top, bottom } = shown.getBoundingClientRect();
      if (bottom <= covered || !shown.dataset.paragraph) continue;
      place.current = { paragraph: shown.dataset.paragraph, top };
      return;
    }
  }, []);
  const arrive = useCallback(() => {
    const { paragraph, top } = place.current ?? {};
    place.current = null;
    if (paragraph === undefined || top === undefined) return;
    const shown = document.querySelector(`.ProseMirror [data-paragraph="${CSS.escape(paragraph)}"]`);
    if (shown) window.scrollBy({ top: shown.getBoundingClientRect().top - top, behavior: 'instant' });
  }, []);
  return { leave, arrive };
}
