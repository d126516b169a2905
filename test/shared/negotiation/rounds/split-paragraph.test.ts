import { changes } from '@adref/shared/differences';
import { expect, test } from 'vitest';
import { fc } from '../../../property.ts';
import { stance, table } from '../commands.ts';
import { at, Round } from '../round.ts';
import { firstOf } from './random-rounds.ts';

/** The chair splits P1 "one two three four five" behind "three" as the next draft; `first` and `second` are what the pieces say. */
function splits(round: Round, first = 'one two three', second = 'four five'): void {
  round.write(null, 'P1', first);
  round.write(null, 'N1', second, 'P1');
  const draft = round.state.drafts.length - 1;
  round.does('chair', { kind: 'issue', draft, symbol: `A/L.1/Rev.${draft + 1}` });
}

/** Kenya tables these words for P1, and the draft is issued in which that is split. */
function afterSplit(words: string, first?: string, second?: string): Round {
  const round = new Round();
  round.write('KEN', 'P1', words);
  round.does('KEN', table('KEN', ['P1']));
  splits(round, first, second);
  return round;
}

const onTable = ({ state }: Round) =>
  state.wordings.map(
    ({ party, paragraph, text, carried }) => `${party} ${paragraph}: ${text} ${JSON.stringify(carried)}`,
  );

test('what a party asks for in both halves of a paragraph is carried into both, and its own text says the same', () => {
  const round = afterSplit('one TWO three four FIVE');
  expect(onTable(round)).toEqual([
    'KEN P1: one TWO three {"draft":0,"version":1}',
    'KEN N1: four FIVE {"draft":0,"version":1,"paragraph":"P1"}',
  ]);
  expect([round.own('KEN').P1, round.own('KEN').N1]).toEqual(['one TWO three', 'four FIVE']);
  expect(round.state.outcomes.map(({ outcome }) => outcome)).toEqual(['carried']);
  // Through another round they still name the words that were tabled first.
  round.does('chair', { kind: 'issue', draft: 1, symbol: 'A/L.1/Rev.2' });
  for (const wording of round.state.wordings)
    expect(firstOf(round.state, wording)?.text).toBe('one TWO three four FIVE');
});

test('what is asked for in one half alone is on the table there alone, also where the chair has reworded the other', () => {
  expect(onTable(afterSplit('one two three four FIVE'))).toEqual([
    'KEN N1: four FIVE {"draft":0,"version":1,"paragraph":"P1"}',
  ]);
  expect(onTable(afterSplit('one two three four FIVE', 'one zwei three'))).toEqual([
    'KEN N1: four FIVE {"draft":0,"version":1,"paragraph":"P1"}',
  ]);
  expect(onTable(afterSplit('ONE two three four five', undefined, 'Also four five'))).toEqual([
    'KEN P1: ONE two three {"draft":0,"version":1}',
  ]);
});

test('what goes over the cut, or leaves all of it out, waits for its holder', () => {
  const across = afterSplit('one two BOTH five');
  expect([onTable(across), across.state.pending.map(({ paragraph }) => paragraph)]).toEqual([[], ['P1']]);
  // What is put in at the cut itself ends the first half.
  expect(onTable(afterSplit('one two three and then four five'))).toEqual([
    'KEN P1: one two three and then {"draft":0,"version":1}',
  ]);
  const round = new Round();
  round.write('KEN', 'P1', undefined);
  round.does('KEN', table('KEN', ['P1']));
  splits(round);
  expect([onTable(round), round.state.pending.length]).toEqual([[], 1]);
});

test('a reservation goes with its words into the second half, and waits where the cut goes through them', () => {
  const round = new Round();
  round.does('NOR', stance('NOR', at('P1', 'four five')));
  round.does('JPN', stance('JPN', at('P1', 'three four')));
  splits(round);
  expect(
    round.state.positions.map(({ party, draft, paragraph, from, to }) => [party, draft, paragraph, from, to]),
  ).toEqual([
    ['NOR', 1, 'N1', 0, 9],
    ['JPN', 0, 'P1', 8, 18],
  ]);
});

test('a paragraph that the chair adds behind, or that somebody has proposed, is no half of another', () => {
  const round = afterSplit('one TWO three four five', 'one two three four five', 'Thanks the chair');
  expect(onTable(round)).toEqual(['KEN P1: one TWO three four five {"draft":0,"version":1}']);
  const proposed = new Round();
  proposed.write('KEN', 'N1', 'four five', 'P1');
  proposed.does('KEN', table('KEN', ['N1']));
  proposed.write('KEN', 'P1', 'one two three FOUR five');
  proposed.does('KEN', table('KEN', ['P1']));
  splits(proposed);
  expect(proposed.state.pending.map(({ paragraph }) => paragraph)).toEqual(['P1']);
});

test('wherever a paragraph is cut, both halves together ask for what was asked for', () => {
  const words = fc.array(fc.constantFrom('one', 'two', 'shall', 'act', 'never', 'all'), { minLength: 1, maxLength: 6 });
  let carried = 0;
  fc.assert(
    fc.property(words, words, words, words, (a, b, c, d) => {
      const [first, second, asked] = [a.join(' '), b.join(' '), `${c.join(' ')} ${d.join(' ')}`];
      const text = `${first} ${second}`;
      fc.pre(asked !== text);
      const round = new Round([{ id: 'P1', kind: 'operative', level: 0, text }]);
      round.write('KEN', 'P1', asked);
      round.does('KEN', table('KEN', ['P1']));
      splits(round, first, second);
      const own = round.state.wordings.filter(({ party }) => party === 'KEN');
      if (own.length === 0) {
        // Only what goes over the cut does not fit.
        expect(round.state.pending).toHaveLength(1);
        expect(changes(text, asked).some(({ from, to }) => from <= first.length + 1 && to >= first.length)).toBe(true);
        return;
      }
      carried++;
      const half = (id: string, drafted: string) => own.find(({ paragraph }) => paragraph === id)?.text ?? drafted;
      expect(`${half('P1', first)} ${half('N1', second)}`).toBe(asked);
    }),
  );
  expect(carried).toBeGreaterThan(0);
});

test('a split of which the new draft has one half elsewhere is no split of nothing: its holder is asked', () => {
  const round = new Round();
  round.write('KEN', 'P1', 'one two three');
  round.write('KEN', 'K1', 'four five', 'P1');
  round.does('KEN', table('KEN'));
  round.write(null, 'P1', 'one two three');
  round.write(null, 'N1', 'four five', 'P3');
  round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
  expect(onTable(round)).toEqual([]);
  expect(round.state.pending.map(({ paragraph }) => paragraph)).toEqual(['P1']);
  expect(round.texts.get('KEN')?.paragraphs.map(({ id }) => id)).toEqual(['P1', 'P2', 'P3', 'N1']);
});
