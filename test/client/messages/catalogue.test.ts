import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../../../client');
const settings = JSON.parse(readFileSync(join(folder, 'project.inlang/settings.json'), 'utf8'));
const listed: string[] = settings['plugin.inlang.messageFormat'].pathPattern;

/** The keys of a catalogue as they are written, also those that a parser of JSON drops because they are there twice. */
function keysIn(text: string): string[] {
  return [...text.matchAll(/^ {2}"((?:[^"\\]|\\.)*)":/gm)].map(([, key = '']) => key);
}

function twice(keys: readonly string[]): string[] {
  return keys.filter((key, at) => keys.indexOf(key) !== at);
}

describe.each(settings.locales as string[])('the sentences of the interface in %s', (locale) => {
  const files = listed.map((path) => path.replace('{locale}', locale));
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8'));

  it('have each key once, in all files together: the second of two would take the place of the first', () => {
    const keys = texts.flatMap(keysIn);
    expect(new Set(keys)).toEqual(new Set(texts.flatMap((text) => Object.keys(JSON.parse(text)))));
    expect(twice(keys)).toEqual([]);
  });

  it('are all in files that are compiled', () => {
    const there = globSync(`messages/${locale}/*.json`, { cwd: folder }).map((file) => `./${file}`);
    expect(there.toSorted()).toEqual(files.toSorted());
  });
});

it('a key that is written twice is found in one file and in two', () => {
  const one = '{\n  "a_b": "x",\n  "a_b": "y"\n}';
  expect(twice(keysIn(one))).toEqual(['a_b']);
  expect(twice([...keysIn('{\n  "a": ""\n}'), ...keysIn('{\n  "a": ""\n}')])).toEqual(['a']);
});
