import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { compare } from '../../../server/src/command-line/compare.ts';

const file = fileURLToPath(new URL('../../../fixtures/documents/A-73-505.fr.txt', import.meta.url));
const [russian, american] = [`${file}#A/C.1/73/L.27/Rev.1`, `${file}#A/C.1/73/L.37`];

async function run(...args: string[]): Promise<{ code: number; out: string; errors: string }> {
  const written = { out: '', errors: '' };
  const code = await compare(
    args,
    { write: (text) => (written.out += text) },
    { write: (text) => (written.errors += text) },
  );
  return { code, ...written };
}

test('prints links, what stands alone, and exact redlines as one JSON value', async () => {
  const { code, out, errors } = await run(russian, american, '--json');
  const { links, onlyA, onlyB, redlines, stats } = JSON.parse(out);
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  expect(links).toContainEqual({
    a: ['L27.PP6', 'L27.PP7'],
    b: ['L37.PP14'],
    relation: 'merged',
    score: expect.any(Number),
  });
  expect(onlyA).toContain('L27.PP12');
  expect(onlyB).toContain('L37.OP5');
  expect(stats).toMatchObject({ paragraphsA: 47, paragraphsB: 27, merged: 1 });
  const faits = redlines.find((one: { a: string }) => one.a === 'L27.PP2').ops;
  expect(faits.slice(1, 3)).toEqual([
    { op: 'delete', text: 'faits' },
    { op: 'insert', text: 'réalisés' },
  ]);
});

test('prints a text to read in the order of the second document', async () => {
  const { out } = await run(russian, american);
  expect(out).toContain('PP2 → PP2  changed\nNotant que des progrès considérables ont été [-faits-]{+réalisés+} dans');
  expect(out).toContain('PP6 + PP7 → PP14  merged');
  expect(out).toContain('OP4 b) → OP2 a)  changed');
});

test('says which documents there are where one must be chosen, and what is missing', async () => {
  expect(await run(file, american)).toMatchObject({ code: 1, out: '', errors: expect.stringContaining('L.27/Rev.1') });
  expect(await run('nowhere.txt', american)).toMatchObject({ code: 1, errors: expect.stringContaining('nowhere.txt') });
  expect(await run(russian)).toMatchObject({ code: 2, errors: expect.stringContaining('Usage') });
});
