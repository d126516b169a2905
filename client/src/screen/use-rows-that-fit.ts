import { type RefObject, useLayoutEffect, useState } from 'react';

/**
 * How many of the rows (`data-row`) in the element fit into it, without the last of them where one has to say how many more there are; all
 * where nothing is cut off. Counted again after each `change`, once the words are as small as they may be (use-fit.ts, which goes before).
 */
export function useRowsThatFit(element: RefObject<HTMLElement | null>, change: unknown): number {
  const [counted, setCounted] = useState<{ readonly change: unknown; readonly most: number } | null>(null);
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: counted again after each change, and at another size
  useLayoutEffect(() => {
    const count = () => {
      const box = element.current;
      const rows = [...(box?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
      if (!box || rows.length === 0 || box.scrollHeight <= box.clientHeight) return;
      const end = box.getBoundingClientRect().bottom;
      const inside = rows.filter((row) => row.getBoundingClientRect().bottom <= end).length;
      setCounted({ change, most: Math.max(1, inside - 1) });
    };
    count();
    const again = () => {
      setCounted(null);
      setTurn((before) => before + 1);
    };
    addEventListener('resize', again);
    return () => removeEventListener('resize', again);
  }, [element, change, turn]);
  return counted !== null && counted.change === change ? counted.most : Number.POSITIVE_INFINITY;
}
