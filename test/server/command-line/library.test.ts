import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { library } from '../../../server/src/command-line/library.ts';
import { openLibrary } from '../../../server/src/storage/library/library-sqlite.ts';
import { operative, statement } from '../../shared/formats/akn/statement.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'adref-library-command-'));
  mkdirSync(join(folder, 'files'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function run(...args: string[]) {
  const [out, errors]: [string[], string[]] = [[], []];
  const write = (into: string[]) => ({ write: (text: string) => into.push(text) });
  const code = await library([...args, '--data', join(folder, 'data')], write(out), write(errors));
  return { code, out: out.join(''), errors: errors.join('') };
}

function file(number: number, words = `Décide de la question ${number}.`) {
  const xml = Buffer.from(statement({ body: operative(1, words) })).toString();
  writeFileSync(join(folder, 'files', `75_${number}.xml`), xml.replaceAll('75/999', `75/${number}`));
}

test('adds a folder, finds words in it, lists it and removes from it', async () => {
  file(1, 'Décide d’interdire les essais nucléaires.');
  file(2);
  writeFileSync(join(folder, 'files', 'bad.xml'), '<akomaNtoso>');
  const added = await run('add', join(folder, 'files'), '--json');
  expect([added.code, JSON.parse(added.out)]).toEqual([
    1,
    {
      files: 3,
      added: 2,
      already: 0,
      refused: [{ file: join(folder, 'files', 'bad.xml'), problem: expect.stringMatching(/no well-formed XML/) }],
    },
  ]);
  expect(added.errors.match(/bad\.xml/g)).toHaveLength(1);
  const found = await run('search', 'essai', 'nucléaire', '--json');
  expect(JSON.parse(found.out)).toMatchObject({
    results: [
      { document: 'A/RES/75/1', label: 'OP1', text: 'Décide d’interdire les essais nucléaires.', adopted: 'unknown' },
    ],
  });
  expect((await run('list')).out.split('\n').filter(Boolean)).toHaveLength(2);
  expect((await run('remove', 'A/RES/75/1')).code).toBe(0);
  expect(await run('remove', 'A/RES/75/1')).toMatchObject({
    code: 1,
    errors: expect.stringMatching(/no document A\/RES\/75\/1/),
  });
  expect(JSON.parse((await run('search', 'nucléaires', '--json')).out)).toEqual({ results: [] });
});

test.each([
  [['add'], /which file/],
  [['search'], /which words/],
  [['fill'], /what is to be done/],
  [['add', 'x', '--adopted', 'loudly'], /"loudly" is no manner/],
  [['add', 'x', '--date', '2020-13-99'], /"2020-13-99" is no day/],
])('%s is called wrongly', async (args, sentence) => {
  expect(await run(...args)).toMatchObject({ code: 2, out: '', errors: expect.stringMatching(sentence) });
});

test('asked for words where no library is, says so and makes no folder', async () => {
  for (const deed of [['search', 'words'], ['list'], ['remove', 'A/RES/75/1']]) {
    const { code, out, errors } = await run(...deed);
    expect([code, out]).toEqual([1, '']);
    expect(errors).toContain(`There is no library in ${join(folder, 'data')}`);
  }
  expect(existsSync(join(folder, 'data'))).toBe(false);
});

test('a load that is killed in the middle leaves whole documents, and goes on where it was', async () => {
  const count = 150;
  for (let number = 1; number <= count; number++) file(number);
  const start = () =>
    spawn(
      process.execPath,
      [
        '--disable-warning=ExperimentalWarning',
        join(import.meta.dirname, '../../../server/src/command-line/main.ts'),
        'library',
        'add',
        join(folder, 'files'),
        '--data',
        join(folder, 'data'),
      ],
      { stdio: 'ignore' },
    );
  const there = () => {
    const storage = openLibrary(join(folder, 'data'));
    const entries = storage.entries();
    const rowsOf = (id?: string) => [...storage.indexed(id)].flatMap((one) => one.rows).length;
    const rows = rowsOf();
    const whole = entries.every(({ paragraphs, id }) => rowsOf(id) === paragraphs);
    storage.close();
    return { entries: entries.length, rows, whole };
  };
  const child = start();
  const ended = new Promise((resolve) => child.once('exit', resolve));
  while (child.exitCode === null && there().entries < 20) await after(5);
  child.kill('SIGKILL');
  await ended;
  const cut = there();
  expect(cut.whole).toBe(true);
  expect(cut.entries).toBeGreaterThanOrEqual(20);
  expect((await run('add', join(folder, 'files'))).code).toBe(0);
  expect(there()).toEqual({ entries: count, rows: count * 3, whole: true });
});
