import { expect, it } from 'vitest';
import { isolated } from '../../../client/src/locale/isolated.ts';

it('words from right to left are isolated in a sentence, and all else is as it is', () => {
  expect(isolated({ words: 'قرار', count: 28, label: 'OP1' })).toEqual({
    words: '\u2068قرار\u2069',
    count: 28,
    label: 'OP1',
  });
  const plain = { words: 'résolution 第一', count: 1 };
  expect(isolated(plain)).toBe(plain);
  expect(isolated(undefined)).toBe(undefined);
});

it('a built page has each sentence that takes something take it isolated', async () => {
  // Outside the sources of the page, and so of the projects that are compiled.
  const { frenchApart } = await import(new URL('../../../client/french-apart.ts', import.meta.url).href);
  const compiled = (inside: string) => `const en_a = (i) => ${inside};
export const a = (inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "fr") return fr_a(inputs)
	return en_a(inputs)
};`;
  const built = (inside: string) => frenchApart.transform(compiled(inside), '/paraglide/messages/a.js').code;
  expect(built('(i?.words)')).toContain('?? en_a)(isolated(inputs))');
  expect(built('(i.on)')).toContain('?? en_a)(inputs)');
});
