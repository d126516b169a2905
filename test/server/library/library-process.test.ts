import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LibraryProcess, LibraryUnavailable } from '../../../server/src/library/library-process.ts';
import { adopted } from '../storage/library/acceptance.ts';
import { zip } from './zip.ts';

/** Some megabytes of paragraphs, which take a process a second or so and a hundred MiB. */
const long = new TextEncoder().encode('Un mot et encore un autre mot dans une phrase courte.\n\n'.repeat(60_000));
const beginning = [adopted('A/RES/75/1', ['Réaffirme que les États doivent respecter le droit international.'])];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'adref-library-'));
});
let library: LibraryProcess | undefined;
afterEach(async () => {
  await library?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('an import at which the process ends has failed, and says at which file; what was added before stays', async () => {
  library = new LibraryProcess(folder, () => undefined, { beginning, memory: 40 });
  const files = zip([
    { name: 'short.txt', content: 'Réaffirme que la coopération est utile.' },
    { name: 'annexes.txt', content: Buffer.from(long).toString() },
  ]);
  expect(await library.ask('import', { id: 'one', name: 'all.zip', bytes: files })).toBe(true);
  const report = () => library?.ask('report', 'one').catch(() => null);
  await expect.poll(async () => (await report())?.state, { timeout: 120_000 }).toBe('failed');
  expect(await report()).toMatchObject({
    files: 1,
    added: 1,
    refusals: 1,
    refused: [{ file: 'annexes.txt', why: { key: 'file-ended-library', params: { file: 'annexes.txt' } } }],
  });
  expect((await library.ask('list', null)).holdings.documents).toBe(2);
});

test('a file that runs the library out of memory ends its process and nothing else: the next question starts another, which has all that was there', async () => {
  library = new LibraryProcess(folder, () => undefined, { beginning, memory: 40 });
  expect((await library.ask('list', null)).holdings.documents).toBe(1);
  const dead = library.ask('preview', { name: 'annexes.txt', bytes: long });
  const waiting = library.ask('search', { words: 'droit', limit: 20, offset: 0 });
  await expect(dead).rejects.toBeInstanceOf(LibraryUnavailable);
  await expect(waiting).rejects.toBeInstanceOf(LibraryUnavailable);
  expect((await library.ask('search', { words: 'droit', limit: 20, offset: 0 })).map(({ symbol }) => symbol)).toEqual([
    'A/RES/75/1',
  ]);
});
