import {
  type Act,
  type ActBody,
  type Command,
  foldAll,
  type Negotiation,
  openDraft,
  type RecordedPosition,
  rangeNow,
  type Target,
  tableNow,
  tableText,
  targetOn,
  wordsThen,
} from '@adref/shared/negotiation';
import { draftText, partyText, printParagraph, type RollingParagraph, rollingText } from '@adref/shared/rolling';
import { describe, expect, it } from 'vitest';
import { fc } from '../../../property.ts';
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

/** What one step of a random round does; numbers choose among what there is. */
type Step = readonly [kind: string, who: number, where: number, what: number];

const delegations = ['KEN', 'JPN', 'NOR'] as const;
const paragraphs = ['P1', 'P2', 'N1', 'N2'] as const;

/** Words of a kind that diffs have to think about: repeated, swapped, partly equal. */
const phrases = [
  'States shall cooperate fully',
  'All States shall cooperate fully',
  'States should fully cooperate',
  'Encouraged by progress, all States shall cooperate fully and shall report',
  'shall shall shall',
  'fully',
];

/** What people saw when they said something: the words in that range, by what was recorded of it. */
class Witness {
  readonly round = new Round();
  readonly saw = new Map<string, string>();

  take([kind, who, where, what]: Step): void {
    const { round } = this;
    const party = delegations[who % delegations.length] as (typeof delegations)[number];
    const id = paragraphs[where % paragraphs.length] as string;
    const text = phrases[what % phrases.length] as string;
    const target = this.#target(id, what);
    const commands: Record<string, () => Command | undefined> = {
      table: () => {
        round.write(party, id, text, 'P2');
        return { kind: 'table', draft: 0, party, paragraphs: [id] };
      },
      withdraw: () => ({ kind: 'withdraw', draft: 0, party, paragraphs: [id] }),
      typed: () => ({ kind: 'mode', draft: 0, party, asTyped: what % 2 === 0 }),
      reserve: () => target && { kind: 'position', draft: 0, party, target, stance: 'reserve', on: true, note: '' },
      retain: () => target && { kind: 'position', draft: 0, party, target, stance: 'retain', on: true, note: '' },
      drop: () => target && { kind: 'position', draft: 0, party, target, stance: 'reserve', on: false, note: '' },
      comment: () => target && { kind: 'comment', draft: 0, party, target, text: 'Hm' },
      decide: () => target && { kind: 'take', draft: 0, target, text: 'must', source: { kind: 'chair' } },
      support: () => this.#support(party, id, what),
      join: () => this.#supportWhole(party, id, what),
      leave: () => {
        round.write(party, id, undefined);
        return { kind: 'table', draft: 0, party, paragraphs: [id] };
      },
      restore: () => this.#restore(party, id, what),
    };
    const command = commands[kind]?.();
    const speaker = kind === 'decide' ? 'chair' : party;
    if (!command || !round.decide(speaker, command).ok) return;
    const seen = target ? this.#base(target.paragraph)?.slice(target.from ?? 0, target.to ?? 0) : undefined;
    for (const act of round.does(speaker, command)) {
      if (act.kind === 'position' && act.on) this.saw.set(keyOf(act.position), seen ?? '');
      if (act.kind === 'comment') this.saw.set(act.comment.id, seen ?? '');
      if (act.kind === 'take') this.saw.set(`take ${round.state.takes.length}`, seen ?? '');
    }
  }

  #base(id: string): string | undefined {
    const paragraph = rolled(this.round.state).find((one) => one.id === id);
    return paragraph && draftText(paragraph.segments);
  }

  /** A bracket as the page offers it, or any range. */
  #target(id: string, what: number): Target | undefined {
    const paragraph = rolled(this.round.state).find((one) => one.id === id);
    if (!paragraph) return undefined;
    const brackets = paragraph.segments.filter((segment) => segment.kind === 'bracket');
    const bracket = brackets[what % (brackets.length + 1)];
    const base = draftText(paragraph.segments);
    const from = (what * 7) % (base.length + 1);
    const to = Math.min(base.length, from + (what % 9));
    const range = bracket?.kind === 'bracket' ? bracket : { from, to, draft: base.slice(from, to) };
    return targetOn(this.round.state, id, range);
  }

  #support(party: string, id: string, what: number): Command | undefined {
    const paragraph = rolled(this.round.state).find((one) => one.id === id);
    const brackets = paragraph?.segments.filter((segment) => segment.kind === 'bracket') ?? [];
    const bracket = brackets[what % Math.max(1, brackets.length)];
    if (bracket?.kind !== 'bracket') return undefined;
    const words = bracket.alternatives[what % Math.max(1, bracket.alternatives.length)]?.text ?? bracket.draft;
    return { kind: 'support', draft: 0, party, target: targetOn(this.round.state, id, bracket), text: words };
  }

  #supportWhole(party: string, id: string, what: number): Command | undefined {
    const proposed = tableNow(this.round.state).wordings.filter(({ paragraph }) => paragraph === id);
    const text = proposed[what % Math.max(1, proposed.length)]?.text;
    if (text === undefined) return undefined;
    return { kind: 'support', draft: 0, party, target: { paragraph: id, from: null, to: null }, text };
  }

  #restore(party: string, id: string, what: number): Command {
    const of = (wording: { party: string; paragraph: string }) => wording.party === party && wording.paragraph === id;
    const versions = this.round.state.record.filter(of).map(({ version }) => version);
    const seen = this.round.state.wordings.find(of)?.version ?? null;
    const version = [null, ...versions][what % (versions.length + 1)] ?? null;
    const own = { was: this.round.own(party)[id] ?? null, now: what % 2 === 0 ? null : (phrases[what % 6] ?? null) };
    return { kind: 'restore', draft: 0, party, wordings: [{ paragraph: id, version, seen, own }] };
  }
}

