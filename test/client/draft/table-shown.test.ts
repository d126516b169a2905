import { type Negotiation, tableText, withLiveChange } from '@adref/shared/negotiation';
import { expect, it } from 'vitest';
import { tableTextShown } from '../../../client/src/draft/table-shown.ts';
import { Round } from '../../shared/negotiation/round.ts';

it('the table reads the same as without what is remembered of it, act by act and letter by letter', () => {
  const round = new Round();
  const states: Negotiation[] = [];
  const note = () => states.push(round.state);
  round.write('KEN', 'P1', 'one TWO three four five');
  round.write('KEN', 'K1', 'Thanks the chair', 'P2');
  round.does('KEN', { kind: 'table', draft: 0, party: 'KEN', paragraphs: null });
  note();
  const target = { paragraph: 'P1', from: 4, to: 7 };
  round.does('NOR', { kind: 'position', draft: 0, party: 'NOR', target, stance: 'reserve', on: true, note: '' });
  note();
  let live = round.state;
  for (const words of ['t', 'th', 'three', 'three four']) {
    const wordings = [{ party: 'JPN', paragraph: 'P2', text: `States ${words}` }];
    live = withLiveChange(live, { party: 'JPN', whole: false, wordings, gone: [] });
    states.push(live);
  }
  round.does('KEN', { kind: 'withdraw', draft: 0, party: 'KEN', paragraphs: ['K1'] });
  note();
  expect(states.map(tableTextShown)).toEqual(states.map((state) => tableText(state)));
  expect(new Set(states.map((state) => JSON.stringify(tableText(state)))).size).toBe(states.length);
});
