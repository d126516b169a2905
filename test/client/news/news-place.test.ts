import { tableText } from '@adref/shared/negotiation';
import { expect, it } from 'vitest';
import { newsPlaces } from '../../../client/src/news/news-place.ts';
import { table } from '../../shared/negotiation/commands.ts';
import { Round } from '../../shared/negotiation/round.ts';

it('paragraphs that are proposed are called in the news what they are called on the page', () => {
  const round = new Round();
  round.write('KEN', 'N1', 'Requests a report', 'P2');
  round.does('KEN', table('KEN'));
  const { labels, shown } = newsPlaces(round.state);
  expect(labels.get('N1')).toBe('OP2 bis');
  expect(shown.has('N1')).toBe(true);
  expect([...labels]).toEqual(expect.arrayContaining(tableText(round.state).map(({ id, label }) => [id, label])));
});
