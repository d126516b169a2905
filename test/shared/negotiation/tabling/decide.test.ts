import { describe, expect, it } from 'vitest';
import { fc } from '../../../property.ts';
import { stance, support, table, typing } from '../commands.ts';
import { at, Round } from '../round.ts';

describe('tabling', () => {
  it('publishes only the paragraphs asked for', () => {
    const round = new Round();
    round.write('KEN', 'P1', 'one TWO three four five');
    round.write('KEN', 'P2', 'States will act');
    round.does('KEN', table('KEN', ['P2']));
    expect(round.table()).toEqual(['KEN P2 v1: States will act']);
  });

  it('publishes a deletion and an addition', () => {
    const round = new Round();
    round.write('KEN', 'P2', undefined);
    round.write('KEN', 'K1', 'Thanks the chair', 'P3');
    round.does('KEN', table('KEN'));
    expect(round.table()).toEqual(['KEN P2 v1: null', 'KEN K1 v1: Thanks the chair']);
    expect(round.state.wordings[1]?.placement).toMatchObject({ after: 'P3', kind: 'operative' });
  });

  it('withdraws where the own text is the draft’s again', () => {
    const round = new Round();
    round.write('KEN', 'P1', 'one TWO three four five');
    round.does('KEN', table('KEN'));
    round.write('KEN', 'P1', 'one two three four five');
    expect(round.does('KEN', table('KEN')).map(({ kind }) => kind)).toEqual(['withdraw']);
    expect(round.table()).toEqual([]);
  });

  it('refuses where there is nothing new, and where the text is damaged', () => {
    const round = new Round();
    expect(round.refusal('KEN', table('KEN'))).toBe('invalid');
    round.texts.set('KEN', { paragraphs: round.texts.get('KEN')?.paragraphs ?? [], faults: 2 });
    expect(round.decide('KEN', table('KEN'))).toMatchObject({
      code: 'invalid',
      key: 'faulty-text',
      params: { party: 'KEN', faults: 2 },
    });
  });
});

describe('tabling as one types', () => {
  it('cuts a version where somebody reacts, and only there', () => {
    const round = new Round();
    round.does('KEN', typing('KEN'));
    round.write('KEN', 'P1', 'one TWO three four five');
    round.write('KEN', 'P2', 'States will act');
    const acts = round.does('JPN', stance('JPN', at('P1')));
    expect(acts.map(({ kind, by }) => `${kind} by ${by}`)).toEqual(['table by server', 'position by JPN']);
    expect(round.table()).toEqual(['KEN P1 v1: one TWO three four five']);
  });

  it('cuts nothing where nothing changed since the last version', () => {
    const round = new Round();
    round.does('KEN', typing('KEN'));
    round.write('KEN', 'P1', 'one TWO three four five');
    round.does('JPN', stance('JPN', at('P1')));
    const acts = round.does('JPN', { kind: 'comment', draft: 0, party: 'JPN', target: at('P1'), text: 'Hm.' });
    expect(acts.map(({ kind }) => kind)).toEqual(['comment']);
  });

  it('supports words that are typed and not yet cut', () => {
    const round = new Round();
    round.does('KEN', typing('KEN'));
    round.write('KEN', 'P1', 'one TWO three four five');
    round.does('JPN', support('JPN', at('P1', 'two'), 'TWO'));
    expect(round.table()).toEqual(['KEN P1 v1: one TWO three four five', 'JPN P1 v1: one TWO three four five']);
  });

  it('cuts what is left when it ends and when the next draft is issued', () => {
    const ends = [
      ['KEN', typing('KEN', false)],
      ['chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' }],
      ['chair', { kind: 'close' }],
    ] as const;
    for (const [speaker, command] of ends) {
      const round = new Round();
      round.does('KEN', typing('KEN'));
      round.write('KEN', 'P1', 'one TWO three four five');
      round.does(speaker, command);
      expect(round.state.record.filter(({ draft }) => draft === 0).map(({ text, by }) => `${text} by ${by}`)).toEqual([
        'one TWO three four five by server',
      ]);
    }
  });

  it('makes no version where the chair decides, which would show where, and keeps the words with the decision', () => {
    const round = new Round();
    round.does('KEN', typing('KEN'));
    round.write('KEN', 'P1', 'one TWO three four five');
    const source = { kind: 'party', holders: ['KEN'] } as const;
    const acts = round.does('chair', { kind: 'take', draft: 0, target: at('P1', 'two'), text: 'TWO', source });
    expect(acts.map(({ kind, visibility }) => `${kind}: ${visibility}`)).toEqual(['take: desk']);
    round.write('KEN', 'P1', 'one dos three four five');
    round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
    expect(round.state.record.map(({ text }) => text)).toEqual(['one dos three four five']);
    expect(round.state.decisions[0]?.typed).toEqual([
      { party: 'KEN', paragraph: 'P1', text: 'one TWO three four five' },
    ]);
  });

  it('gives the own text the draft’s words back when one withdraws, and keeps the version', () => {
    const round = new Round();
    round.does('KEN', typing('KEN'));
    round.write('KEN', 'P1', 'one TWO three four five');
    round.write('KEN', 'P2', undefined);
    round.does('KEN', { kind: 'withdraw', draft: 0, party: 'KEN', paragraphs: ['P1', 'P2'] });
    expect(round.own('KEN')).toEqual({
      P1: 'one two three four five',
      P2: 'States should act',
      P3: 'Decides to meet again',
    });
    expect(round.state.record).toHaveLength(2);
  });
});

