import { actSaid, paragraphNames } from '@adref/shared/negotiation';
import { expect, test } from 'vitest';
import { fileSpeech } from '../../../server/src/exports/record/file-speech.ts';
import { table } from '../../shared/negotiation/commands.ts';
import { Round } from '../../shared/negotiation/round.ts';

test('a record says of words on a moved paragraph where it is moved to', () => {
  const round = new Round();
  round.write('KEN', 'P1', 'one two 3 four five');
  round.does('KEN', table('KEN'));
  const act = round.acts.at(-1);
  if (act?.kind !== 'table') throw new Error('Nothing was tabled');
  const names = paragraphNames(round.state);
  const told = (moved?: { after: string | null; order: number }, language: 'en' | 'fr' = 'en') => {
    const wordings = act.wordings.map((one) => ({ ...one, ...(moved && { moved }) }));
    const { words } = actSaid(round.state, names, { ...act, wordings }, fileSpeech(language));
    return words.map(({ text }) => text);
  };
  const words = act.wordings[0]?.text;
  const after = names.get('P3');
  expect(told()).toEqual([words]);
  expect(told({ after: 'P3', order: 1 })).toEqual([words, `moved to after ${after}`]);
  expect(told({ after: 'P3', order: 1 }, 'fr')).toEqual([words, `déplacé après ${after}`]);
  expect(told({ after: null, order: 1 })).toEqual([words, 'moved to the beginning']);
});
