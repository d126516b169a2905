import { tableText } from '@adref/shared/negotiation';
import { describe, expect, it } from 'vitest';
import { type Combined, combinationOf, withPressed } from '../../../client/src/desk/combination.ts';
import { deskItems } from '../../../client/src/desk/desk-item.ts';
import { table } from '../../shared/negotiation/commands.ts';
import { at, Round } from '../../shared/negotiation/round.ts';

/** The desk with one bracket in a paragraph, and a press on the change with these words, which is carried out. */
function deskOf(round: Round, id = 'P2') {
  const item = () => {
    const found = deskItems(tableText(round.state), round.state.takes, () => null).find(
      ({ paragraph, bracket }) => paragraph.id === id && bracket,
    );
    if (!found?.bracket) throw new Error(`no bracket in ${id}`);
    return { ...found, bracket: found.bracket };
  };
  const press = (words: string): Combined => {
    const combination = combinationOf(round.state, item());
    const change = combination?.changes.find(({ text }) => text.trim() === words);
    if (!combination || !change) throw new Error(`no change ${words}`);
    const combined = withPressed(combination, change);
    const { from, to } = item().bracket;
    round.does('chair', { kind: 'take', draft: 0, target: { paragraph: id, from, to }, ...combined });
    return combined;
  };
  const taken = () => [...(combinationOf(round.state, item())?.taken ?? [])].map(({ text }) => text.trim());
  return { press, taken };
}

function roundWith(wordings: Record<string, string>): Round {
  const round = new Round();
  for (const [party, words] of Object.entries(wordings)) round.write(party, 'P2', words);
  for (const party of Object.keys(wordings)) round.does(party as 'KEN', table(party));
  return round;
}

describe('changes taken one by one at the desk', () => {
  it('go together with a click each, and go out with another', () => {
    const round = roundWith({ KEN: 'States shall act', JPN: 'States should always act' });
    const desk = deskOf(round);
    desk.press('shall');
    expect(round.own(null).P2).toBe('States shall act');
    desk.press('always');
    expect(round.own(null).P2).toBe('States shall always act');
    expect(desk.taken()).toEqual(['shall', 'always']);
    desk.press('shall');
    expect(round.own(null).P2).toBe('States should always act');
    expect(desk.press('always').source).toEqual({ kind: 'open' });
    expect(round.state.takes).toEqual([]);
    expect(round.own(null).P2).toBe('States should act');
  });

  it('exclude those that contradict them', () => {
    const round = roundWith({ KEN: 'States shall act', JPN: 'States must act', NOR: 'States should always act' });
    const desk = deskOf(round);
    desk.press('shall');
    desk.press('must');
    expect(desk.taken()).toEqual(['must']);
    expect(round.own(null).P2).toBe('States must act');
  });

  it('are offered only where some go together', () => {
    const round = roundWith({ KEN: 'States shall act', JPN: 'States must act' });
    expect(() => deskOf(round).press('shall')).toThrow('no change shall');
  });

  it('count in the words tabled first of a proposed paragraph, also when nobody holds them any more', () => {
    const round = roundWith({});
    round.write('KEN', 'K1', 'Thanks the old chair', 'P1');
    round.does('KEN', table('KEN', ['K1']));
    round.write('KEN', 'K1', 'Thanks the new chair');
    round.write('JPN', 'K1', 'Thanks the old, wise chair', 'P1');
    for (const party of ['KEN', 'JPN'] as const) round.does(party, table(party, ['K1']));
    round.does('chair', {
      kind: 'take',
      draft: 0,
      target: at('K1'),
      text: 'Thanks the new chair',
      source: { kind: 'party', holders: ['KEN'] },
    });
    const desk = deskOf(round, 'K1');
    desk.press('new');
    desk.press(', wise');
    expect(round.own(null).K1).toBe('Thanks the new, wise chair');
  });

  it('begin with those of the alternative that was taken as a whole', () => {
    const round = roundWith({ KEN: 'States shall act', JPN: 'States should always act' });
    const target = { paragraph: 'P2', from: 7, to: 13 };
    round.does('chair', { kind: 'take', draft: 0, target, text: 'shall', source: { kind: 'party', holders: ['KEN'] } });
    expect(deskOf(round).taken()).toEqual(['shall']);
  });
});
