import { useEffect, useRef } from 'react';

/** Milliseconds after the last scrolling until the place counts as where somebody reads. */
const settled = 120;
/** Milliseconds for which a place that is still growing is followed to where somebody was. */
const patience = 8_000;

/**
 * Keeps in each entry of the browser's history how far the page was scrolled, and goes there again on the way back and after a reload,
 * as soon as the page is long enough. Another place (`place`) that is newly entered begins at its top.
 */
export function useScrollPlace(place: string | undefined): void {
  const cameBack = useRef<number | null>(savedPlace());
  useEffect(() => {
    const before = history.scrollRestoration;
    history.scrollRestoration = 'manual';
    const follow = follower();
    if (cameBack.current !== null) follow.to(cameBack.current);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const save = () => {
      if (!follow.busy && savedPlace() !== Math.round(scrollY)) {
        history.replaceState({ ...(history.state as object | null), y: Math.round(scrollY) }, '');
      }
    };
    const scrolled = () => {
      clearTimeout(timer);
      const address = location.href;
      timer = setTimeout(() => location.href === address && save(), settled);
    };
    const back = () => {
      clearTimeout(timer);
      cameBack.current = savedPlace() ?? 0;
      follow.to(cameBack.current);
    };
    addEventListener('scroll', scrolled, { passive: true });
    addEventListener('popstate', back);
    // A change of what is behind the `?` leaves an entry without the place.
    addEventListener('replaceState', save);
    return () => {
      history.scrollRestoration = before;
      clearTimeout(timer);
      follow.end();
      removeEventListener('scroll', scrolled);
      removeEventListener('popstate', back);
      removeEventListener('replaceState', save);
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place begins at its top
  useEffect(() => {
    if (cameBack.current === null) window.scrollTo(0, 0);
    cameBack.current = null;
  }, [place]);
}

function savedPlace(): number | null {
  const { y } = (history.state ?? {}) as { y?: unknown };
  return typeof y === 'number' ? y : null;
}

/** Scrolls to a place as soon as there is one; gives up when the person scrolls or types, and after a while. */
function follower() {
  let end = () => {};
  const self = {
    busy: false,
    to(y: number) {
      end();
      const reached = () => {
        window.scrollTo(0, y);
        if (Math.abs(scrollY - y) < 2) end();
      };
      const growth = new ResizeObserver(reached);
      const stop = () => end();
      const timer = setTimeout(stop, patience);
      const acts = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;
      end = () => {
        growth.disconnect();
        clearTimeout(timer);
        for (const act of acts) removeEventListener(act, stop);
        self.busy = false;
        end = () => {};
      };
      self.busy = true;
      for (const act of acts) addEventListener(act, stop, { passive: true });
      growth.observe(document.documentElement);
    },
    end: () => end(),
  };
  return self;
}
