import { type Position, placeNamesIn, rollingText } from '@adref/shared/rolling';
import { expect, test } from 'vitest';
import { movesShown } from '../../../client/src/screen/moves-shown.ts';
import { operatives } from '../../shared/rolling/notation.ts';

const draft = operatives('Calls upon States', 'Encourages States', 'Urges States');
const move = (party: string, after: string | null) => ({
  party,
  paragraph: 'p1',
  text: 'Calls upon States',
  moved: { after, order: 0 },
});
const shown = (positions: readonly Position[] = [], ...wordings: readonly ReturnType<typeof move>[]) => {
  const rolling = rollingText(draft, wordings, positions);
  const [first] = rolling;
  if (!first) throw new Error('there is no paragraph');
  return movesShown(first, placeNamesIn(rolling)).map(({ words, holders, retain, reserve }) =>
    [words, ...holders, ...retain, ...reserve].join(' | '),
  );
};

test('a paragraph that nobody moves has no place to be shown', () => {
  expect(shown()).toEqual([]);
});

test('each place that parties want it to have is shown with whose wish it is, as the draft calls what is before it', () => {
  expect(shown([], move('EU', 'p3'), move('JPN', 'p3'), move('KEN', 'p2'))).toEqual([
    'Moved to after OP3 | EU | JPN',
    'Moved to after OP2 | KEN',
  ]);
});

test('so is who insists that it stays', () => {
  const stays: Position = { party: 'CUB', paragraph: 'p1', stance: 'retain', from: null, to: null, place: true };
  expect(shown([stays], move('EU', 'p3'))).toEqual(['Moved to after OP3 | EU', 'Where the draft has it | CUB']);
});
