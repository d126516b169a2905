import { type Act, actSaid, namesAtActs } from '@adref/shared/negotiation';
import { expect, test } from 'vitest';
import { fileSpeech } from '../../../server/src/exports/record/file-speech.ts';
import { stance, table } from '../../shared/negotiation/commands.ts';
import { at, Round } from '../../shared/negotiation/round.ts';

/** KEN moves the first paragraph to the end and adds one, JPN reserves; the desk takes the move and issues the next draft. */
function twoRounds(): Round {
  const round = new Round();
  const [first, ...others] = round.texts.get('KEN')?.paragraphs ?? [];
  if (!first) throw new Error('There is no text');
  round.texts.set('KEN', { paragraphs: [...others, first], faults: 0 });
  round.does('KEN', table('KEN'));
  round.does('JPN', stance('JPN', at('P2')));
  round.does('chair', { kind: 'take-move', draft: 0, paragraph: 'P1', source: 'party', after: 'P3' });
  round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
  round.does('JPN', { ...stance('JPN', at('P1')), draft: 1 });
  return round;
}

/** What the acts of this kind say, in order. */
function told(round: Round, kind: Act['kind'], language: 'en' | 'fr' = 'en'): string[] {
  const speech = fileSpeech(language);
  const namesAt = namesAtActs(round.state, round.acts, speech.sayings);
  return round.acts
    .filter((act) => act.kind === kind)
    .map((act) => {
      const { said, words } = actSaid(round.state, namesAt(act), act, speech);
      return [said, ...words.map(({ label, text }) => `${label}: ${text}`)].join(' | ');
    });
}

test('a record calls paragraphs as the draft did that was open at each act', () => {
  const round = twoRounds();
  expect(round.state.drafts[1]?.document.paragraphs.map(({ id }) => id)).toEqual(['P2', 'P3', 'P1']);
  expect(told(round, 'table')[0]).toContain('OP1: moved to after OP3');
  expect(told(round, 'take-move')).toEqual(['took the move of OP1']);
  const positions = told(round, 'position');
  expect(positions[0]).toMatch(/ on OP2$/);
  expect(positions[1]).toMatch(/ on OP3$/);
});

test('a record tells with an issue which moves the desk took', () => {
  expect(told(twoRounds(), 'issue')[0]).toMatch(/^issued A\/L\.1\/Rev\.1 \| OP1: moved to after OP3 \(KEN\), \d/);
  expect(told(twoRounds(), 'issue', 'fr')[0]).toMatch(/ \| OP1: déplacé après OP3 \(KEN\), /);
});
