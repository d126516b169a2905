import type { ChildProcess } from 'node:child_process';

/** Whether this process stays for the other one. */
export function setHeld(worker: ChildProcess, held: boolean): void {
  if (held) worker.ref();
  else worker.unref();
  if (held) worker.channel?.ref();
  else worker.channel?.unref();
}

/** Kills a process, and waits until it is gone. */
export function ended(worker: ChildProcess): Promise<void> {
  if (worker.pid === undefined || worker.exitCode !== null || worker.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    worker.once('exit', () => resolve());
    worker.ref();
    worker.kill('SIGKILL');
  });
}
