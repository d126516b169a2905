import { tabledProposals } from '@adref/shared/negotiation';
import { describe, expect, it } from 'vitest';
import { fc } from '../../../property.ts';
import { at, Round } from '../round.ts';
import { sit, sitting } from '../rounds/random-rounds.ts';

function tables(
  round: Round,
  party: 'KEN' | 'JPN' | 'NOR',
  id: string,
  text: string | undefined,
  after?: string,
): void {
  round.write(party, id, text, after);
  round.does(party, { kind: 'table', draft: round.state.drafts.length - 1, party, paragraphs: [id] });
}

function issues(round: Round): void {
  const draft = round.state.drafts.length - 1;
  round.does('chair', { kind: 'issue', draft, symbol: `A/L.1/Rev.${draft + 1}` });
}

/** A party's proposals as lines: `P1 on-table 0.1–1.2 [KEN NOR / JPN] retained NOR`. */
function lines({ state }: Round, party: string): string[] {
  return tabledProposals(state, party).map((one) => {
    const { first, last, supporters, partly, retained, reserved, notTaken, adopted } = one;
    const holders = supporters.length + partly.length > 0 ? ` held by ${supporters.join(' ')}/${partly.join(' ')}` : '';
    const stances = [...retained.map((code) => ` retained ${code}`), ...reserved.map((code) => ` reserved ${code}`)];
    const lost = notTaken.map(({ asked, taken }) => ` – not ${asked} but ${taken}`);
    const where = `${first.draft}.${first.version}–${last.draft}.${last.version}`;
    return `${last.paragraph} ${one.state} ${where}${holders}${stances.join('')}${lost.join('')}${adopted ? ` in ${adopted.symbol}: ${adopted.text}` : ''}`;
  });
}

describe('where a party’s proposals stand', () => {
  it('says who holds all or a part of the same, who retains and who reserves there', () => {
    const round = new Round();
    tables(round, 'KEN', 'P1', 'one TWO three four FIVE');
    tables(round, 'JPN', 'P1', 'one TWO three four FIVE');
    tables(round, 'NOR', 'P1', 'one TWO three four five');
    tables(round, 'KEN', 'N1', 'Urges all States', 'P1');
    tables(round, 'KEN', 'P3', undefined);
    const stance = (party: 'NOR' | 'JPN', target: ReturnType<typeof at>, kind: 'retain' | 'reserve') =>
      round.does(party, { kind: 'position', draft: 0, party, target, stance: kind, on: true, note: '' });
    stance('NOR', at('P1', 'five'), 'retain');
    stance('NOR', at('P1', 'three'), 'reserve');
    stance('JPN', at('P3'), 'reserve');
    round.does('NOR', { kind: 'support', draft: 0, party: 'NOR', target: at('N1'), text: 'Urges all States' });
    expect(lines(round, 'KEN')).toEqual([
      'P1 on-table 0.1–0.1 held by JPN/NOR retained NOR',
      'N1 on-table 0.1–0.1 held by NOR/',
      'P3 on-table 0.1–0.1 reserved JPN',
    ]);
    round.does('KEN', { kind: 'withdraw', draft: 0, party: 'KEN', paragraphs: ['P1'] });
    expect(lines(round, 'KEN')).toContain('P1 withdrawn 0.1–0.1');
  });

  it('follows it through rounds: carried, revised, taken, decided against, pending, kept, given up, and tabled afresh', () => {
    const round = new Round();
    tables(round, 'KEN', 'P1', 'one TWO three four FIVE');
    tables(round, 'KEN', 'P2', 'States shall act');
    tables(round, 'KEN', 'P3', 'Decides to meet soon');
    const take = (id: string, words: string, text: string, holders: string[] | null) => {
      const source = holders ? ({ kind: 'party', holders } as const) : ({ kind: 'chair' } as const);
      round.does('chair', { kind: 'take', draft: round.state.drafts.length - 1, target: at(id, words), text, source });
    };
    take('P1', 'two', 'zwei', null);
    take('P2', 'should', 'shall', ['KEN']);
    round.write(null, 'P3', 'Decides to meet never');
    issues(round);
    expect(lines(round, 'KEN')).toEqual([
      'P3 pending 0.1–0.1',
      'P1 on-table 0.1–1.2 – not TWO but zwei',
      'P2 taken 0.1–0.1 in A/L.1/Rev.1: States shall act',
    ]);
    const [waits] = round.state.pending;
    if (!waits) throw new Error('Nothing is pending');
    round.does('KEN', { kind: 'settle', draft: 1, ...waits, choice: 'keep' });
    tables(round, 'KEN', 'P1', 'one zwei three four 5');
    tables(round, 'KEN', 'P2', 'States shall never act');
    expect(lines(round, 'KEN')).toEqual([
      'P1 on-table 0.1–1.3 – not TWO but zwei',
      'P3 on-table 0.1–1.2',
      'P2 on-table 1.2–1.2',
      'P2 taken 0.1–0.1 in A/L.1/Rev.1: States shall act',
    ]);
    round.write(null, 'P1', 'one zwei three four 6');
    issues(round);
    expect(tabledProposals(round.state, 'KEN')[0]).toMatchObject({
      state: 'pending',
      rounds: ['A/L.1', 'A/L.1/Rev.1'],
      before: 'one zwei three four five',
      after: 'one zwei three four 5',
    });
    const [again] = round.state.pending;
    if (!again) throw new Error('Nothing is pending');
    round.does('KEN', { kind: 'settle', draft: 2, ...again, choice: 'drop' });
    expect(lines(round, 'KEN')).toContain('P1 given-up 0.1–1.3 – not TWO but zwei');
  });

  it('has what a party tables as it types, before there is a version of it', () => {
    const round = new Round();
    round.does('KEN', { kind: 'mode', draft: 0, party: 'KEN', asTyped: true });
    const live = { party: 'KEN', paragraph: 'P2', text: 'States must act' };
    const proposals = tabledProposals({ ...round.state, live: [live] }, 'KEN');
    expect(proposals).toMatchObject([
      { state: 'on-table', first: { version: null }, before: 'States should act', after: 'States must act' },
    ]);
  });

  it('names every version of every party once, whatever happens in however many rounds, and everything on the table as such', () => {
    fc.assert(
      fc.property(sitting, (steps) => {
        const { state } = sit(steps).round;
        for (const { code } of state.parties) {
          const proposals = tabledProposals(state, code);
          const last = (one: (typeof proposals)[number]) => `${one.last.draft} ${one.last.paragraph}`;
          expect(new Set(proposals.map(last)).size).toBe(proposals.length);
          const onTable = state.wordings.filter(({ party }) => party === code).map(({ paragraph }) => paragraph);
          const listed = proposals.filter((one) => one.state === 'on-table').map((one) => one.last.paragraph);
          expect(listed.sort()).toEqual(onTable.sort());
          const rounds = proposals.reduce((sum, one) => sum + one.rounds.length, 0);
          const tabled = new Set(
            state.record.filter(({ party }) => party === code).map(({ draft, paragraph }) => `${draft} ${paragraph}`),
          );
          expect(rounds).toBe(tabled.size);
          const pending = state.pending.filter(({ party }) => party === code);
          expect(proposals.filter((one) => one.state === 'pending')).toHaveLength(pending.length);
        }
      }),
      { numRuns: 40 },
    );
  });
});
