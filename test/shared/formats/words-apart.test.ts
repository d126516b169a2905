import { besideOpening, wordsApart } from '@adref/shared/formats';
import { expect, test } from 'vitest';
import { growth, linear } from '../growth.ts';

test('an enacting formula is set apart without the signs at its end', () => {
  const set = (text: string) => wordsApart({ id: 'e', kind: 'enacting', level: 0, text }, 'en', undefined);
  expect(set('Decides: [the text].” ')).toEqual([{ kind: 'italic', from: 0, to: 'Decides: [the text'.length }]);
  expect(set('. . .')).toEqual([]);
});

test.each([
  ['signs inside an enacting formula', 'enacting'],
  ['signs inside the words that open a paragraph', 'operative'],
] as const)('%s cost their share', (_, kind) => {
  const paragraph = (n: number) => ({
    id: 'e',
    kind,
    level: 0,
    text: `Decides${'.'.repeat(n)} to act`,
    emphasis: kind === 'operative' ? [{ kind: 'italic' as const, from: 0, to: n + 9 }] : [],
  });
  const set = (one: ReturnType<typeof paragraph>) => [wordsApart(one, 'en', undefined), besideOpening(one, 'en')];
  expect(growth(paragraph, set, 2_000)).toBeLessThan(linear);
});
