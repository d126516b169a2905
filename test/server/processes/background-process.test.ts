import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { constants, getPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { startInBackground } from '../../../server/src/processes/background-process.ts';
import { threadPriorities } from './thread-priorities.ts';

test('a program in the background yields from its start on, with all its threads', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'adref-background-'));
  const program = join(folder, 'program.mjs');
  // It uses the threads of the system's calls, which begin late.
  writeFileSync(
    program,
    "import { readFile } from 'node:fs/promises'; await readFile(process.argv[1]); process.send('ready');",
  );
  const worker = startInBackground(pathToFileURL(program), 64);
  try {
    await once(worker, 'message');
    const pid = worker.pid ?? 0;
    const low = Math.max(getPriority(), constants.priority.PRIORITY_BELOW_NORMAL);
    expect(getPriority(pid)).toBe(low);
    if (existsSync(`/proc/${pid}/task`)) expect(new Set(threadPriorities(pid))).toEqual(new Set([low]));
  } finally {
    worker.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  }
});
