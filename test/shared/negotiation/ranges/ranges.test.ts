import {
  type Act,
  type ActBody,
  foldAll,
  type Negotiation,
  rangeNow,
  type Target,
  tableNow,
  tableText,
  targetOn,
  wordsThen,
} from '@adref/shared/negotiation';
import { printParagraph, type RollingParagraph } from '@adref/shared/rolling';
import { describe, expect, it } from 'vitest';
import { at, Round } from '../round.ts';

/** One paragraph of the table in the notation of negotiators. */
function printed(round: Round, id: string): string {
  const paragraph = shown(round.state, id);
  return paragraph ? (printParagraph(paragraph).split('\t')[1] ?? '') : '';
}

function shown(state: Negotiation, id: string): RollingParagraph | undefined {
  return tableText(state).find((one) => one.id === id || one.added?.sameAs.includes(id));
}

/** A range of an added paragraph's first words. */
function on(round: Round, id: string, words: string): Target {
  const base = round.state.bases.find(({ paragraph }) => paragraph === id)?.text ?? '';
  const from = base.indexOf(words);
  if (from < 0) throw new Error(`${id} does not say ${words}`);
  return targetOn(round.state, id, { from, to: from + words.length, draft: words });
}

function tables(round: Round, party: 'KEN' | 'JPN' | 'NOR', id: string, text: string | undefined): void {
  round.write(party, id, text, 'P2');
  round.does(party, { kind: 'table', draft: 0, party, paragraphs: null });
}

function reserves(round: Round, party: 'KEN' | 'JPN' | 'NOR', target: Target, yes = true): void {
  round.does(party, { kind: 'position', draft: 0, party, target, stance: 'reserve', on: yes, note: '' });
}

const gone = (round: Round) =>
  tableNow(round.state).gone.map((position) => {
    const { party, from, to } = position;
    return `${party}: ${wordsThen(round.state, position)?.slice(from ?? 0, to ?? undefined)}`;
  });

describe('a position on an added paragraph', () => {
  const first = 'States shall cooperate fully';

  it('stays on its words when the proposer tables others around them', () => {
    const round = new Round();
    tables(round, 'KEN', 'N1', first);
    reserves(round, 'JPN', on(round, 'N1', 'shall'));
    expect(printed(round, 'N1')).toBe('States [shall – reserve: JPN] cooperate fully – KEN]');
    tables(round, 'KEN', 'N1', 'Encouraged by progress, all States shall cooperate fully');
    expect(printed(round, 'N1')).toBe(
      'Encouraged by progress, all States [shall – reserve: JPN] cooperate fully – KEN]',
    );
    expect(gone(round)).toEqual([]);
  });

  it('is on words that are gone once nobody proposes them, and comes back with them', () => {
    const round = new Round();
    tables(round, 'KEN', 'N1', first);
    reserves(round, 'JPN', on(round, 'N1', 'shall'));
    tables(round, 'KEN', 'N1', 'States should cooperate fully');
    expect(printed(round, 'N1')).toBe('States should cooperate fully – KEN]');
    expect(gone(round)).toEqual(['JPN: shall']);
    tables(round, 'KEN', 'N1', 'All States shall cooperate');
    expect(printed(round, 'N1')).toContain('[shall – reserve: JPN]');
    expect(gone(round)).toEqual([]);
  });

  it('stays while another holds its words, whatever the proposer does', () => {
    const round = new Round();
    tables(round, 'KEN', 'N1', first);
    tables(round, 'NOR', 'N1', 'States shall cooperate');
    reserves(round, 'JPN', on(round, 'N1', 'shall'));
    round.does('KEN', { kind: 'withdraw', draft: 0, party: 'KEN', paragraphs: ['N1'] });
    expect(printed(round, 'N1')).toBe('States [shall – reserve: JPN] cooperate – NOR]');
    round.does('NOR', { kind: 'withdraw', draft: 0, party: 'NOR', paragraphs: ['N1'] });
    expect([printed(round, 'N1'), gone(round)]).toEqual(['', ['JPN: shall']]);
  });

  it('can be given up when its words are gone, and not be taken then', () => {
    const round = new Round();
    tables(round, 'KEN', 'N1', first);
    const target = on(round, 'N1', 'shall');
    reserves(round, 'JPN', target);
    tables(round, 'KEN', 'N1', 'States should cooperate fully');
    const late = { kind: 'position', draft: 0, party: 'NOR', target, stance: 'reserve', on: true, note: '' } as const;
    expect(round.refusal('NOR', late)).toBe('stale');
    round.does('KEN', { kind: 'withdraw', draft: 0, party: 'KEN', paragraphs: ['N1'] });
    reserves(round, 'JPN', target, false);
    expect(round.state.positions).toEqual([]);
  });

  it('is refused where the words are not those that the member saw', () => {
    const round = new Round();
    tables(round, 'KEN', 'N1', first);
    const target = { ...on(round, 'N1', 'shall'), words: 'should' };
    const command = {
      kind: 'position',
      draft: 0,
      party: 'JPN',
      target,
      stance: 'reserve',
      on: true,
      note: '',
    } as const;
    expect(round.refusal('JPN', command)).toBe('stale');
    const other = { ...target, words: 'shall', base: { party: 'KEN', version: 9 } };
    expect(round.refusal('JPN', { ...command, target: other })).toBe('invalid');
  });

  it('is given up by the bracket that shows it, also where that has grown around it', () => {
    const round = new Round();
    reserves(round, 'JPN', at('P1', 'two'));
    tables(round, 'KEN', 'P1', 'one TWOTHREE four five');
    const bracket = shown(round.state, 'P1')?.segments.find((segment) => segment.kind === 'bracket');
    if (bracket?.kind !== 'bracket') throw new Error('There is no bracket');
    expect([bracket.draft, bracket.reserve]).toEqual(['two three', ['JPN']]);
    reserves(round, 'JPN', targetOn(round.state, 'P1', bracket), false);
    expect(round.state.positions).toEqual([]);
  });
});

