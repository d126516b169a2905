import { sourceNames, tabledProposals } from '@adref/shared/negotiation';
import { beforeEach, describe, expect, it } from 'vitest';
import { support, table, typing } from '../commands.ts';
import { at, Round } from '../round.ts';

const agreed = 'States should cooperate in good faith to settle all such matters';
const from = (paragraph: string, document = 'A/RES/75/240', target = 'OP7') => ({ paragraph, document, target });

let round: Round;
beforeEach(() => {
  round = new Round();
  round.adopt('A/RES/75/240', [{ id: 'OP7', kind: 'operative', level: 0, text: `${agreed};` }]);
});

/** What is on the table of a party with words from elsewhere: `P2 "words" A/RES/75/240 OP1`. */
const sources = (party: string) =>
  round.state.wordings.flatMap((wording) =>
    wording.party === party
      ? (wording.agreed ?? []).map(
          (one) => `${wording.paragraph} "${wording.text?.slice(one.from, one.to)}" ${one.symbol} ${one.label}`,
        )
      : [],
  );
const told = (paragraph: string) => [`${paragraph} "${agreed}" A/RES/75/240 OP1`];

describe('words that were taken from agreed language', () => {
  it('are tabled with their source, which everybody sees', () => {
    round.write('KEN', 'P2', `${agreed}, and soon`);
    round.write('KEN', 'K1', agreed, 'P3');
    round.does('KEN', { ...table('KEN'), agreed: [from('P2'), from('K1')] });
    expect(sources('KEN')).toEqual([...told('P2'), ...told('K1')]);
    const proposed = tabledProposals(round.state, 'KEN').map((one) => sourceNames(one.agreed ?? []));
    expect(proposed).toEqual([['A/RES/75/240, OP1'], ['A/RES/75/240, OP1']]);
    const [act] = round.seenBy('JPN').acts.filter(({ kind }) => kind === 'table');
    expect(act).toMatchObject({
      wordings: [{ agreed: [{ document: 'A/RES/75/240', paragraph: 'OP7', adopted: 'consensus' }] }, {}],
    });
  });

  it('have no source that the library does not have, or that does not say them', () => {
    round.adopt('A/RES/1', [{ id: 'OP7', kind: 'operative', level: 0, text: 'Something else is said here' }]);
    round.write('KEN', 'P2', agreed);
    const said = [from('P2', 'A/RES/2'), from('P2', 'A/RES/75/240', 'OP9'), from('P2', 'A/RES/1'), from('P1')];
    round.does('KEN', { ...table('KEN'), agreed: said });
    expect(round.table()).toEqual([`KEN P2 v1: ${agreed}`]);
    expect(sources('KEN')).toEqual([]);
  });

  it('keep it as far as they stand: in later versions, in those that are cut while one types, and when they come back', () => {
    round.write('KEN', 'P2', agreed);
    round.does('KEN', { ...table('KEN'), agreed: [from('P2')] });
    round.write('KEN', 'P2', `All ${agreed}`);
    round.does('KEN', table('KEN'));
    expect(sources('KEN')).toEqual(told('P2'));
    round.does('KEN', typing('KEN'));
    round.write('KEN', 'P2', `All ${agreed}, now`);
    round.does('JPN', support('JPN', at('P2'), `All ${agreed}, now`));
    expect([sources('KEN'), sources('JPN')]).toEqual([told('P2'), told('P2')]);
    round.does('KEN', typing('KEN', false));
    round.write('KEN', 'P2', 'States will act');
    round.does('KEN', table('KEN'));
    expect(sources('KEN')).toEqual([]);
    round.does('KEN', {
      kind: 'restore',
      draft: 0,
      party: 'KEN',
      wordings: [{ paragraph: 'P2', version: 2, seen: 4 }],
    });
    expect(sources('KEN')).toEqual(told('P2'));
  });

  it('are carried into the next round with it', () => {
    round.write('KEN', 'P2', agreed);
    round.does('KEN', { ...table('KEN'), agreed: [from('P2')] });
    round.write(null, 'P1', 'one two three four six');
    round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.2', attribution: true });
    expect(round.state.wordings).toMatchObject([{ draft: 1, carried: { draft: 0, version: 1 } }]);
    expect(sources('KEN')).toEqual(told('P2'));
  });
});