const keyOf = ({ party, paragraph, stance, from, to, base }: RecordedPosition) =>
  [party, paragraph, stance, from, to, base?.party, base?.version].join(' ');

const step = (kinds: readonly string[]) =>
  fc.tuple(fc.constantFrom(...kinds), fc.nat(30), fc.nat(30), fc.nat(120)) satisfies fc.Arbitrary<Step>;

describe('over random acts', () => {
  const kinds = [
    'table',
    'table',
    'withdraw',
    'typed',
    'reserve',
    'reserve',
    'retain',
    'drop',
    'comment',
    'decide',
    'support',
    'support',
    'join',
    'leave',
    'restore',
  ];

  it('comes to ranges that show, and to some whose words are gone', () => {
    // One choice of steps, so that this says the same every time.
    const rounds = fc.sample(fc.array(step(kinds), { minLength: 10, maxLength: 40 }), { seed: 1, numRuns: 60 });
    let [shown, gone] = [0, 0];
    for (const steps of rounds) {
      const witness = new Witness();
      for (const one of steps) witness.take(one);
      const table = tableNow(witness.round.state);
      shown += table.positions.filter(({ from }) => from !== null).length;
      gone += table.gone.length;
    }
    expect(shown).toBeGreaterThan(20);
    expect(gone).toBeGreaterThan(0);
  });

  it('every position, comment and decision shows on exactly the words it was made on, or on none', () => {
    fc.assert(
      fc.property(fc.array(step(kinds), { minLength: 10, maxLength: 40 }), (steps) => {
        const witness = new Witness();
        for (const one of steps) {
          witness.take(one);
          const { state } = witness.round;
          const table = tableNow(state);
          expect(table.wordings.filter(({ paragraph, placement }) => paragraph.startsWith('N') && !placement)).toEqual(
            [],
          );
          const texts = new Map(rolled(state).map((paragraph) => [paragraph.id, paragraph]));
          expect(table.positions.length + table.gone.length).toBe(state.positions.length);
          const standing = state.positions.filter((position) => !table.gone.includes(position));
          standing.forEach((recorded, index) => {
            const now = table.positions[index];
            const paragraph = texts.get(recorded.paragraph);
            if (!now || now.from === null || now.to === null || !paragraph) return;
            const words = draftText(paragraph.segments).slice(now.from, now.to);
            expect(words).toBe(witness.saw.get(keyOf(recorded)));
            if (paragraph.added) expect(someoneSays(paragraph, words)).toBe(true);
          });
          for (const paragraph of texts.values()) {
            for (const segment of paragraph.segments) {
              if (segment.kind === 'text') continue;
              for (const party of segment.reserve) {
                const ids = [paragraph.id, ...(paragraph.added?.sameAs ?? [])];
                const own = table.positions.filter((one) => one.party === party && ids.includes(one.paragraph));
                expect(
                  own.some(({ from, to }) => from !== null && to !== null && from <= segment.to && segment.from <= to),
                ).toBe(true);
              }
            }
          }
          for (const comment of state.comments) {
            expect(wordsThen(state, comment)?.slice(comment.from ?? 0, comment.to ?? 0)).toBe(
              witness.saw.get(comment.id),
            );
          }
          state.takes.forEach((take, index) => {
            const range = rangeNow(state, take);
            const paragraph = texts.get(take.paragraph);
            if (!range || !paragraph) return;
            const words = draftText(paragraph.segments).slice(range.from, range.to);
            expect(words).toBe(witness.saw.get(`take ${index + 1}`));
          });
        }
      }),
      { numRuns: 150 },
    );
  });
});

/** The rolling text over what ranges count in. */
function rolled(state: Negotiation): RollingParagraph[] {
  const { wordings, positions, bases } = tableNow(state);
  return rollingText(openDraft(state).document.paragraphs, wordings, positions, undefined, bases);
}

function someoneSays(paragraph: RollingParagraph, words: string): boolean {
  return (paragraph.added?.proposers ?? []).some((party) => partyText(paragraph.segments, party).includes(words));
}
