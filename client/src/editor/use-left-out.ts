import { useEffect, useState } from 'react';
import type { LeftOut } from './left-out.ts';

/** How long it stays in sight what a paste has lost, in ms. */
const shown = 10_000;

/** What the last paste could not bring, for a while; `tell` hears of the next. */
export function useLeftOut(): { left: readonly LeftOut[]; tell: (left: readonly LeftOut[]) => void } {
  const [left, tell] = useState<readonly LeftOut[]>([]);
  useEffect(() => {
    if (left.length === 0) return;
    const timer = setTimeout(() => tell([]), shown);
    return () => clearTimeout(timer);
  }, [left]);
  return { left, tell };
}
