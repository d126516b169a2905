import { expect, it } from 'vitest';
import { asWords, isFitting, joinedAbove, splitAtEmptyLines } from '../../../client/src/session/bracket-corrections.ts';

const operative = (id: string | null, text: string) => ({ id, kind: 'operative' as const, level: 0, text });

it('divides a paragraph at its empty lines; the first part stays the paragraph that it was', () => {
  const text = [operative('a', 'One.'), operative('b', 'Two\n[now – EU].\n\nThree.\n \nFour.')];
  expect(splitAtEmptyLines(text, 1)).toEqual([
    operative('a', 'One.'),
    operative('b', 'Two\n[now – EU].'),
    operative(null, 'Three.'),
    operative(null, 'Four.'),
  ]);
  expect(splitAtEmptyLines(text, 0)).toBe(text);
});

it('joins a paragraph with the one above, which stays what it was', () => {
  const text = [
    operative('a', 'States act '),
    { ...operative('b', ' at once.'), kind: 'subparagraph' as const, level: 1 },
  ];
  expect(joinedAbove(text, 1)).toEqual([operative('a', 'States act at once.')]);
  expect(joinedAbove(text, 0)).toBe(text);
});

it('makes brackets ordinary signs, and no sign so twice', () => {
  expect(asWords('States [should \\[now\\] – EU] {act} ［在］')).toBe(
    'States \\[should \\[now\\] – EU\\] \\{act\\} \\［在\\］',
  );
  expect(asWords(asWords('[a]'))).toBe('\\[a\\]');
});

it('knows the code of a party from other words', () => {
  expect(['KEN', 'G77', '', 'AFRICAN-GROUP'].map(isFitting)).toEqual([true, true, true, true]);
  expect(['ken', 'Some Group', '-A', 'A'.repeat(17)].map(isFitting)).toEqual([false, false, false, false]);
});
