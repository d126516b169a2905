import { describe, expect, it } from 'vitest';
import { packedFiles } from '../../../client/src/library/packed-files.ts';
import { zipEntries } from '../../../server/src/library/zip-entries.ts';

const file = (name: string, words: string) => ({ name, bytes: new TextEncoder().encode(words) });

/** What the library reads of a zip, as `name: words`. */
async function read(zip: Uint8Array): Promise<string[]> {
  const found: string[] = [];
  for await (const { name, content } of zipEntries(zip, 'files.zip'))
    found.push(`${name}: ${content instanceof Uint8Array ? new TextDecoder().decode(content) : content.key}`);
  return found;
}

describe('several files for the library', () => {
  it('are read one by one, also where two have the same name', async () => {
    const files = [file('75_1.xml', 'one'), file('75_2.xml', 'two'), file('75_1.xml', 'three'), file('75_1.xml', '')];
    expect(await read(await packedFiles(files))).toEqual([
      '75_1.xml: one',
      '75_2.xml: two',
      '2/75_1.xml: three',
      '3/75_1.xml: ',
    ]);
  });

  it('are read under whatever name, in six languages', async () => {
    const names = ['__proto__', 'constructor', 'قرار.xml', '决议.xml', 'résolution 1.txt'];
    expect(await read(await packedFiles(names.map((name) => file(name, name))))).toEqual([
      '1/__proto__: __proto__',
      '1/constructor: constructor',
      ...names.slice(2).map((name) => `${name}: ${name}`),
    ]);
  });
});
