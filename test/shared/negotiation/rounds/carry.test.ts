import { type Negotiation, tableNow, tableText } from '@adref/shared/negotiation';
import { printRolling } from '@adref/shared/rolling';
import { describe, expect, it } from 'vitest';
import { at, Round } from '../round.ts';

const rev = (number: number) => `A/L.1/Rev.${number}`;

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

function takes(
  round: Round,
  id: string,
  words: string | undefined,
  text: string | null,
  kind: 'chair' | 'draft' = 'chair',
) {
  const draft = round.state.drafts.length - 1;
  round.does('chair', { kind: 'take', draft, target: at(id, words), text, source: { kind } });
}

function issues(round: Round, about: object = {}): void {
  const draft = round.state.drafts.length - 1;
  round.does('chair', { kind: 'issue', draft, symbol: rev(draft + 1), ...about });
}

/** What became of the wordings of the last round, as `KEN P1 carried`. */
function outcomes({ outcomes: all, drafts }: Negotiation): string[] {
  return all
    .filter(({ draft }) => draft === drafts.length - 2)
    .map(({ party, paragraph, outcome, against }) => {
      const lost = against.map(({ asked, taken }) => ` – not ${asked} but ${taken}`).join('');
      return `${party} ${paragraph} ${outcome}${lost}`;
    });
}

const text = ({ state }: Round) => printRolling(tableText(state), {});

