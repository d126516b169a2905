import { expect, it } from 'vitest';
import { verify } from '../../../server/src/command-line/verify.ts';
import { run } from './command-run.ts';

it.each([
  [['--what'], 'verify: there is no option --what here.'],
  [["--it's"], "verify: there is no option --it's here."],
  [['--data'], 'verify: --data needs a value after it.'],
  [['--data', '--json'], 'verify: --data needs a value after it.'],
  [['--json=yes'], 'verify: --json takes no value.'],
  [['folder'], 'verify: "folder" is one word too many.'],
  [['--data', 'a', '--file', 'b'], 'verify: a folder or a backup, not both.'],
])('says in its own words what is wrong in a call, and how it is called: %s', async (args, sentence) => {
  const usage = 'Usage: adref verify [--data DIR | --file BACKUP] [--json]';
  expect(await run(verify, ...args)).toEqual({ code: 2, out: '', errors: `${sentence}\n${usage}\n` });
});
