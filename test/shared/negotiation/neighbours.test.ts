import {
  type Command,
  conversationPlace,
  livedDecisions,
  type TakeSource,
  tableText,
  takenUpNow,
} from '@adref/shared/negotiation';
import { printParagraph } from '@adref/shared/rolling';
import { describe, expect, it } from 'vitest';
import { stance, support, table } from './commands.ts';
import { Round } from './round.ts';

const draft = '各国应合作。';
const [modal, verb] = [
  { paragraph: 'Z', from: 2, to: 3 },
  { paragraph: 'Z', from: 3, to: 5 },
];

/** KEN changes 应, JPN 合作, without a space between. */
function neighbours(): Round {
  const round = new Round([{ id: 'Z', kind: 'operative', level: 0, text: draft }]);
  round.write('KEN', 'Z', '各国须合作。');
  round.does('KEN', table('KEN'));
  round.write('JPN', 'Z', '各国应协作。');
  round.does('JPN', table('JPN'));
  return round;
}

const shown = ({ state }: Round) =>
  tableText(state)
    .map((paragraph) => printParagraph({ ...paragraph, label: '' }, { language: 'zh' }))
    .join('\n');

const take = (target: typeof modal, text: string | null, source: TakeSource, seen: string | null = null): Command => ({
  kind: 'take',
  draft: 0,
  target,
  text,
  source,
  seen,
});

