import {
  type Act,
  type ActBody,
  fold,
  foldAll,
  type Negotiation,
  redactState,
  withLive,
  wordingsOnTheTable,
} from '@adref/shared/negotiation';
import { describe, expect, it } from 'vitest';
import { at, member, Round } from './round.ts';

describe('the fold of acts', () => {
  it('refuses a first act that creates nothing', () => {
    const [, second] = new Round().acts;
    expect(() => fold(null, second as Act)).toThrow('nothing before it');
  });

  it('refuses to go on where an act is missing', () => {
    const round = new Round();
    const ahead: Act = { kind: 'close', seq: round.state.seq + 2, time: '', by: 'chair', hash: '' };
    expect(() => fold(round.state, ahead)).toThrow(
      `Acts ${round.state.seq + 1} to ${round.state.seq + 1} of n are missing`,
    );
  });

  it('lets a stream repeat an act', () => {
    const round = new Round();
    expect(fold(round.state, round.acts[3] as Act)).toBe(round.state);
  });

  it('raises the numbers and nothing else for an act of an old record that is not shown', () => {
    const { state } = new Round();
    const sealed: Act = { kind: 'sealed', seq: state.seq + 1, time: '', by: 'desk', hash: '' };
    const numbers = { seq: state.seq + 1, publicSeq: state.publicSeq + 1, deskSeq: state.deskSeq + 1 };
    expect(fold(state, sealed)).toEqual({ ...state, ...numbers, head: '', publicHead: '', deskHead: '' });
  });

  it('keeps a new version where the party first tabled', () => {
    const round = new Round();
    round.write('KEN', 'P1', 'one TWO three four five');
    round.does('KEN', { kind: 'table', draft: 0, party: 'KEN', paragraphs: null });
    round.write('JPN', 'P1', 'one zwei three four five');
    round.does('JPN', { kind: 'table', draft: 0, party: 'JPN', paragraphs: null });
    round.write('KEN', 'P1', 'one deux three four five');
    round.does('KEN', { kind: 'table', draft: 0, party: 'KEN', paragraphs: null });
    expect(round.table()).toEqual(['KEN P1 v2: one deux three four five', 'JPN P1 v1: one zwei three four five']);
    expect(round.state.record).toHaveLength(3);
  });

  it('takes a withdrawn wording off the table and keeps it in the record', () => {
    const round = new Round();
    round.write('KEN', 'P1', 'one TWO three four five');
    round.does('KEN', { kind: 'table', draft: 0, party: 'KEN', paragraphs: null });
    round.does('KEN', { kind: 'withdraw', draft: 0, party: 'KEN', paragraphs: ['P1'] });
    expect(round.table()).toEqual([]);
    expect(round.state.record).toHaveLength(1);
  });

  it('begins a round with what stays open, and keeps record, comments and members', () => {
    const round = new Round();
    round.write('KEN', 'P1', 'one TWO three four five');
    round.does('KEN', { kind: 'table', draft: 0, party: 'KEN', paragraphs: null });
    round.does('JPN', { ...retain, party: 'JPN' });
    round.does('chair', { kind: 'comment', draft: 0, party: null, target: at('P1'), text: 'Welcome' });
    round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
    expect(round.table()).toEqual(['KEN P1 v2: one TWO three four five']);
    const { positions, takes, live, tablingAsTyped, record, comments, drafts } = round.state;
    expect(positions.map(({ party, draft, carried }) => [party, draft, carried])).toEqual([['JPN', 1, { draft: 0 }]]);
    expect([takes, live, tablingAsTyped]).toEqual([[], [], []]);
    expect([record.length, comments.length, drafts.length]).toEqual([2, 1, 2]);
  });

  it('begins a round with an empty table where the record was made before anything was carried over', () => {
    const round = new Round();
    round.write('KEN', 'P1', 'one TWO three four five');
    round.does('KEN', { kind: 'table', draft: 0, party: 'KEN', paragraphs: null });
    round.does('JPN', { ...retain, party: 'JPN' });
    const before = round.state;
    const issued = round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' }).at(-1);
    if (issued?.kind !== 'issue') throw new Error('Nothing was issued');
    const { carried: _carried, ...old } = issued;
    const { wordings, positions, pending, outcomes, record, formerTables, formerPositions } = fold(before, old);
    expect([wordings, positions, pending, outcomes]).toEqual([[], [], [], []]);
    expect(record).toHaveLength(1);
    expect(formerTables[0]?.wordings).toEqual([{ party: 'KEN', paragraph: 'P1', version: 1 }]);
    expect(formerPositions).toHaveLength(1);
  });

  it('publishes the desk’s decisions and keeps the positions of a round that ends', () => {
    const round = new Round();
    round.does('JPN', { ...retain, party: 'JPN' });
    for (const text of ['2', 'II']) {
      round.does('chair', { kind: 'take', draft: 0, target: at('P1', 'two'), text, source: { kind: 'chair' } });
    }
    expect(redactState(round.state, member('KEN')).takes).toEqual([]);
    expect(round.state.decisions).toEqual([]);
    round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
    const seen = redactState(round.state, member('KEN'));
    expect(seen.decisions.map(({ draft, text, by }) => [draft, text, by])).toEqual([
      [0, '2', 'chair'],
      [0, 'II', 'chair'],
    ]);
    expect(seen.formerPositions.map(({ party, stance }) => [party, stance])).toEqual([['JPN', 'retain']]);
  });

  it('shows live words in place of the version they go beyond, and nothing where they are the draft’s again', () => {
    const round = new Round();
    round.write('KEN', 'P1', 'one TWO three four five');
    round.does('KEN', { kind: 'table', draft: 0, party: 'KEN', paragraphs: null });
    const typed = withLive(
      round.state,
      new Map([['KEN', [{ party: 'KEN', paragraph: 'P1', text: 'one zwo three four five' }]]]),
    );
    expect(wordingsOnTheTable(typed).map(({ text }) => text)).toEqual(['one zwo three four five']);
    const undone = withLive(
      typed,
      new Map([['KEN', [{ party: 'KEN', paragraph: 'P1', text: 'one two three four five' }]]]),
    );
    expect(wordingsOnTheTable(undone)).toEqual([]);
  });
});

