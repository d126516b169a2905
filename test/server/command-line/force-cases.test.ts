import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { compare } from '../../../server/src/command-line/compare.ts';

interface ForceCase {
  readonly before: string;
  readonly after: string;
  readonly class: string;
  readonly direction: string;
}

interface Op {
  readonly op: string;
  readonly class?: string;
  readonly direction?: string;
}

/** Small pairs of wordings with what is to be told of them; where they are missing the test is skipped. */
const file = fileURLToPath(new URL('../../../../shared/cases/force.json', import.meta.url));
const cases: ForceCase[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];

/** The changed pieces that `compare --json` tells of two texts. */
async function changedOps(before: string, after: string): Promise<Op[]> {
  const folder = await mkdtemp(join(tmpdir(), 'force-'));
  try {
    const [a, b] = [join(folder, 'a.txt'), join(folder, 'b.txt')];
    await Promise.all([writeFile(a, before), writeFile(b, after)]);
    let out = '';
    const output = { write: (text: string) => (out += text) };
    expect(await compare([a, b, '--json'], output, output)).toBe(0);
    const { redlines } = JSON.parse(out) as { redlines: { ops: Op[] }[] };
    return redlines.flatMap(({ ops }) => ops.filter(({ op }) => op !== 'equal'));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** `force` has a direction, `not force` is any other class, and brackets lifted are of the class `brackets`. */
const fits = (ops: readonly Op[], { class: named, direction }: ForceCase) =>
  ops.length > 0 &&
  ops.every((op) => {
    if (named === 'force') return op.class === 'force' && op.direction === direction;
    if (named === 'not force') return op.class !== undefined && op.class !== 'force';
    return op.class === named.replace(' lifted', '');
  });

test.skipIf(cases.length === 0)('every piece of the small cases is of its class and goes its way', async () => {
  const wrong: string[] = [];
  for (const one of cases) {
    const ops = await changedOps(one.before, one.after);
    if (!fits(ops, one)) wrong.push(`${one.before} → ${one.after}: ${JSON.stringify(ops)}`);
  }
  expect(wrong).toEqual([]);
});

test('every piece that changes has a class, and a change of force its direction', async () => {
  const before = 'The General Assembly,\n\n1. Urges States to report fully;\n\n2. Decides to meet in May 2024.\n';
  const after = 'The General Assembly,\n\n1. Invites States to report;\n\n2. Decides to meet in June 2025.\n';
  const ops = await changedOps(before, after);
  expect(ops.map((op) => [op.class, op.direction].filter(Boolean).join(' '))).toEqual([
    'force weaker',
    'force weaker',
    'force weaker',
    'update',
    'update',
  ]);
});
