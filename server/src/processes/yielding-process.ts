import { readdirSync } from 'node:fs';
import { constants, setPriority } from 'node:os';

/**
 * Lets a process work from now on in what time others leave, with all its threads: Linux counts a priority for each of them, and those in which
 * the engine collects garbage are a good quarter of what filling a library takes. Beside two that do so, work that is due comes as late as without
 * them in a third of the time that it does beside two that do not (95th percentile, two cores); at the lowest priority no sooner, and on a busy machine a file
 would never be done. Where that is not allowed, or the process has ended, it goes on as it is.
 */
export function yieldToOthers(pid: number): void {
  for (const thread of [pid, ...threadsOf(pid)]) {
    try {
      setPriority(thread, constants.priority.PRIORITY_BELOW_NORMAL);
    } catch {
      // Not allowed here, or ended already.
    }
  }
}

/** Ids of all threads of a process, as the system has them; none where it does not tell, as only Linux does. */
function threadsOf(pid: number): number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).map(Number);
  } catch {
    return [];
  }
}
