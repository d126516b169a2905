import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { constants, getPriority } from 'node:os';
import { expect, test } from 'vitest';
import { yieldToOthers } from '../../../server/src/processes/yielding-process.ts';
import { threadPriorities } from './thread-priorities.ts';

test('a process yields with all its threads, those of the engine too', async () => {
  const child = spawn(process.execPath, ['-e', "console.log('begun'); setInterval(() => {}, 1000)"]);
  try {
    await once(child.stdout, 'data');
    const pid = child.pid ?? 0;
    yieldToOthers(pid);
    const low = Math.max(getPriority(), constants.priority.PRIORITY_BELOW_NORMAL);
    expect(getPriority(pid)).toBe(low);
    if (!existsSync(`/proc/${pid}/task`)) return;
    const found = threadPriorities(pid);
    expect(found.length).toBeGreaterThan(2);
    expect(new Set(found)).toEqual(new Set([low]));
  } finally {
    child.kill('SIGKILL');
  }
});

test('one that has ended is left alone', async () => {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  expect(() => yieldToOthers(child.pid ?? 0)).not.toThrow();
});