describe('what a new draft carries over', () => {
  it('is what was left open of Chinese words beside those decided on, in fewer words too', () => {
    const round = new Round([{ id: 'Z', kind: 'operative', level: 0, text: '敦促会员国合作。' }]);
    tables(round, 'KEN', 'Z', '请各国合作。');
    tables(round, 'JPN', 'Z', '敦促各国合作。');
    expect(text(round)).toBe('OP1\t[敦促 / 请 – KEN][会员国 / 各国 – KEN, JPN]合作。');
    round.does('chair', {
      kind: 'take',
      draft: 0,
      target: { paragraph: 'Z', from: 2, to: 5 },
      text: '各国',
      source: { kind: 'party', holders: ['KEN', 'JPN'] },
    });
    issues(round);
    expect(text(round)).toBe('OP1\t[敦促 / 请 – KEN]各国合作。');
    expect(outcomes(round.state)).toEqual(['KEN Z carried', 'JPN Z taken']);
  });

  it('is everything, to the same rolling text, where nothing was decided', () => {
    const round = new Round();
    tables(round, 'KEN', 'P1', 'one TWO three four five');
    tables(round, 'JPN', 'P1', 'one 2 three FOUR five');
    tables(round, 'NOR', 'P2', undefined);
    tables(round, 'JPN', 'N1', 'Urges all', 'P1');
    round.does('NOR', {
      kind: 'position',
      draft: 0,
      party: 'NOR',
      target: at('P3', 'meet'),
      stance: 'reserve',
      on: true,
      note: '',
    });
    const before = text(round);
    issues(round);
    expect(text(round)).toBe(before);
    expect(outcomes(round.state)).toEqual(['KEN P1 carried', 'JPN P1 carried', 'NOR P2 carried', 'JPN N1 carried']);
    expect(round.state.wordings.map(({ draft, version, carried }) => [draft, version, carried])).toEqual(
      Array.from({ length: 4 }, () => [1, 2, { draft: 0, version: 1 }]),
    );
  });

  it('is what stays open of a wording of which some was decided', () => {
    const round = new Round();
    tables(round, 'KEN', 'P1', 'one TWO three FOUR five');
    takes(round, 'P1', 'two', 'zwei');
    issues(round);
    expect(round.table()).toEqual(['KEN P1 v2: one zwei three FOUR five']);
    expect(outcomes(round.state)).toEqual(['KEN P1 carried – not TWO but zwei']);
  });

  it('asks for nothing where the draft has the words', () => {
    const round = new Round();
    tables(round, 'KEN', 'P1', 'one TWO three four five');
    round.does('chair', {
      kind: 'take',
      draft: 0,
      target: at('P1', 'two'),
      text: 'TWO',
      source: { kind: 'party', holders: ['KEN'] },
    });
    tables(round, 'JPN', 'P2', 'States shall act');
    round.write(null, 'P2', 'States shall act');
    issues(round);
    expect(round.table()).toEqual([]);
    expect(outcomes(round.state)).toEqual(['KEN P1 taken', 'JPN P2 taken']);
  });

  it('follows the words where the chair has typed others around them', () => {
    const round = new Round();
    tables(round, 'KEN', 'P1', 'one two three FOUR five');
    round.does('JPN', {
      kind: 'position',
      draft: 0,
      party: 'JPN',
      target: at('P1', 'three'),
      stance: 'reserve',
      on: true,
      note: '',
    });
    round.write(null, 'P1', 'zero one two three four five');
    issues(round);
    expect(round.table()).toEqual(['KEN P1 v2: zero one two three FOUR five']);
    const [position] = tableNow(round.state).positions;
    expect(position).toMatchObject({ party: 'JPN', from: 13, to: 18 });
  });

  it('is nobody’s words where the chair has typed over them without a decision: their holder is asked', () => {
    const round = new Round();
    tables(round, 'KEN', 'P1', 'one TWO three four five');
    round.does('JPN', {
      kind: 'position',
      draft: 0,
      party: 'JPN',
      target: at('P1', 'two'),
      stance: 'reserve',
      on: true,
      note: '',
    });
    round.write(null, 'P1', 'one deux three four five');
    issues(round);
    expect(round.table()).toEqual([]);
    expect(outcomes(round.state)).toEqual(['KEN P1 pending']);
    expect(round.state.pending).toEqual([{ party: 'KEN', paragraph: 'P1', tabled: { draft: 0, version: 1 } }]);
    expect(tableNow(round.state)).toMatchObject({ positions: [], gone: [{ party: 'JPN', draft: 0, from: 4, to: 7 }] });
    issues(round);
    expect(round.state.pending).toHaveLength(1);
    expect(tableNow(round.state).gone).toHaveLength(1);
    expect(round.state.formerPositions).toHaveLength(1);
  });

  it('counts as settled when its holder tables other words there', () => {
    const round = new Round();
    tables(round, 'KEN', 'P1', 'one TWO three four five');
    round.write(null, 'P1', 'one deux three four five');
    issues(round);
    tables(round, 'KEN', 'P1', 'one deux three four SIX');
    expect(round.state.pending).toEqual([]);
  });

  it('is what came to the same place after the decision, unseen by the chair', () => {
    const round = new Round();
    tables(round, 'KEN', 'P1', 'one TWO three four five');
    takes(round, 'P1', 'two', 'two', 'draft');
    tables(round, 'JPN', 'P1', 'one zwei three four five');
    tables(round, 'KEN', 'P1', 'one TWO three four FIVE');
    issues(round);
    expect(outcomes(round.state)).toEqual(['KEN P1 carried – not TWO but two', 'JPN P1 carried']);
    expect(round.table()).toEqual(['KEN P1 v3: one two three four FIVE', 'JPN P1 v2: one zwei three four five']);
  });

  it('is not what was decided against, paragraphs that others add or leave out included', () => {
    const round = new Round();
    tables(round, 'KEN', 'N1', 'Urges all', 'P1');
    tables(round, 'NOR', 'P2', undefined);
    takes(round, 'N1', undefined, null);
    takes(round, 'P2', undefined, 'States should act', 'draft');
    issues(round);
    expect(round.table()).toEqual([]);
    expect(outcomes(round.state)).toEqual([
      'KEN N1 decided – not Urges all but null',
      'NOR P2 decided – not null but States should act',
    ]);
  });

  it('keeps the brackets of a paragraph that is kept, and ends those of one that is left out', () => {
    const round = new Round();
    tables(round, 'KEN', 'P2', 'States shall act');
    tables(round, 'NOR', 'P2', undefined);
    takes(round, 'P2', undefined, 'States should act', 'draft');
    issues(round);
    expect(round.table()).toEqual(['KEN P2 v2: States shall act']);
    tables(round, 'NOR', 'P2', undefined);
    takes(round, 'P2', undefined, null);
    issues(round);
    expect(outcomes(round.state)).toEqual(['KEN P2 decided – not States shall act but null', 'NOR P2 taken']);
    expect(round.state.pending).toEqual([]);
  });

  it('asks whoever would change or leave out a paragraph that the chair has taken out or reworded without a decision', () => {
    const round = new Round();
    tables(round, 'KEN', 'P2', 'States shall act');
    tables(round, 'NOR', 'P3', undefined);
    round.write(null, 'P2', undefined);
    round.write(null, 'P3', 'Decides to meet');
    issues(round);
    expect(outcomes(round.state)).toEqual(['KEN P2 pending', 'NOR P3 pending']);
  });

  it('makes amendments of the other versions of a paragraph that comes into the draft', () => {
    const round = new Round();
    tables(round, 'KEN', 'N1', 'Urges all States', 'P1');
    tables(round, 'JPN', 'N1', 'Urges all members', 'P1');
    round.does('NOR', {
      kind: 'position',
      draft: 0,
      party: 'NOR',
      target: { paragraph: 'N1', from: 0, to: 5 },
      stance: 'reserve',
      on: true,
      note: '',
    });
    round.does('chair', {
      kind: 'take',
      draft: 0,
      target: at('N1'),
      text: 'Urges all States',
      source: { kind: 'party', holders: ['KEN'] },
    });
    issues(round);
    expect(round.state.drafts.at(-1)?.document.paragraphs.map(({ id }) => id)).toEqual(['P1', 'N1', 'P2', 'P3']);
    expect(round.table()).toEqual(['JPN N1 v2: Urges all members']);
    expect(outcomes(round.state)).toEqual(['KEN N1 taken', 'JPN N1 carried']);
    expect(text(round)).toContain('[Urges');
    expect(tableNow(round.state).positions).toMatchObject([{ party: 'NOR', from: 0, to: 5 }]);
  });

  it('ends the versions of a paragraph of which a decision took other words', () => {
    const round = new Round();
    tables(round, 'KEN', 'N1', 'Urges all States', 'P1');
    tables(round, 'JPN', 'N1', 'Urges all members', 'P1');
    round.does('chair', {
      kind: 'take',
      draft: 0,
      target: { paragraph: 'N1', from: 10, to: 16 },
      text: 'members',
      source: { kind: 'party', holders: ['JPN'] },
    });
    issues(round);
    expect(round.table()).toEqual([]);
    expect(outcomes(round.state)).toEqual(['KEN N1 decided – not States but members', 'JPN N1 taken']);
  });

  it('puts additions behind the nearest paragraph that is still there, in their order', () => {
    const round = new Round();
    tables(round, 'KEN', 'N1', 'Urges all', 'P2');
    tables(round, 'KEN', 'N2', 'Thanks all', 'N1');
    tables(round, 'KEN', 'N3', 'Asks all', 'N2');
    round.does('chair', {
      kind: 'take',
      draft: 0,
      target: at('N1'),
      text: 'Urges all',
      source: { kind: 'party', holders: ['KEN'] },
    });
    round.write(null, 'P2', undefined);
    issues(round);
    expect(tableText(round.state).map(({ id }) => id)).toEqual(['P1', 'N1', 'N2', 'N3', 'P3']);
  });

  it('goes with a paragraph that is moved, also under another id', () => {
    const round = new Round();
    tables(round, 'KEN', 'P1', 'one TWO three four five');
    tables(round, 'JPN', 'P1', undefined);
    tables(round, 'NOR', 'N1', 'Urges all', 'P1');
    const reserve = { kind: 'position', draft: 0, party: 'NOR', stance: 'reserve', on: true, note: '' } as const;
    round.does('NOR', { ...reserve, target: at('P1', 'four') });
    round.write(null, 'P1', undefined);
    round.write(null, 'X', 'one two three four five', 'P3');
    issues(round);
    expect(round.table()).toEqual(['KEN X v1: one TWO three four five', 'JPN X v1: null', 'NOR N1 v2: Urges all']);
    expect(round.state.wordings.map(({ carried, placement }) => [carried, placement?.after])).toEqual([
      [{ draft: 0, version: 1, paragraph: 'P1' }, undefined],
      [{ draft: 0, version: 1, paragraph: 'P1' }, undefined],
      [{ draft: 0, version: 1 }, 'X'],
    ]);
    expect(tableNow(round.state).positions).toMatchObject([{ party: 'NOR', paragraph: 'X', from: 14, to: 18 }]);
    expect(round.own('KEN').X).toBe('one TWO three four five');
    expect(round.own('JPN').X).toBeUndefined();
  });

  it('reads back its first words through five rounds', () => {
    const round = new Round();
    tables(round, 'KEN', 'P1', 'one TWO three four five');
    for (const word of ['a', 'b', 'c', 'd', 'e']) {
      round.write(null, 'P1', `${round.own(null).P1} ${word}`);
      issues(round);
    }
    const [wording] = round.state.wordings;
    expect(wording).toMatchObject({ draft: 5, version: 6, text: 'one TWO three four five a b c d e' });
    const from = wording?.carried;
    const first = round.state.record.find(({ draft, version }) => draft === from?.draft && version === from.version);
    expect(first?.text).toBe('one TWO three four five');
    expect(text(round)).toContain('one [two / TWO – KEN] three four five a b c d e');
  });
});

