import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rolling } from '../../../server/src/command-line/rolling.ts';

interface Case {
  readonly name: string;
  readonly draft?: readonly string[];
  readonly texts?: Readonly<Record<string, readonly string[]>>;
}

const path = join(import.meta.dirname, '../../../../shared/cases/rolling.json');
const there = existsSync(path);
if (!there) console.warn(`Skipped: the cases ${path} are not here.`);
const cases: readonly Case[] = there ? JSON.parse(readFileSync(path, 'utf8')) : [];

let folder = '';
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'adref-rolling-cases-'))));
afterAll(() => rm(folder, { recursive: true }));

/** The paragraphs of the rolling text of a case, as printed. */
async function printed(name: string): Promise<string[]> {
  const { draft = [], texts = {} } = cases.find((one) => one.name === name) ?? {};
  const file = async (code: string, lines: readonly string[]) => {
    const at = join(folder, `${code}.txt`);
    await writeFile(at, lines.join('\n\n'));
    return at;
  };
  const args = ['--draft', await file('draft', draft)];
  for (const [code, lines] of Object.entries(texts)) args.push('--text', `${code}=${await file(code, lines)}`);
  let out = '';
  expect(await rolling(args, { write: (text) => (out += text) })).toBe(0);
  return out.trimEnd().split('\n\n');
}

describe.skipIf(!there)('the rolling text of small cases', () => {
  it('keeps the halves of a split together, and nobody deletes the second', async () => {
    const text = await printed('a party splits a paragraph');
    expect(text).toHaveLength(3);
    expect(text[1]).toMatch(
      /report ?\[.*¶ Also requests the Secretary-General – EU\] to convene a meeting in Geneva;$/,
    );
    expect(text.join('\n')).not.toContain('delete');
  });

  it('takes numbers that follow from an addition for nobody’s wish', async () => {
    const text = await printed('an insertion renumbers references');
    expect(text.filter((line) => line.includes('EU'))).toHaveLength(1);
    expect(text.join('\n')).toContain('Welcomes the report; – EU]');
    expect(text.join('\n')).toContain('referred to in paragraph 1 above shall meet');
  });

  it('says where a paragraph is moved to, in the words of all', async () => {
    const text = await printed('a party moves a paragraph, another amends it');
    expect(text).toHaveLength(4);
    expect(text[0]).toMatch(/Calls upon \[all – JPN\] States to report promptly; \[moved to after (?:OP)?3 – EU\]$/);
    expect(text.join('\n')).not.toContain('delete');
  });
});
