import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** A draft may be Arabic or Chinese, and the machine that shows it may have no letters for it. */
const client = join(import.meta.dirname, '..', '..', '..', 'client');
const read = (...file: string[]) => readFileSync(join(client, ...file), 'utf8');

const fonts = [
  [read('src', 'style', 'arabic.css'), 'إن الجمعية العامة، إذ تشير إلى قرارها 76/72؛ وإذ تؤكد ﷲ ٪ ٢٠٢١'],
  [
    read('node_modules', '@fontsource-variable', 'noto-serif-sc', 'wght.css'),
    '大会，回顾其2021年12月9日第76/72号决议；《公约》第四条：强调指出、敦促、龘',
  ],
] as const;

it.each(fonts)('every letter has a font of ours', (sheet, words) => {
  const ranges = [...sheet.matchAll(/unicode-range:\s*([^;]+);/g)].flatMap(([, list = '']) =>
    list.split(',').map((range) => {
      const [from = '', to = from] = range.trim().replace('U+', '').split('-');
      return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
    }),
  );
  const letters = [...words].filter((sign) => /[^\s\d/]/.test(sign));
  const lacking = letters.filter((sign) => {
    const code = sign.codePointAt(0) ?? 0;
    return !ranges.some(([from, to]) => from <= code && code <= to);
  });
  expect(lacking).toEqual([]);
});

it.each(fonts)('it is among those that words are drawn in', (sheet) => {
  const family = /font-family:\s*["']([^"']+)/.exec(sheet)?.[1];
  const tokens = read('src', 'style', 'tokens.css');
  const named = (name: string): string =>
    (new RegExp(`--${name}:([^;]+);`).exec(tokens)?.[1] ?? '').replace(/var\(--([\w-]+)\)/g, (_, other) =>
      named(other),
    );
  for (const name of ['serif', 'sans']) expect(named(name), name).toContain(`"${family}"`);
});
