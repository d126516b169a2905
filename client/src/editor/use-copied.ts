import { useForAWhile } from './use-for-a-while.ts';

/** How long it stays in sight that more than the words was copied, in ms. */
const shown = 8_000;

/** Whether brackets, names or numbers have just been copied with the words. */
export function useCopied(): { told: boolean; tell: (copied: boolean) => void } {
  return useForAWhile(false, shown);
}