describe('decisions and comments on an added paragraph', () => {
  it('stay on the words they were made on when the proposer tables others', () => {
    const round = new Round();
    tables(round, 'KEN', 'N1', 'States shall cooperate fully');
    tables(round, 'NOR', 'N1', 'States should cooperate fully');
    const target = on(round, 'N1', 'shall');
    round.does('JPN', { kind: 'comment', draft: 0, party: 'JPN', target, text: 'Too strong' });
    const whole = { paragraph: 'N1', from: null, to: null };
    const source = { kind: 'party', holders: ['KEN'] } as const;
    round.does('chair', { kind: 'take', draft: 0, target: whole, text: 'States shall cooperate fully', source });
    round.does('chair', {
      ...{ kind: 'take', draft: 0, target, text: 'should' },
      source: { kind: 'party', holders: ['NOR'] },
    });
    tables(round, 'KEN', 'N1', 'Encouraged by progress, all States shall cooperate fully');
    const [said] = round.state.comments;
    const take = round.state.takes[1];
    expect(said && wordsThen(round.state, said)?.slice(said.from ?? 0, said.to ?? 0)).toBe('shall');
    expect(take && rangeNow(round.state, take)).toEqual({ from: 7, to: 12 });
    round.does('chair', { kind: 'take', draft: 0, target, text: 'must', source: { kind: 'chair' } });
    expect(round.own(null).N1).toBe('States must cooperate fully');
  });
});

describe('records of before', () => {
  /** The acts as an earlier Adref recorded them, which named no version. */
  const unnamed = (acts: readonly Act[]) =>
    acts.map((act): Act => {
      if (act.kind === 'position') return { ...act, position: without(act.position) };
      if (act.kind === 'comment') return { ...act, comment: without(act.comment) };
      return act.kind === 'take' ? { ...act, take: without(act.take) } : act;
    });
  const without = <T extends { readonly base?: unknown }>({ base: _base, ...rest }: T) => rest as unknown as T;

  it('counted in the words of the proposer at the time', () => {
    const round = new Round();
    tables(round, 'KEN', 'N1', 'States shall cooperate fully');
    tables(round, 'KEN', 'N1', 'Encouraged by progress, all States shall cooperate fully');
    const from = 'Encouraged by progress, all States '.length;
    const target = { paragraph: 'N1', from, to: from + 5 };
    const position = { party: 'JPN', draft: 0, ...target, stance: 'reserve', note: '', time: '', by: 'JPN' } as const;
    const act = (n: number, body: ActBody): Act => ({ ...body, seq: n, time: '', by: 'JPN', hash: '' });
    const n = round.acts.length;
    const old = [...round.acts, act(n + 1, { kind: 'position', on: true, position })];
    const state = foldAll(null, old);
    expect(state.positions[0]?.base).toEqual({ party: 'KEN', version: 2 });
    expect(shown(state, 'N1') && printParagraph(shown(state, 'N1') as RollingParagraph)).toContain(
      'States [shall – reserve: JPN] cooperate',
    );
    const undone = foldAll(null, [...old, act(n + 2, { kind: 'position', on: false, position })]);
    expect(undone.positions).toEqual([]);
  });

  it('come to the same positions, comments and decisions', () => {
    const round = new Round();
    tables(round, 'KEN', 'N1', 'States shall cooperate fully');
    reserves(round, 'JPN', on(round, 'N1', 'shall'));
    reserves(round, 'NOR', on(round, 'N1', 'fully'));
    reserves(round, 'NOR', on(round, 'N1', 'fully'), false);
    round.does('JPN', { kind: 'comment', draft: 0, party: 'JPN', target: on(round, 'N1', 'fully'), text: 'Why?' });
    tables(round, 'KEN', 'N1', 'All States shall cooperate fully');
    expect(foldAll(null, unnamed(round.acts))).toEqual(round.state);
  });
});
