import { type RefObject, useLayoutEffect, useRef } from 'react';

/** How small the words may become, as a part of their full size: two thirds are still 36 px on a screen of 1,920, which is read at 15 m where it is 4 m wide. */
const smallest = 0.66;
const step = 0.04;

/** Makes what is in the element as large as fits: nobody scrolls on a screen of the room. Sets `--fit`, from 1 down; again after each `change`. */
export function useFit(change: unknown): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured again when what is shown has changed
  useLayoutEffect(() => {
    const fit = () => {
      const box = element.current;
      if (!box) return;
      for (let part = 1; part >= smallest; part -= step) {
        box.style.setProperty('--fit', part.toFixed(2));
        if (box.scrollHeight <= box.clientHeight) return;
      }
    };
    fit();
    addEventListener('resize', fit);
    return () => removeEventListener('resize', fit);
  }, [change]);
  return element;
}
