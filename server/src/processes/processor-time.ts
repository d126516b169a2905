import { readFileSync } from 'node:fs';

/** Parts of a second in which Linux counts, wherever it runs. */
const ticks = 100;

/** Milliseconds that the processors have worked for a process, all its threads together; null where the system does not tell, as only Linux does. */
export function processorTime(pid: number): number | null {
  try {
    // The name of the program, in parentheses, may have spaces and parentheses in it.
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ').at(-1)?.split(' ') ?? [];
    const [own, system] = [Number(fields[11]), Number(fields[12])];
    return Number.isFinite(own + system) ? ((own + system) * 1_000) / ticks : null;
  } catch {
    return null;
  }
}