describe('live words', () => {
  const typed = (round: Round) =>
    withLive(round.state, new Map([['KEN', [{ party: 'KEN', paragraph: 'P1', text: 'one zwo three four five' }]]]));
  const head = (state: Negotiation) => ({ seq: state.seq + 1, time: '', by: 'KEN', hash: '' });

  it('go with a withdrawal, and with a version that the party tables or supports', () => {
    const round = new Round();
    round.write('KEN', 'P1', 'one TWO three four five');
    round.does('KEN', { kind: 'table', draft: 0, party: 'KEN', paragraphs: null });
    const [wording] = round.state.wordings;
    if (!wording) throw new Error('Nothing is tabled');
    const state = typed(round);
    const acts: ActBody[] = [
      { kind: 'withdraw', party: 'KEN', draft: 0, paragraphs: ['P1'] },
      { kind: 'table', party: 'KEN', draft: 0, wordings: [{ ...wording, version: 2 }] },
      {
        ...{ kind: 'support', party: 'KEN', draft: 0, paragraph: 'P1', from: 4, to: 7, text: 'II', of: ['JPN'] },
        wording: { ...wording, version: 2 },
      },
    ];
    for (const act of acts) expect(fold(state, { ...act, ...head(state) }).live).toEqual([]);
    const other: ActBody = { kind: 'withdraw', party: 'KEN', draft: 0, paragraphs: ['P2'] };
    expect(fold(state, { ...other, ...head(state) }).live).toEqual(state.live);
  });

  it('go with the end of tabling as one types, and no other party’s', () => {
    const state = withLive(
      typed(new Round()),
      new Map([['JPN', [{ party: 'JPN', paragraph: 'P2', text: 'States will act' }]]]),
    );
    const ends: ActBody = { kind: 'mode', party: 'KEN', draft: 0, asTyped: false };
    expect(fold(state, { ...ends, ...head(state) }).live.map(({ party }) => party)).toEqual(['JPN']);
  });
});

describe('the fold of a whole record', () => {
  it('comes to the same as act by act', () => {
    const { acts, state } = eventful();
    expect(foldAll(null, acts)).toEqual(state);
    for (const cut of [1, 12, acts.length - 1]) {
      const half = foldAll(null, acts.slice(0, cut));
      const kept = structuredClone(half);
      expect(foldAll(half, acts)).toEqual(state);
      expect(half).toEqual(kept);
    }
  });

  it('looks at a wording as often in a long record as in a short one', () => {
    expect(looksAtWordings(2_000) / looksAtWordings(1_000)).toBeLessThan(2.2);
  });

  it('keeps the lists that an act does not concern', () => {
    const { state } = eventful();
    const next = fold(state, { kind: 'close', seq: state.seq + 1, time: '', by: 'chair', hash: '' });
    for (const list of ['drafts', 'wordings', 'record', 'positions', 'comments', 'takes', 'links'] as const) {
      expect(next[list]).toBe(state[list]);
    }
  });
});

/** A round in which everything happens. */
function eventful(): Round {
  const round = new Round();
  round.write('KEN', 'P1', 'one TWO three four five');
  round.write('KEN', 'N1', 'Urges all', 'P1');
  round.does('KEN', { kind: 'table', draft: 0, party: 'KEN', paragraphs: null });
  round.does('JPN', { kind: 'support', draft: 0, party: 'JPN', target: at('P1', 'two'), text: 'TWO' });
  round.does('JPN', { ...retain, party: 'JPN' });
  round.does('NOR', { ...retain, party: 'NOR', stance: 'reserve' });
  round.does('JPN', { ...retain, party: 'JPN', on: false });
  round.does('chair', { kind: 'comment', draft: 0, party: null, target: at('P1'), text: 'Welcome' });
  round.does('NOR', { kind: 'mode', draft: 0, party: 'NOR', asTyped: true });
  round.does('chair', { kind: 'take', draft: 0, target: at('P1', 'two'), text: 'II', source: { kind: 'chair' } });
  round.does('KEN', { kind: 'withdraw', draft: 0, party: 'KEN', paragraphs: ['P1'] });
  round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
  round.write('NOR', 'P2', 'States shall act');
  round.does('NOR', { kind: 'table', draft: 1, party: 'NOR', paragraphs: null });
  return round;
}

/** How often a fold of `count` tablings reads the party of a wording. */
function looksAtWordings(count: number): number {
  let looks = 0;
  const look = () => {
    looks++;
    return 'KEN';
  };
  const { acts } = new Round();
  const tablings = Array.from({ length: count }, (_, at): Act => {
    const wording = { paragraph: `N${at}`, text: 'w', draft: 0, version: 1, tabled: '', by: 'KEN', hash: '' };
    const watched = Object.defineProperty({ ...wording, party: '' }, 'party', { get: look });
    const head = { seq: acts.length + at + 1, time: '', by: 'KEN', hash: '' };
    return { kind: 'table', party: 'KEN', draft: 0, wordings: [watched], ...head };
  });
  expect(foldAll(null, [...acts, ...tablings]).wordings).toHaveLength(count);
  return looks;
}

const retain = { kind: 'position', draft: 0, target: at('P1'), stance: 'retain', on: true, note: '' } as const;
