import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { constants, getPriority } from 'node:os';
import { expect, test } from 'vitest';
import { yieldToOthers } from '../../../server/src/processes/yielding-process.ts';

/** The priority of each thread of a process, by its name. */
function priorities(pid: number): Record<string, number> {
  const threads = readdirSync(`/proc/${pid}/task`).map((id) => {
    const [, fields = ''] = readFileSync(`/proc/${pid}/task/${id}/stat`, 'latin1').split(') ');
    return [`${readFileSync(`/proc/${pid}/task/${id}/comm`, 'latin1').trim()} ${id}`, Number(fields.split(' ')[16])];
  });
  return Object.fromEntries(threads);
}

test('a process yields with all its threads, those of the engine too', async () => {
  const child = spawn(process.execPath, ['-e', "console.log('begun'); setInterval(() => {}, 1000)"]);
  try {
    await once(child.stdout, 'data');
    const pid = child.pid ?? 0;
    yieldToOthers(pid);
    const low = Math.max(getPriority(), constants.priority.PRIORITY_BELOW_NORMAL);
    expect(getPriority(pid)).toBe(low);
    if (!existsSync(`/proc/${pid}/task`)) return;
    const found = Object.values(priorities(pid));
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
