import type { LeftOut } from './left-out.ts';
import { useForAWhile } from './use-for-a-while.ts';

/** How long it stays in sight what a paste has lost, in ms. */
const shown = 10_000;

const none: readonly LeftOut[] = [];

/** What the last paste could not bring, for a while; `tell` hears of the next. */
export function useLeftOut(): { told: readonly LeftOut[]; tell: (left: readonly LeftOut[]) => void } {
  return useForAWhile(none, shown);
}
