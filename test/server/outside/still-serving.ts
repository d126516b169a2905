import type { Answers } from './answers.ts';

/**
 * Invariant 10: nothing that is sent ends or stalls the server for others, and what is wrong is refused alone. That the reader has been answered
 * is the greater part of it; how long others wait is measured by `pnpm fault waits`.
 */
export function stillServing({ health, nonsense, seats: { observer, delegate, desk } }: Answers): string[] {
  const faults: string[] = [];
  if (health !== '{"status":"ok"}') faults.push(`the server says of itself ${health}`);
  for (const { sent, answer } of nonsense) {
    if (answer < 400 || answer === 500) faults.push(`${sent} is answered with ${answer}`);
  }
  const heads = [observer, delegate].map(({ state }) => state.publicHead);
  if (new Set([...heads, desk.state.publicHead]).size > 1) faults.push('not everybody is sent the same acts');
  return faults;
}
