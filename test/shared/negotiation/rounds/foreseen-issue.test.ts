import {
  type ForeseenIssue,
  foldAll,
  foreseenIssue,
  mattersByPart,
  type SaidState,
  tableText,
} from '@adref/shared/negotiation';
import { expect, test } from 'vitest';
import { fc } from '../../../property.ts';
import { table } from '../commands.ts';
import { at, Round } from '../round.ts';
import { sit, sitting } from './random-rounds.ts';

const sum = (parts: Iterable<number>) => [...parts].reduce((all, part) => all + part, 0);
const issue = { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' } as const;

/** What the desk is told before, which must be what then happens. */
function foreseen(round: Round): ForeseenIssue {
  const decision = round.decide('chair', issue);
  if (!decision.ok) throw new Error(decision.key);
  const acts = [...decision.versionsToRecord, ...decision.acts];
  const { state } = round;
  const head = (index: number) => ({ seq: state.seq + index + 1, time: '', by: 'chair', hash: '' });
  const after = foldAll(
    state,
    acts.map((body, index) => ({ ...body, ...head(index) })),
  );
  return foreseenIssue(state, acts, after, sum(mattersByPart(after)));
}

function tables(round: Round, party: 'KEN' | 'JPN' | 'NOR', id: string, text: string | undefined): void {
  round.write(party, id, text);
  round.does(party, table(party));
}

test('it is told whose words the new draft has no place for, and why; and then they are asked', () => {
  const round = new Round();
  tables(round, 'KEN', 'P2', 'States shall act');
  tables(round, 'JPN', 'P3', 'Decides to meet again soon');
  tables(round, 'NOR', 'P1', 'one TWO three four five');
  round.write(null, 'P2', 'States must act');
  round.write(null, 'P3', undefined);
  const before = foreseen(round);
  expect(before.asked).toEqual([
    { party: 'KEN', paragraph: 'P2', text: 'States shall act', next: 'States must act', why: 'reworded' },
    { party: 'JPN', paragraph: 'P3', text: 'Decides to meet again soon', next: null, why: 'left out' },
  ]);
  // Norway's stays open where it was.
  expect([before.open, before.against]).toEqual([1, []]);
  round.does('chair', issue);
  expect(round.state.pending.map(({ party }) => party)).toEqual(['KEN', 'JPN']);
  round.write(null, 'P1', 'one 2 three four five');
  expect(foldedAgain(round).asked.map(({ party, why }) => [party, why])).toEqual([
    ['KEN', 'waits'],
    ['JPN', 'waits'],
    ['NOR', 'reworded'],
  ]);
});

/** The same of the round after. */
function foldedAgain(round: Round): ForeseenIssue {
  const decision = round.decide('chair', { ...issue, draft: 1, symbol: 'A/L.1/Rev.2' });
  if (!decision.ok) throw new Error(decision.key);
  const { state } = round;
  const after = foldAll(
    state,
    decision.acts.map((body, index) => ({ ...body, seq: state.seq + index + 1, time: '', by: 'chair', hash: '' })),
  );
  return foreseenIssue(state, decision.acts, after, sum(mattersByPart(after)));
}

test('it is told what counts as decided against whom, and on which words positions were', () => {
  const round = new Round();
  tables(round, 'KEN', 'P2', 'States shall act');
  tables(round, 'JPN', 'P2', 'States may act');
  round.does('NOR', {
    kind: 'position',
    draft: 0,
    party: 'NOR',
    target: at('P1', 'two'),
    stance: 'reserve',
    on: true,
    note: '',
  });
  const source = { kind: 'party', holders: ['KEN'] } as const;
  round.does('chair', { kind: 'take', draft: 0, target: at('P2', 'should'), text: 'shall', source });
  round.write(null, 'P1', 'one 2 three four five');
  expect(foreseen(round)).toMatchObject({
    open: 0,
    asked: [],
    gone: ['NOR'],
    against: [{ party: 'JPN', paragraph: 'P2', asked: 'may', taken: 'shall' }],
  });
});

test('a pen that is out is shown with what is written, and comes back with the issue: its words stay on the desk’s record', () => {
  const round = new Round();
  round.does('chair', { kind: 'pen', draft: 0, paragraph: 'P2', party: 'KEN' });
  const pen = round.state.pens[0]?.id ?? '';
  const written = [{ id: 'P2', kind: 'operative', level: 0, text: 'States shall act' }] as const;
  round.texts.set(`pen/${pen}`, { paragraphs: written, faults: 0 });
  expect(foreseen(round).pens).toEqual([
    { pen, party: 'KEN', handed: { ...written[0], text: 'States should act' }, written },
  ]);
  round.does('chair', issue);
  expect(round.state.pens[0]?.back).toMatchObject({ by: 'chair' });
  expect(round.state.penWords).toMatchObject([{ pen, written, taken: false }]);
  expect(round.state.drafts[1]?.document.paragraphs[1]?.text).toBe('States should act');
  expect(foldedAgain(round).pens).toEqual([]);
});

test('a text of a pen that cannot be read keeps no draft from being issued', () => {
  const round = new Round();
  round.does('chair', { kind: 'pen', draft: 0, paragraph: 'P2', party: 'KEN' });
  const pen = round.state.pens[0]?.id ?? '';
  round.texts.delete(`pen/${pen}`);
  expect(foreseen(round).pens).toMatchObject([{ pen, written: null }]);
  round.does('chair', issue);
  expect(round.state.drafts).toHaveLength(2);
});

test('it is told which settled words the chair’s text has otherwise; what was agreed to go may go', () => {
  const round = new Round();
  const says = (id: string, said: SaidState, words?: string) =>
    round.does('chair', { kind: 'paragraph-state', draft: 0, target: at(id, words), said, note: '' });
  const agreed = { state: 'agreed', level: 'informals', pending: [], conditions: [] } as const;
  says('P1', agreed, 'two');
  says('P2', agreed);
  says('P3', { state: 'deleted' });
  round.write(null, 'P1', 'one two three 4 five');
  round.write(null, 'P2', 'States must act');
  round.write(null, 'P3', undefined);
  expect(foreseen(round).settled).toMatchObject([{ paragraph: 'P2', said: { state: 'agreed' } }]);
  round.write(null, 'P1', 'one 2 three four five');
  round.write(null, 'P2', 'States should act');
  round.write(null, 'P3', 'Decides otherwise', 'P2');
  expect(foreseen(round).settled.map(({ paragraph, from }) => [paragraph, from])).toEqual([
    ['P1', 4],
    ['P3', null],
  ]);
});

test('matters counted part by part are those of the whole text, over random rounds', () => {
  fc.assert(
    fc.property(sitting, (steps) => {
      sit(steps, ({ state }) => {
        const whole = tableText(state).map(({ added, deletedBy, reserve, segments }) => {
          const around = added !== undefined || deletedBy.length + reserve.length > 0 ? 1 : 0;
          return around + segments.filter(({ kind }) => kind === 'bracket').length;
        });
        expect(sum(mattersByPart(state))).toBe(sum(whole));
      });
    }),
    { numRuns: 60 },
  );
});
