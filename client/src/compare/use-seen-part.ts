import { type RefObject, useEffect, useState } from 'react';

/** Which part of a box is in sight, from 0 to 1 of its height; looked at once a frame while the page scrolls. */
export function useSeenPart(box: RefObject<HTMLElement | null>): { readonly from: number; readonly to: number } {
  const [seen, setSeen] = useState({ from: 0, to: 0 });
  useEffect(() => {
    let asked = 0;
    const look = () => {
      asked = 0;
      const rect = box.current?.getBoundingClientRect();
      if (!rect || rect.height === 0) return;
      const part = (y: number) => Math.max(0, Math.min(1, (y - rect.top) / rect.height));
      setSeen({ from: part(0), to: part(window.innerHeight) });
    };
    const ask = () => {
      asked ||= requestAnimationFrame(look);
    };
    ask();
    window.addEventListener('scroll', ask, { passive: true });
    window.addEventListener('resize', ask);
    return () => {
      cancelAnimationFrame(asked);
      window.removeEventListener('scroll', ask);
      window.removeEventListener('resize', ask);
    };
  }, [box]);
  return seen;
}
