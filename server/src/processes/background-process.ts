import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { yieldToOthers } from './yielding-process.ts';

/**
 * Starts a program of ours that works in what time others leave from its first step on: whoever types waits for none of what it does. `memory` is
 * MiB of its heap; beyond them the engine ends it. What it is sent and what it answers is cloned.
 */
export function startInBackground(program: URL, memory: number): ChildProcess {
  const worker = fork(fileURLToPath(program), {
    // The young generation, three half spaces, is part of what a process may take; most of a reading's objects live long.
    execArgv: [
      `--max-old-space-size=${memory}`,
      `--max-semi-space-size=${Math.min(16, Math.ceil(memory / 3))}`,
      '--disable-warning=ExperimentalWarning',
    ],
    serialization: 'advanced',
    // What the engine says as it ends may quote what was read.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  // Threads that it begins have the priority of the one that begins them.
  if (worker.pid !== undefined) yieldToOthers(worker.pid);
  return worker;
}
