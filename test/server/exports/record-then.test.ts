import { noteMark, type Paragraph } from '@adref/shared/document';
import { type Act, actSaid, namesAtActs } from '@adref/shared/negotiation';
import { expect, test } from 'vitest';
import { fileSpeech } from '../../../server/src/exports/record/file-speech.ts';
import { recordDocument } from '../../../server/src/exports/record/record-document.ts';
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

const m1 = noteMark('fn-1') ?? '';
const m2 = noteMark('fn-2') ?? '';
const m3 = noteMark('fn-3') ?? '';
const operative = (id: string, text: string): Paragraph => ({ id, kind: 'operative', level: 0, text });
const note = (id: string, text: string): Paragraph => ({ id, kind: 'footnote', level: 0, text });

/** The words of a record written as a file, raised signs behind a caret. */
function written(round: Round): string[] {
  const file = recordDocument({
    what: 'record',
    made: '2026-11-28T12:00:00Z',
    language: 'en',
    symbol: 'A/L.1',
    negotiation: round.state,
    acts: round.acts,
    seen: 'desk',
  });
  return file.blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [
          block.runs
            .map((run) => (run.kind === 'words' ? `${run.setting?.raised ? '^' : ''}${run.text}` : ' '))
            .join(''),
        ]
      : [],
  );
}

test('a record written as a file calls a note as it was called at each act', () => {
  const round = new Round([
    operative('P1', `Recalls the report${m1} of the Secretary-General`),
    operative('P2', `Decides${m2} to meet`),
    note('fn-1', 'A/65/201.'),
    note('fn-2', 'See resolution 73/27.'),
  ]);
  round.write('KEN', 'P1', `Recalls the report${m1} of the Secretary-General${m3}`);
  const own = round.texts.get('KEN')?.paragraphs ?? [];
  round.texts.set('KEN', {
    paragraphs: own.toSpliced(
      own.findIndex(({ id }) => id === 'fn-2'),
      0,
      note('fn-3', 'Not yet issued.'),
    ),
    faults: 0,
  });
  round.does('KEN', table('KEN'));
  const added = `Recalls the report${m1} of the Secretary-General${m3}`;
  const take = (paragraph: string, text: string) =>
    ({ kind: 'take', draft: 0, target: at(paragraph), text, source: { kind: 'party', holders: ['KEN'] } }) as const;
  round.does('chair', take('P1', added));
  round.does('chair', take('fn-3', 'Not yet issued.'));
  // The usage of numbers is another one from here on.
  round.does('chair', { kind: 'numbering', usage: 'manual' });
  round.write('JPN', 'P2', `Decides${m2} to meet again`);
  round.does('JPN', table('JPN'));
  round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
  round.write('JPN', 'P2', `Decides${m2} to meet again${m1}`);
  round.does('JPN', { ...table('JPN'), draft: 1 });
  // A note that no draft has yet is named by the number that it would have.
  expect(told(round, 'table')[0]).toContain(' | a new footnote (1 bis): Not yet issued.');
  expect(told(round, 'table', 'fr')[0]).toContain(' | une nouvelle note de bas de page (1 bis): Not yet issued.');
  expect(written(round).filter((line) => line.includes('^'))).toEqual([
    'OP1 Recalls the report^1 of the Secretary-General[^1 bis – KEN]',
    'OP1: Recalls the report^1 of the Secretary-General^1 bis',
    'OP2 Decides^2 to meet [again – JPN]',
    'OP2 Decides^3 to meet [again^1 – JPN]',
  ]);
});

test('a record tells a separate vote on one paragraph as one, and a statement without a symbol without it', () => {
  const round = new Round();
  const place = { symbol: 'A/L.1', meeting: 31, date: '2026-01-02' } as const;
  const roll = [{ party: 'KEN', vote: 'for' }] as const;
  for (const paragraphs of [['P1'], ['P1', 'P2']])
    round.does('chair', { kind: 'proceeding', said: { ...place, kind: 'separate-vote', paragraphs, roll: [...roll] } });
  const read = { ...place, kind: 'implications', how: 'read-out', statement: null } as const;
  round.does('chair', { kind: 'proceeding', said: read });
  expect(told(round, 'proceeding')).toEqual([
    'OP1 of A/L.1 was kept in a separate vote: 1 for, 0 against, 0 abstaining',
    'OP1, OP2 of A/L.1 were kept in a separate vote: 1 for, 0 against, 0 abstaining',
    'A statement of the programme budget implications of A/L.1 was read out',
  ]);
  expect(told(round, 'proceeding', 'fr').at(-1)).toBe(
    'Un état des incidences de A/L.1 sur le budget-programme a été lu',
  );
});
