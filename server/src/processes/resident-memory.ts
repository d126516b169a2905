import { readFileSync } from 'node:fs';

/** MiB that a process has of the machine's memory, the engine's heap and all else; null where the system does not tell, as only Linux does. */
export function residentMemory(pid: number): number | null {
  try {
    const kilobytes = /^VmRSS:\s*(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}
