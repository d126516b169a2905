import { processorTime } from './processor-time.ts';
import { residentMemory } from './resident-memory.ts';

/** What a process may take for one piece of work. */
export interface WorkLimits {
  /** Milliseconds of the processors, all threads of the process together; of the clock where the system does not tell those. */
  readonly time: number;
  /** Milliseconds of the clock. */
  readonly wait: number;
  /** MiB of the machine's memory, the engine's heap and all else. */
  readonly resident: number;
}

/** Milliseconds between two looks: in that time no process takes what a machine cannot spare. */
const watchEvery = 100;

/**
 * Looks at a process that works until the function that is returned is called, and says once what it has taken too much of. Its time is that of the
 * processors: how long work that yields to others takes by the clock is theirs to say, and no fault of a file.
 */
export function watchWork(pid: number, limits: WorkLimits, tell: (excess: keyof WorkLimits) => void): () => void {
  const begun = performance.now();
  const before = processorTime(pid);
  const look = (): keyof WorkLimits | null => {
    if ((residentMemory(pid) ?? 0) > limits.resident) return 'resident';
    const passed = performance.now() - begun;
    const now = processorTime(pid);
    if ((before === null || now === null ? passed : now - before) > limits.time) return 'time';
    return passed > limits.wait ? 'wait' : null;
  };
  const watch = setInterval(() => {
    const excess = look();
    if (excess === null) return;
    clearInterval(watch);
    tell(excess);
  }, watchEvery);
  watch.unref();
  return () => clearInterval(watch);
}
