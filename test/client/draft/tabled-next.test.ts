import { openDraft } from '@adref/shared/negotiation';
import { expect, it } from 'vitest';
import { tabledNext } from '../../../client/src/draft/tabled-next.ts';
import { Round } from '../../shared/negotiation/round.ts';

it('lists what would go on the table, deletions first', () => {
  const round = new Round();
  round.write('KEN', 'P2', 'States will act');
  round.does('KEN', { kind: 'table', draft: 0, party: 'KEN', paragraphs: null });
  round.write('KEN', 'P1', 'one TWO three four five');
  round.write('KEN', 'P2', 'States should act');
  round.write('KEN', 'K1', 'Thanks the chair', 'P2');
  round.write('KEN', 'P3', undefined);
  const next = tabledNext(round.state, openDraft(round.state), 'KEN', round.texts.get('KEN')?.paragraphs ?? []);
  expect(next).toEqual([
    { paragraph: 'P3', kind: 'deleted', before: 'Decides to meet again', after: null },
    { paragraph: 'P2', kind: 'reverted', before: 'States will act', after: 'States should act' },
    { paragraph: 'P1', kind: 'changed', before: 'one two three four five', after: 'one TWO three four five' },
    { paragraph: 'K1', kind: 'added', before: null, after: 'Thanks the chair' },
  ]);
});

it('lists nothing of a moved paragraph that is on the table, where the draft has lost the one between', () => {
  const round = new Round();
  round.texts.set('NOR', { paragraphs: moved(round, ['P3', 'P1', 'P2']), faults: 0 });
  round.does('NOR', { kind: 'table', draft: 0, party: 'NOR', paragraphs: null });
  round.write(null, 'P1', undefined);
  round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
  const own = round.texts.get('NOR')?.paragraphs ?? [];
  expect(own.map(({ id }) => id)).toEqual(['P3', 'P2']);
  expect(tabledNext(round.state, openDraft(round.state), 'NOR', own)).toEqual([]);
});

it('says of what is moved behind which paragraph of the text it is', () => {
  const round = new Round();
  const behind = (ids: readonly string[], of: string) => {
    const paragraphs = moved(round, ids).map((one) => (one.id === of ? { ...one, moved: true as const } : one));
    return tabledNext(round.state, openDraft(round.state), 'NOR', paragraphs).map((one) => [one.paragraph, one.behind]);
  };
  expect(behind(['P2', 'P3', 'P1'], 'P1')).toEqual([['P1', 'P3']]);
  expect(behind(['P3', 'P1', 'P2'], 'P3')).toEqual([['P3', null]]);
});

/** The paragraphs of the draft in another order. */
function moved(round: Round, ids: readonly string[]) {
  const { paragraphs } = openDraft(round.state).document;
  return ids.flatMap((id) => paragraphs.filter((paragraph) => paragraph.id === id));
}
