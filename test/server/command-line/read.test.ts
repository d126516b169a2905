import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { read } from '../../../server/src/command-line/read.ts';

const report = fileURLToPath(new URL('../../../fixtures/documents/A-73-505.fr.txt', import.meta.url));

async function run(...args: string[]): Promise<{ code: number; out: string; errors: string }> {
  let out = '';
  let errors = '';
  const code = await read(args, { write: (text) => (out += text) }, { write: (text) => (errors += text) });
  return { code, out, errors };
}

test('prints one JSON value with documents, sponsors, votes, repairs and flags', async () => {
  const { code, out, errors } = await run(report, '--json');
  expect([code, errors]).toEqual([0, '']);
  const value = JSON.parse(out);
  expect(value.documents).toHaveLength(3);
  expect(value.documents[1].paragraphs[2]).toMatchObject({
    id: 'L27.PP1',
    kind: 'preambular',
    level: 0,
    label: 'PP1',
    text: expect.stringMatching(/^Rappelant ses résolutions 36\/103/),
    lines: [95, 95],
  });
  expect(value.votes[0].announced).toEqual({ inFavour: 109, against: 45, abstaining: 16 });
  expect([value.sponsors.length, value.repairs.length, value.flags.length]).toEqual([2, 7, 3]);
});

test('picks one document of several', async () => {
  const { out } = await run(`${report}#A/C.1/73/L.37`, '--json');
  const value = JSON.parse(out);
  expect(value.documents.map((one: { symbol: string }) => one.symbol)).toEqual(['A/C.1/73/L.37']);
  expect(value.votes).toHaveLength(1);
  const wrong = await run(`${report}#A/C.1/73/L.99`);
  expect([wrong.code, wrong.errors]).toEqual([
    1,
    expect.stringContaining('There is: A/73/505, A/C.1/73/L.27/Rev.1, A/C.1/73/L.37'),
  ]);
});

test('prints labels and words without --json', async () => {
  const { out } = await run(report);
  expect(out).toContain('  OP2     Demande aux États Membres de continuer');
  expect(out).toContain('Vote on A/C.1/73/L.37: 139 in favour, 11 against, 18 abstaining');
});

test('says what is wrong with a call or a file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'adref-read-'));
  writeFileSync(join(folder, 'old.txt'), new Uint8Array([0x4c, 0xe9, 0x67]));
  expect(await run()).toMatchObject({ code: 2, errors: expect.stringContaining('which file?') });
  expect(await run('a', 'b')).toMatchObject({ code: 2, errors: expect.stringContaining('"b"') });
  expect(await run(report, '--language', 'xx')).toMatchObject({ code: 2, errors: expect.stringContaining('"xx"') });
  expect(await run(join(folder, 'none.txt'))).toMatchObject({
    code: 1,
    errors: expect.stringContaining('no such file'),
  });
  expect(await run(folder)).toMatchObject({ code: 1, errors: expect.stringContaining('folder') });
  expect(await run(join(folder, 'old.txt'), '--json')).toMatchObject({
    code: 1,
    out: '',
    errors: expect.stringContaining('old.txt: byte 1 (0xE9) is not UTF-8'),
  });
});
