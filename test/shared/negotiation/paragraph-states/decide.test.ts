import type { Command } from '@adref/shared/negotiation';
import { describe, expect, it } from 'vitest';
import { stance, support, table, typing } from '../commands.ts';
import { at, Round, type Speaker } from '../round.ts';
import { agree, ask, reopen, said } from './states.ts';

const why = (round: Round, speaker: Speaker, command: Command) => {
  const decision = round.decide(speaker, command);
  return decision.ok ? 'done' : decision.key;
};

const states = (round: Round) =>
  round.state.states.map(({ paragraph, from, to, said }) => `${paragraph} ${from ?? ''}-${to ?? ''} ${said.state}`);

describe('a paragraph agreed ad ref', () => {
  it('is locked at tabling, and not in anybody’s own text, until it is reopened on the record', () => {
    const round = new Round();
    round.does('chair', agree(at('P2')));
    round.write('KEN', 'P2', 'States should not act');
    expect(why(round, 'KEN', table('KEN', ['P2']))).toBe('agreed-ad-ref');
    expect(round.own('KEN').P2).toBe('States should not act');
    round.does('KEN', ask('KEN', 'P2'));
    expect(round.state.reopenRequests).toMatchObject([{ party: 'KEN', why: 'New instructions' }]);
    round.does('chair', reopen(at('P2'), 'KEN'));
    expect(round.state.reopenRequests).toEqual([]);
    expect(round.state.states).toMatchObject([
      { said: { state: 'reopened', requester: 'KEN' }, note: 'New instructions', by: 'chair' },
    ]);
    round.does('KEN', table('KEN', ['P2']));
    expect(round.table()).toEqual(['KEN P2 v1: States should not act']);
  });

  it('is locked by every door: alternatives, whole deletions, support, earlier versions, what is tabled as it is typed, decisions', () => {
    const round = new Round();
    round.write('JPN', 'P2', 'States must act');
    round.does('JPN', table('JPN', ['P2']));
    round.does('JPN', { kind: 'withdraw', draft: 0, party: 'JPN', paragraphs: ['P2'] });
    round.write('KEN', 'P2', 'States shall act');
    round.does('KEN', table('KEN', ['P2']));
    round.does('chair', agree(at('P2'), ['KEN']));

    expect(why(round, 'NOR', support('NOR', at('P2', 'should'), 'shall'))).toBe('agreed-ad-ref');
    const back = { kind: 'restore', draft: 0, party: 'JPN', wordings: [{ paragraph: 'P2', version: 1, seen: null }] };
    expect(why(round, 'JPN', back as Command)).toBe('agreed-ad-ref');
    round.write('NOR', 'P2', undefined);
    expect(why(round, 'NOR', table('NOR', ['P2']))).toBe('agreed-ad-ref');
    for (const text of ['shall', 'should']) {
      const source = { kind: 'chair' } as const;
      const take = { kind: 'take', draft: 0, target: at('P2', 'should'), text, source } as const;
      expect(why(round, 'chair', take)).toBe('agreed-ad-ref');
    }
    // What one waits for may go, and does not grow.
    round.write('KEN', 'P2', 'States shall not act');
    expect(why(round, 'KEN', table('KEN', ['P2']))).toBe('agreed-ad-ref');
    round.write('NOR', 'P2', 'States will act');
    round.does('NOR', typing('NOR'));
    round.write('NOR', 'P2', 'States will act now');
    // Whoever reacts there would have what is typed recorded, and so would the end of the round.
    round.does('JPN', stance('JPN', at('P2'), 'retain'));
    round.does('NOR', typing('NOR', false));
    expect(round.state.record.filter(({ party }) => party === 'NOR')).toEqual([]);
    round.does('KEN', { kind: 'withdraw', draft: 0, party: 'KEN', paragraphs: ['P2'] });
    expect(round.table()).toEqual([]);
  });

  it('keeps an alternative to it from the table', () => {
    const round = new Round();
    round.does('chair', agree(at('P2')));
    const paragraphs = [...(round.texts.get('KEN')?.paragraphs ?? [])];
    paragraphs.splice(2, 0, { id: 'K1', kind: 'operative', level: 0, text: 'States act', alternativeTo: 'P2' });
    round.texts.set('KEN', { paragraphs, faults: 0 });
    expect(why(round, 'KEN', table('KEN', ['K1']))).toBe('agreed-ad-ref');
    round.does('chair', reopen(at('P2')));
    expect(why(round, 'KEN', table('KEN', ['K1']))).toBe('done');
  });

  it('stays behind where all that is changed is tabled', () => {
    const round = new Round();
    round.does('chair', agree(at('P2')));
    round.write('KEN', 'P2', 'States shall act');
    expect(why(round, 'KEN', table('KEN'))).toBe('agreed-ad-ref');
    round.write('KEN', 'P3', 'Decides to part');
    round.does('KEN', table('KEN'));
    expect(round.table()).toEqual(['KEN P3 v1: Decides to part']);
  });

  it('is refused while somebody asks for other words there and is not waited for', () => {
    const round = new Round();
    round.write('KEN', 'P2', 'States shall act');
    round.does('KEN', table('KEN'));
    expect(why(round, 'chair', agree(at('P2')))).toBe('agreed-in-brackets');
    expect(why(round, 'chair', agree(at('P2'), ['JPN']))).toBe('agreed-in-brackets');
    expect(why(round, 'chair', agree(at('P2'), ['XXX']))).toBe('no-such-party');
    expect(why(round, 'chair', agree(at('P2', 'States')))).toBe('done');
    round.does('NOR', stance('NOR', at('P2')));
    expect(why(round, 'chair', agree(at('P2'), ['KEN']))).toBe('agreed-in-brackets');
    round.does('chair', agree(at('P2'), ['KEN', 'NOR']));
    expect(round.state.states).toMatchObject([{ said: { pending: ['KEN', 'NOR'] } }]);
  });

  it('depends on other paragraphs of the draft only', () => {
    const round = new Round();
    const on = (id: string) => said(at('P2'), { state: 'agreed', level: 'committee', pending: [], conditions: [id] });
    expect(why(round, 'chair', on('P9'))).toBe('no-such-condition');
    expect(why(round, 'chair', on('P2'))).toBe('no-such-condition');
    expect(why(round, 'chair', on('P3'))).toBe('done');
  });
});

