import { type RefObject, useCallback, useRef } from 'react';

/**
 * Goes from one change of force to the next in the page, or back, round at the end: from the one gone to last or, where that is no longer
 * there, from the top. It gets the focus, so that reading goes on there.
 */
export function useForceStep(box: RefObject<HTMLElement | null>): (by: 1 | -1) => void {
  const last = useRef<HTMLElement | null>(null);
  return useCallback(
    (by) => {
      const badges = [...(box.current?.querySelectorAll<HTMLElement>('[data-badge="force"]') ?? [])].filter((badge) =>
        badge.checkVisibility(),
      );
      const here = last.current ? badges.indexOf(last.current) : -1;
      const place = here < 0 ? (by > 0 ? 0 : badges.length - 1) : (here + by + badges.length) % badges.length;
      const next = badges[place];
      if (!next) return;
      last.current = next;
      next.scrollIntoView({ block: 'center' });
      next.focus({ preventScroll: true });
    },
    [box],
  );
}