describe('the rank of an addition', () => {
  const orders = (round: Round) =>
    round.state.wordings.map(({ paragraph, placement }) => `${paragraph} ${placement?.order}`);

  it('does not tell what else the party has added and not tabled', () => {
    const round = new Round();
    for (const id of ['K3', 'K2', 'K1']) round.write('KEN', id, `Words of ${id}`, 'P1');
    round.does('KEN', { kind: 'table', draft: 0, party: 'KEN', paragraphs: ['K3'] });
    expect(orders(round)).toEqual(['K3 0']);
    const alone = new Round();
    alone.write('KEN', 'K3', 'Words of K3', 'P1');
    alone.does('KEN', { kind: 'table', draft: 0, party: 'KEN', paragraphs: ['K3'] });
    expect(alone.state.wordings).toEqual(round.state.wordings);
  });

  it('of one that is typed between two on the table is between theirs', () => {
    const round = new Round();
    for (const id of ['K3', 'K1']) round.write('KEN', id, `Words of ${id}`, 'P1');
    round.does('KEN', table('KEN'));
    round.does('KEN', typing('KEN'));
    round.write('KEN', 'K2', 'Words of K2', 'K1');
    round.does('JPN', stance('JPN', at('K2')));
    expect(orders(round)).toEqual(['K1 0', 'K3 1', 'K2 0.5']);
  });

  it('keeps the order of the own text, in whatever order additions are tabled and tabled again', () => {
    const ids = ['K1', 'K2', 'K3', 'K4'];
    fc.assert(
      fc.property(fc.array(fc.subarray(ids, { minLength: 1 }), { minLength: 1, maxLength: 8 }), (turns) => {
        const round = new Round();
        for (const id of ids.toReversed()) round.write('KEN', id, `Words of ${id}`, 'P1');
        const out = new Set<string>();
        for (const [turn, paragraphs] of turns.entries()) {
          for (const id of paragraphs) round.write('KEN', id, `Words of ${id}, ${turn}`);
          round.does('KEN', { kind: 'table', draft: 0, party: 'KEN', paragraphs });
          for (const id of paragraphs) out.add(id);
          const rank = ({ placement }: { placement?: { order: number } }) => placement?.order ?? Number.NaN;
          const sorted = round.state.wordings.toSorted((a, b) => rank(a) - rank(b));
          expect(sorted.map(({ paragraph }) => paragraph)).toEqual(ids.filter((id) => out.has(id)));
          expect(new Set(sorted.map(rank)).size).toBe(out.size);
        }
      }),
      { numRuns: 100 },
    );
  });
});
