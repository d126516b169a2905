import { pageView, versionsOf, wordsThen } from '@adref/shared/negotiation';
import { expect, it } from 'vitest';
import { Round } from './round.ts';

const table = (party: string) => ({ kind: 'table', draft: 0, party, paragraphs: null }) as const;
const numbers = (versions: readonly { party: string; version: number }[]) =>
  versions.map(({ party, version }) => `${party} ${version}`);

it('leaves out versions that were replaced, and tells by their numbers that there are some', () => {
  const round = new Round();
  for (const text of ['one zwo', 'one zwo drei', 'one zwo drei vier']) {
    round.write('KEN', 'P1', text);
    round.does('KEN', table('KEN'));
  }
  round.write('JPN', 'P1', 'eins');
  round.does('JPN', table('JPN'));
  const page = pageView(round.state);
  expect(numbers(page.record)).toEqual(['KEN 3', 'JPN 1']);
  expect({ ...page, record: [] }).toEqual({ ...round.state, record: [] });
  expect(numbers(versionsOf(round.state, 0, 'P1'))).toEqual(['KEN 1', 'KEN 2', 'KEN 3', 'JPN 1']);
  expect(versionsOf(round.state, 1, 'P1')).toEqual([]);
  expect(versionsOf(round.state, 0, 'P2')).toEqual([]);
});

it('keeps the last words of a round that is over, and every version that something was said of', () => {
  const round = new Round();
  round.write('KEN', 'A1', 'added words one', 'P1');
  round.does('KEN', table('KEN'));
  const target = { paragraph: 'A1', from: 0, to: 5, base: { party: 'KEN', version: 1 } };
  round.does('JPN', { kind: 'comment', draft: 0, party: 'JPN', target, text: 'Which?' });
  for (const text of ['other words', 'still other words']) {
    round.write('KEN', 'A1', text, 'P1');
    round.does('KEN', table('KEN'));
  }
  round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
  const page = pageView(round.state);
  expect(numbers(page.record)).toEqual(['KEN 1', 'KEN 3', 'KEN 4']);
  const [comment] = page.comments;
  expect(comment && wordsThen(page, comment)).toBe('added words one');
});
