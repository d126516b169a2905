import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sourceFiles } from '../../../server/src/library/source-files.ts';
import { zipEntries } from '../../../server/src/library/zip-entries.ts';
import { type Zipped, zip } from './zip.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'adref-sources-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const small = { bytes: 1000, total: 10_000, entries: 5 };

/** `name: words`, or `name: key of the refusal`. */
async function listed(files: readonly Zipped[] | Uint8Array, limits = small): Promise<string[]> {
  const found: string[] = [];
  for await (const { name, content } of zipEntries(
    Array.isArray(files) ? zip(files) : (files as Uint8Array),
    'a.zip',
    limits,
  )) {
    found.push(`${name}: ${content instanceof Uint8Array ? Buffer.from(content).toString() : content.key}`);
  }
  return found;
}

describe('a folder', () => {
  test('has its files in order, of folders and zips in it too; hidden files are left out, links named', async () => {
    mkdirSync(join(folder, 'b'));
    writeFileSync(join(folder, 'b', '2.txt'), 'two');
    writeFileSync(join(folder, 'a.txt'), 'one');
    writeFileSync(join(folder, '.hidden'), 'no');
    writeFileSync(join(folder, 'c.zip'), zip([{ name: 'd/3.txt', content: 'three' }]));
    symlinkSync(folder, join(folder, 'loop'));
    const found: string[] = [];
    for await (const { name, content } of sourceFiles(folder))
      found.push(`${name.slice(folder.length)} ${content instanceof Uint8Array ? String(content) : content.key}`);
    expect(found).toEqual(['/a.txt one', '/b/2.txt two', '/c.zip/d/3.txt three', '/loop file-link']);
  });

  test('too deep to be looked into is named', async () => {
    const deep = join(folder, ...Array.from({ length: 33 }, () => 'd'));
    mkdirSync(deep, { recursive: true });
    writeFileSync(join(deep, 'words.txt'), 'words');
    const found = [];
    for await (const { name, content } of sourceFiles(folder))
      found.push({ depth: name.split('/d').length - 1, content });
    expect(found).toMatchObject([{ depth: 32, content: { key: 'folder-too-deep', params: { most: 32 } } }]);
  });

  test('that is missing comes with the reason', async () => {
    const found = [];
    for await (const { content } of sourceFiles(join(folder, 'none'))) found.push(content);
    expect(found).toMatchObject([{ ok: false, key: 'file-missing' }]);
  });
});

describe('a zip', () => {
  const good = { name: 'good.txt', content: 'words' };

  test.each<[string, Zipped, string]>([
    ['a name that leads out', { name: '../../etc/passwd', content: 'x' }, 'zip-name-leads-out'],
    ['the same with the other slash', { name: '..\\x', content: 'x' }, 'zip-name-leads-out'],
    ['a name from the root', { name: '/etc/passwd', content: 'x' }, 'zip-name-leads-out'],
    ['a name with a drive', { name: 'C:\\x', content: 'x' }, 'zip-name-leads-out'],
    ['a size of two gigabytes', { name: 'big.txt', content: 'x', declared: 2 ** 31 }, 'file-too-large'],
    [
      'what unpacks to more than it says',
      { name: 'bomb.txt', content: 'x'.repeat(900_000), declared: 10 },
      'zip-entry-damaged',
    ],
    ['what says less than it packs', { name: 'less.txt', content: 'x', declared: 10 }, 'zip-entry-damaged'],
    ['a link', { name: 'link.txt', content: '../../etc/passwd', mode: 0o120777 }, 'zip-link'],
    ['what needs a password', { name: 'locked.txt', content: 'x', flags: 1 }, 'zip-encrypted'],
  ])('%s is refused by its name, and the rest is read', async (_, bad, key) => {
    expect(await listed([good, bad, { name: 'more.txt', content: 'more' }])).toEqual([
      'good.txt: words',
      `${bad.name}: ${key}`,
      'more.txt: more',
    ]);
  });

  test('with too many files is read as far as may be', async () => {
    const many = Array.from({ length: 7 }, (_, at) => ({ name: `${at}.txt`, content: `${at}` }));
    expect((await listed(many)).slice(4)).toEqual(['4.txt: 4', 'a.zip: zip-with-many-files']);
  });

  test('with too much in it is read as far as may be', async () => {
    const many = Array.from({ length: 4 }, (_, at) => ({ name: `${at}.txt`, content: 'x'.repeat(900) }));
    const found = await listed(many, { ...small, total: 2000 });
    expect(found.map((line) => line.slice(0, 30))).toEqual([
      `0.txt: ${'x'.repeat(23)}`,
      `1.txt: ${'x'.repeat(23)}`,
      'a.zip: zip-too-large',
    ]);
  });

  test.each([
    ['no zip', Buffer.from('words')],
    ['a zip that is cut off', zip([good]).subarray(0, 30)],
    ['a directory that points elsewhere', Buffer.concat([Buffer.from('xxxx'), zip([good])])],
  ])('%s is refused', async (_, bytes) => {
    expect((await listed(bytes)).at(-1)).toMatch(/^(?:a\.zip: zip-damaged|good\.txt: zip-entry-damaged)$/);
  });
});