describe('one of two Chinese brackets that touch', () => {
  it('is a bracket of its own on the table', () => {
    expect(shown(neighbours())).toBe('各国[应 / 须 – KEN][合作 / 协作 – JPN]。');
  });

  it('is supported alone, by whoever holds the other too, and left alone', () => {
    const round = neighbours();
    round.does('NOR', support('NOR', modal, '须'));
    expect(shown(round)).toBe('各国[应 / 须 – KEN, NOR][合作 / 协作 – JPN]。');
    round.does('NOR', support('NOR', verb, '协作'));
    round.does('JPN', support('JPN', modal, '须'));
    expect(round.own('JPN').Z).toBe('各国须协作。');
    expect(shown(round)).toBe('各国[应 / 须 – KEN, JPN, NOR][合作 / 协作 – JPN, NOR]。');
    round.does('JPN', { kind: 'withdraw', draft: 0, party: 'JPN', paragraphs: ['Z'] });
    expect(round.own('JPN').Z).toBe('各国应协作。');
    expect(shown(round)).toBe('各国[应 / 须 – KEN, NOR][合作 / 协作 – NOR]。');
  });

  it('gives the words back that whoever supports its deletion had beside it', () => {
    const round = new Round([{ id: 'Z', kind: 'operative', level: 0, text: '促进和平与安全。' }]);
    round.write('KEN', 'Z', '促进和平。');
    round.does('KEN', table('KEN'));
    round.write('JPN', 'Z', '促进和睦与安全。');
    round.does('JPN', table('JPN'));
    expect(shown(round)).toBe('促进[和平 / 和睦 – JPN][与安全 / 删除 – KEN]。');
    round.does('JPN', support('JPN', { paragraph: 'Z', from: 4, to: 7 }, ''));
    expect(round.own('JPN').Z).toBe('促进和睦。');
    round.does('JPN', { kind: 'withdraw', draft: 0, party: 'JPN', paragraphs: ['Z'] });
    expect(round.own('JPN').Z).toBe('促进和睦与安全。');
  });

  it('is supported alone where what one party then says of both is in fewer words', () => {
    const round = new Round([{ id: 'Z', kind: 'operative', level: 0, text: '敦促会员国合作。' }]);
    const [urged, states] = [
      { paragraph: 'Z', from: 0, to: 2 },
      { paragraph: 'Z', from: 2, to: 5 },
    ];
    round.write('KEN', 'Z', '请会员国合作。');
    round.does('KEN', table('KEN'));
    round.write('JPN', 'Z', '敦促各国合作。');
    round.does('JPN', table('JPN'));
    const apart = '[敦促 / 请 – KEN][会员国 / 各国 – JPN]合作。';
    expect(shown(round)).toBe(apart);
    round.does('KEN', support('KEN', states, '各国'));
    expect(round.own('KEN').Z).toBe('请各国合作。');
    expect(shown(round)).toBe('[敦促 / 请 – KEN][会员国 / 各国 – KEN, JPN]合作。');
    round.does('JPN', support('JPN', urged, '请'));
    expect(shown(round)).toBe('[敦促会员国 / 请各国 – KEN, JPN]合作。');
    round.does('JPN', { kind: 'withdraw', draft: 0, party: 'JPN', paragraphs: ['Z'] });
    expect(round.own('JPN').Z).toBe('敦促各国合作。');
  });

  it('is decided on alone where what the chair then has of both is in fewer words', () => {
    const round = new Round([{ id: 'Z', kind: 'operative', level: 0, text: '敦促会员国合作。' }]);
    round.write('KEN', 'Z', '请会员国合作。');
    round.does('KEN', table('KEN'));
    round.write('JPN', 'Z', '敦促各国合作。');
    round.does('JPN', table('JPN'));
    const [urged, states] = [
      { paragraph: 'Z', from: 0, to: 2 },
      { paragraph: 'Z', from: 2, to: 5 },
    ];
    round.does('chair', take(urged, '请', { kind: 'party', holders: ['KEN'] }));
    round.does('chair', take(states, '各国', { kind: 'party', holders: ['JPN'] }));
    expect(round.own(null).Z).toBe('请各国合作。');
    round.does('chair', take(states, null, { kind: 'open' }, round.state.takes.at(-1)?.time));
    expect(round.own(null).Z).toBe('请会员国合作。');
    round.does('chair', take(states, '各国', { kind: 'party', holders: ['JPN'] }));
    round.does('chair', take(urged, '敦促', { kind: 'draft' }, round.state.takes[0]?.time));
    expect(round.own(null).Z).toBe('敦促各国合作。');
  });

  it('is retained and reserved on alone, and the position is lifted there alone', () => {
    const round = neighbours();
    round.does('NOR', stance('NOR', verb, 'reserve'));
    round.does('NOR', stance('NOR', modal, 'retain'));
    expect(shown(round)).toBe('各国[应 – 维持： NOR / 须 – KEN][合作 – 保留： NOR / 协作 – JPN]。');
    round.does('NOR', stance('NOR', verb, 'reserve', false));
    expect(round.state.positions.map(({ from, to, stance: taken }) => [from, to, taken])).toEqual([[2, 3, 'retain']]);
  });

  it('is decided alone, with the words of whoever holds them, and the other stays undecided', () => {
    const round = neighbours();
    round.does('chair', take(verb, '协作', { kind: 'party', holders: ['JPN'] }));
    expect(round.own(null).Z).toBe('各国应协作。');
    // What the secretariat saw of the other bracket is still so: nothing.
    round.does('secretariat', take(modal, '须', { kind: 'party', holders: ['KEN'] }));
    expect(round.own(null).Z).toBe('各国须协作。');
    expect(livedDecisions(round.state.takes).map(({ replaced }) => replaced)).toEqual([false, false]);
    round.does('chair', take(verb, null, { kind: 'open' }, round.state.takes[0]?.time));
    expect(round.own(null).Z).toBe('各国须合作。');
  });

  it('is the one that the room is at', () => {
    const round = neighbours();
    for (const target of [verb, modal]) {
      round.does('chair', { kind: 'take-up', draft: 0, target });
      expect(takenUpNow(round.state, tableText(round.state))?.bracket).toMatchObject({
        from: target.from,
        to: target.to,
      });
    }
  });

  it('is commented on alone', () => {
    const round = neighbours();
    round.does('NOR', { kind: 'comment', draft: 0, party: 'NOR', target: verb, text: '?' });
    const [comment] = round.state.comments;
    expect(comment && conversationPlace(round.state, comment)).toEqual({
      on: 'words',
      words: '合作',
      range: { from: 3, to: 5 },
    });
  });
});
