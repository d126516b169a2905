import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';

// By its address: what builds the client is no part of its sources.
const { differencesIn } = (await import(new URL('../../client/diff-alone.ts', import.meta.url).href)) as {
  differencesIn: (library: string) => string;
};

type Engine = new () => { Diff_Timeout: number; diff_main(a: string, b: string, lines: boolean): unknown };

const path = createRequire(new URL('../../shared/package.json', import.meta.url)).resolve('diff-match-patch');
const library = readFileSync(path, 'utf8');

function engine(code: string): InstanceType<Engine> {
  const module = { exports: {} };
  runInNewContext(code, { module });
  const made = new (module.exports as Engine)();
  made.Diff_Timeout = 0;
  return made;
}

it('what is left of the library finds the same differences', () => {
  const [whole, left] = [engine(library), engine(differencesIn(library))];
  let state = 11;
  const below = (limit: number) => {
    state = (state * 48_271) % 0x7fffffff;
    return state % limit;
  };
  const text = (length: number) => Array.from({ length }, () => 'abcdefgh\n'[below(9)]).join('');
  for (let round = 0; round < 200; round++) {
    const [start, middle, end] = [text(below(150)), text(below(60)), text(below(150))];
    const pair = [start + text(below(30)) + middle + end, middle + start + text(below(30)) + end] as const;
    expect(JSON.stringify(left.diff_main(...pair, false))).toBe(JSON.stringify(whole.diff_main(...pair, false)));
  }
  expect(() => differencesIn('var diff_match_patch = 1;')).toThrow('diff_main');
});