describe('the form of a draft', () => {
  it('is a compilation only with the draft’s words and without decisions', () => {
    const round = new Round();
    const compilation = { kind: 'issue', draft: 0, symbol: rev(1), form: 'compilation' } as const;
    round.write(null, 'P1', 'one two three four six');
    expect(round.refusal('chair', compilation)).toBe('invalid');
    round.write(null, 'P1', 'one two three four five');
    takes(round, 'P1', 'two', 'two', 'draft');
    expect(round.refusal('chair', compilation)).toBe('invalid');
    takes(round, 'P1', 'two', 'two', 'draft');
    round.does('chair', { kind: 'take', draft: 0, target: at('P1', 'two'), text: null, source: { kind: 'open' } });
    tables(round, 'KEN', 'P1', 'one TWO three four five');
    round.does('chair', { ...compilation, attribution: false });
    expect(round.state.drafts.at(-1)).toMatchObject({ form: 'compilation', attribution: false });
    expect(round.table()).toHaveLength(1);
  });

  it('is clean only where nothing is open', () => {
    const round = new Round();
    tables(round, 'KEN', 'P1', 'one TWO three FOUR five');
    const clean = { kind: 'issue', draft: 0, symbol: rev(1), form: 'clean' } as const;
    expect(round.decide('chair', clean)).toMatchObject({ key: 'clean-with-open', params: { open: 2 } });
    takes(round, 'P1', 'two', 'two', 'draft');
    expect(round.decide('chair', clean)).toMatchObject({ params: { open: 1 } });
    takes(round, 'P1', 'four', 'FOUR');
    round.does('chair', clean);
    expect(round.state.drafts.at(-1)?.document.paragraphs[0]?.text).toBe('one two three FOUR five');
  });
});

it('lets a party give up a position on words that a new draft has changed, and take it again on what there is', () => {
  const round = new Round();
  const reserve = { kind: 'position', draft: 0, party: 'JPN', stance: 'reserve', on: true, note: '' } as const;
  round.does('JPN', { ...reserve, target: at('P1', 'two') });
  round.write(null, 'P1', 'one deux three four five');
  issues(round);
  round.does('JPN', { ...reserve, draft: 1, target: { paragraph: 'P1', from: 4, to: 7 } });
  const gone = { ...reserve, draft: 1, on: false, taken: 0, target: { paragraph: 'P1', from: 4, to: 7 } };
  round.does('JPN', gone);
  expect(round.state.positions.map(({ draft, from, to }) => [draft, from, to])).toEqual([[1, 4, 7]]);
  expect(round.refusal('JPN', gone)).toBe('stale');
});