describe('words agreed ad ref in a paragraph', () => {
  it('lock the changes that touch them and no others', () => {
    const round = new Round();
    round.does('chair', agree(at('P1', 'two three')));
    round.write('KEN', 'P1', 'one two THREE four five');
    expect(why(round, 'KEN', table('KEN'))).toBe('agreed-ad-ref-in-part');
    round.write('KEN', 'P1', 'one two and three four five');
    expect(why(round, 'KEN', table('KEN'))).toBe('agreed-ad-ref-in-part');
    round.write('KEN', 'P1', undefined);
    expect(why(round, 'KEN', table('KEN', ['P1']))).toBe('agreed-ad-ref-in-part');
    round.write('JPN', 'P1', 'ONE two three four FIVE');
    round.does('JPN', table('JPN'));
    expect(round.table()).toEqual(['JPN P1 v1: ONE two three four FIVE']);
    const take = (words: string) =>
      ({ kind: 'take', draft: 0, target: at('P1', words), text: 'x', source: { kind: 'chair' } }) as const;
    expect(why(round, 'chair', take('two'))).toBe('agreed-ad-ref-in-part');
    expect(why(round, 'chair', take('five'))).toBe('done');
    expect(why(round, 'chair', agree(at('P1', 'three four')))).toBe('agreed-around');
    round.does('chair', reopen(at('P1', 'two three'), 'KEN'));
    expect(why(round, 'chair', take('two'))).toBe('done');
  });

  it('stay where they are in the next draft, or are listed as words that are gone', () => {
    const round = new Round();
    round.does('chair', agree(at('P1', 'two three')));
    round.does('chair', agree(at('P2')));
    round.does('chair', agree(at('P3', 'meet')));
    round.does('chair', said(at('P3'), { state: 'parked', facilitator: 'Ana', parties: ['KEN'] }));
    round.write(null, 'P1', 'and one two three four five');
    round.write(null, 'P3', 'Decides to part again');
    round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
    expect(round.state.states).toMatchObject([
      { draft: 1, paragraph: 'P1', from: 8, to: 17, carried: { draft: 0 } },
      { draft: 1, paragraph: 'P2', from: null, carried: { draft: 0 } },
      { draft: 0, paragraph: 'P3', from: 11 },
      { draft: 1, paragraph: 'P3', said: { state: 'parked' } },
    ]);
    expect(round.state.formerStates.map(({ draft }) => draft)).toEqual([0, 0, 0, 0]);
    round.write('KEN', 'P1', 'and one two THREE four five');
    expect(why(round, 'KEN', { ...table('KEN', ['P1']), draft: 1 })).toBe('agreed-ad-ref-in-part');
    // The words that are gone lock nothing, and go when the desk has spoken of the paragraph again.
    round.write('KEN', 'P3', 'Decides to meet again');
    expect(why(round, 'KEN', { ...table('KEN', ['P3']), draft: 1 })).toBe('done');
    round.does('chair', { ...agree(at('P3'), [], 1) });
    expect(states(round).filter((line) => line.startsWith('P3'))).toEqual(['P3 - agreed']);
  });
});

describe('what else the desk records', () => {
  it('is deleted and left out, parked with somebody, reopened with a reason; all of the draft’s words', () => {
    const round = new Round();
    expect(why(round, 'chair', said(at('P2'), { state: 'parked', facilitator: '', parties: [] }))).toBe(
      'parked-with-nobody',
    );
    expect(why(round, 'chair', said(at('P2', 'act'), { state: 'deleted' }))).toBe('state-of-whole');
    expect(why(round, 'chair', reopen(at('P2')))).toBe('nothing-settled');
    expect(why(round, 'KEN', ask('KEN', 'P2'))).toBe('nothing-settled');
    round.does('chair', said(at('P2'), { state: 'deleted' }));
    expect(why(round, 'chair', said(at('P2'), { state: 'reopened', requester: null }, ''))).toBe(
      'reopened-without-reason',
    );
    round.write('KEN', 'P2', 'States shall act');
    expect(why(round, 'KEN', table('KEN'))).toBe('deleted-by-agreement');
    const out = { kind: 'take', draft: 0, target: at('P2'), text: null, source: { kind: 'chair' } } as const;
    expect(why(round, 'chair', out)).toBe('done');
    expect(why(round, 'chair', { ...out, target: at('P2', 'act'), text: 'react' })).toBe('deleted-by-agreement');
  });

  it('is asked for by parties, and set aside by the party or the desk', () => {
    const round = new Round();
    round.does('chair', agree(at('P2')));
    round.does('KEN', ask('KEN', 'P2'));
    expect(why(round, 'KEN', ask('KEN', 'P2'))).toBe('asks-already');
    expect(why(round, 'NOR', ask('KEN', 'P2', false))).toBe('not-writer');
    expect(why(round, 'observer', ask('KEN', 'P2', false))).toBe('not-writer');
    round.does('chair', ask('KEN', 'P2', false));
    expect(why(round, 'KEN', ask('KEN', 'P2', false))).toBe('asks-no-more');
  });
});
