import { useEffect, useState } from 'react';

/** Milliseconds that a timer of the browser can wait; a longer wait is taken in pieces. */
const longest = 2_147_483_647;

/** The time now (ISO 8601, by this computer's clock), again when the next of these deadlines has come. */
export function useDeadline(deadlines: readonly string[]): string {
  const [now, setNow] = useState(() => Date.now());
  const left = deadlines.map((deadline) => Date.parse(deadline) - now).filter((milliseconds) => milliseconds > 0);
  const wait = left.length === 0 ? null : Math.min(...left, longest);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each piece of a long wait begins another
  useEffect(() => {
    if (wait === null) return;
    const timer = setTimeout(() => setNow(Date.now()), wait);
    return () => clearTimeout(timer);
  }, [wait, now]);
  return new Date(now).toISOString();
}
