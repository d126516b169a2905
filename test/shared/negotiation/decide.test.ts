import type { Command } from '@adref/shared/negotiation';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, later, Round } from './round.ts';

const table = (party: string, paragraphs: string[] | null = null) =>
  ({ kind: 'table', draft: 0, party, paragraphs }) as const;
const typing = (party: string, asTyped = true) => ({ kind: 'mode', draft: 0, party, asTyped }) as const;
const support = (party: string, target: ReturnType<typeof at>, text: string | null) =>
  ({ kind: 'support', draft: 0, party, target, text }) as const;
const stance = (party: string, target: ReturnType<typeof at>, kind: 'retain' | 'reserve' = 'reserve', on = true) =>
  ({ kind: 'position', draft: 0, party, target, stance: kind, on, note: '' }) as const;

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

describe('supporting', () => {
  it('gives the supporter the words and leaves its own words elsewhere, tabled and untabled, where they are', () => {
    const round = new Round();
    round.write('KEN', 'P1', 'one two three FOUR five');
    round.does('KEN', table('KEN'));
    round.write('JPN', 'P1', 'ONE two three four five');
    round.does('JPN', table('JPN'));
    round.write('JPN', 'P1', 'ONE two three four five and SIX');
    round.does('JPN', support('JPN', at('P1', 'four'), 'FOUR'));
    expect(round.table()).toEqual(['KEN P1 v1: one two three FOUR five', 'JPN P1 v2: ONE two three FOUR five']);
    expect(round.own('JPN').P1).toBe('ONE two three FOUR five and SIX');
  });

  it('refuses words that nobody holds there any more', () => {
    const round = new Round();
    round.write('KEN', 'P1', 'one two three FOUR five');
    round.does('KEN', table('KEN'));
    round.write('KEN', 'P1', 'one two three VIER five');
    round.does('KEN', table('KEN'));
    expect(round.refusal('JPN', support('JPN', at('P1', 'four'), 'FOUR'))).toBe('stale');
  });

  it('refuses one’s own words and the draft’s', () => {
    const round = new Round();
    round.write('KEN', 'P1', 'one two three FOUR five');
    round.does('KEN', table('KEN'));
    expect(round.refusal('KEN', support('KEN', at('P1', 'four'), 'FOUR'))).toBe('invalid');
    expect(round.refusal('JPN', support('JPN', at('P1', 'four'), 'four'))).toBe('invalid');
  });

  it('brings a proposed paragraph into the supporter’s text under the same id, at the same place', () => {
    const round = new Round();
    round.write('KEN', 'K1', 'Thanks the chair', 'P1');
    round.does('KEN', table('KEN'));
    round.does('JPN', support('JPN', at('K1'), 'Thanks the chair'));
    expect(Object.keys(round.own('JPN'))).toEqual(['P1', 'K1', 'P2', 'P3']);
    expect(round.state.wordings.map(({ party, paragraph }) => `${party} ${paragraph}`)).toEqual(['KEN K1', 'JPN K1']);
    expect(round.refusal('JPN', table('JPN'))).toBe('invalid');
  });

  it('in a paragraph that the supporter proposes itself, under an id of its own, changes that one', () => {
    const round = new Round();
    round.write('KEN', 'K1', 'Thanks the chair', 'P1');
    round.does('KEN', table('KEN'));
    round.write('JPN', 'J1', 'Thanks the chair', 'P1');
    round.does('JPN', table('JPN'));
    round.does('NOR', support('NOR', at('K1'), 'Thanks the chair'));
    round.write('NOR', 'K1', 'Thanks the bureau');
    round.does('NOR', table('NOR'));
    round.does('JPN', support('JPN', { ...at('K1'), from: 11, to: 16 }, 'bureau'));
    expect(round.table()).toEqual([
      'KEN K1 v1: Thanks the chair',
      'JPN J1 v2: Thanks the bureau',
      'NOR K1 v2: Thanks the bureau',
    ]);
    expect(round.own('JPN')).toMatchObject({ J1: 'Thanks the bureau' });
    expect(round.own('JPN')).not.toHaveProperty('K1');
    round.does('JPN', { kind: 'withdraw', draft: 0, party: 'JPN', paragraphs: ['J1'] });
    expect(round.own('JPN').J1).toBe('Thanks the chair');
  });

  it('takes words that somebody holds in the very same paragraph under another id', () => {
    const round = new Round();
    round.write('KEN', 'K1', 'Thanks the chair', 'P1');
    round.does('KEN', table('KEN'));
    round.write('JPN', 'J1', 'Thanks the chair', 'P1');
    round.does('JPN', table('JPN'));
    round.write('JPN', 'J1', 'Thanks the bureau');
    round.does('JPN', table('JPN'));
    round.does('NOR', support('NOR', { ...at('K1'), from: 11, to: 16 }, 'bureau'));
    expect(round.own('NOR').K1).toBe('Thanks the bureau');
    expect(round.state.wordings.at(-1)).toMatchObject({ party: 'NOR', paragraph: 'K1', placement: { after: 'P1' } });
  });

  it('leaves a paragraph out with those who delete it', () => {
    const round = new Round();
    round.write('KEN', 'P2', undefined);
    round.does('KEN', table('KEN'));
    round.does('JPN', support('JPN', at('P2'), null));
    expect(round.table()).toEqual(['KEN P2 v1: null', 'JPN P2 v1: null']);
    expect(Object.keys(round.own('JPN'))).toEqual(['P1', 'P3']);
  });

  it('records who held the words', () => {
    const round = new Round();
    for (const party of ['KEN', 'NOR'] as const) {
      round.write(party, 'P1', 'one two three FOUR five');
      round.does(party, table(party));
    }
    const [act] = round.does('JPN', support('JPN', at('P1', 'four'), 'FOUR'));
    expect(act).toMatchObject({ kind: 'support', of: ['KEN', 'NOR'], by: 'JPN' });
  });
});

describe('retaining, reserving and commenting', () => {
  it('stands until it is lifted', () => {
    const round = new Round();
    round.does('KEN', stance('KEN', at('P1', 'two'), 'retain'));
    expect(round.refusal('KEN', stance('KEN', at('P1', 'two'), 'retain'))).toBe('invalid');
    round.does('KEN', stance('KEN', at('P1', 'two'), 'retain', false));
    expect(round.state.positions).toEqual([]);
    expect(round.refusal('KEN', stance('KEN', at('P1', 'two'), 'retain', false))).toBe('stale');
  });

  it('refuses a place outside the paragraph and a paragraph that is not there', () => {
    const round = new Round();
    expect(round.refusal('KEN', stance('KEN', { paragraph: 'P1', from: 3, to: 99 }))).toBe('invalid');
    expect(round.refusal('KEN', stance('KEN', at('P9')))).toBe('stale');
    expect(round.refusal('KEN', { kind: 'comment', draft: 0, party: 'KEN', target: at('P9'), text: 'What?' })).toBe(
      'stale',
    );
  });

  it('lets one reserve on a proposed paragraph, and not retain what the draft does not say', () => {
    const round = new Round();
    round.write('KEN', 'K1', 'Thanks the chair');
    round.does('KEN', table('KEN'));
    round.does('JPN', stance('JPN', at('K1')));
    expect(round.refusal('JPN', stance('JPN', at('K1'), 'retain'))).toBe('invalid');
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

describe('the chair’s text', () => {
  const take = (
    target: ReturnType<typeof at>,
    text: string | null,
    holders?: string[],
  ): Command & { kind: 'take' } => ({
    kind: 'take',
    draft: 0,
    target,
    text,
    source: holders ? { kind: 'party', holders } : { kind: 'chair' },
  });

  it('takes the words of a party beside what was taken before', () => {
    const round = new Round();
    round.write('KEN', 'P1', 'ONE two three FOUR five');
    round.does('KEN', table('KEN'));
    round.does('chair', take(at('P1', 'four'), 'FOUR', ['KEN']));
    round.does('chair', take(at('P1', 'one'), 'ONE', ['KEN']));
    expect(round.own(null).P1).toBe('ONE two three FOUR five');
    expect(round.state.takes).toHaveLength(2);
  });

  it('names all who hold the words, and refuses to ascribe them to who does not', () => {
    const round = new Round();
    for (const party of ['KEN', 'NOR'] as const) {
      round.write(party, 'P1', 'one two three FOUR five');
      round.does(party, table(party));
    }
    round.does('chair', take(at('P1', 'four'), 'FOUR', ['NOR']));
    expect(round.state.takes[0]?.source).toEqual({ kind: 'party', holders: ['KEN', 'NOR'] });
    expect(round.refusal('chair', take(at('P1', 'four'), 'FOUR', ['JPN']))).toBe('stale');
    expect(round.refusal('chair', { ...take(at('P1', 'four'), 'vier'), source: { kind: 'draft' } })).toBe('stale');
  });

  it('ascribes the words of a proposed paragraph to who proposed it, under whatever id', () => {
    const round = new Round();
    round.write('KEN', 'K1', 'Thanks the chair', 'P1');
    round.write('NOR', 'N1', 'Thanks the chair', 'P1');
    for (const party of ['KEN', 'NOR'] as const) round.does(party, table(party));
    round.write('JPN', 'K1', 'Thanks the bureau', 'P1');
    round.does('JPN', table('JPN'));
    round.does('chair', take(at('K1'), 'Thanks the chair', ['KEN']));
    round.does('chair', take({ paragraph: 'K1', from: 11, to: 16 }, 'chair', ['KEN']));
    expect(round.state.takes.map(({ source }) => source)).toEqual([
      { kind: 'party', holders: ['KEN', 'NOR'] },
      { kind: 'party', holders: ['KEN', 'NOR'] },
    ]);
    expect(round.refusal('chair', take({ paragraph: 'K1', from: 11, to: 16 }, 'chair', ['JPN']))).toBe('stale');
  });

  it('takes words into a proposed paragraph from whoever proposed the very same one under another id', () => {
    const round = new Round();
    round.write('KEN', 'K1', 'Thanks the chair', 'P1');
    round.does('KEN', table('KEN'));
    round.write('JPN', 'J1', 'Thanks the chair', 'P1');
    round.does('JPN', table('JPN'));
    round.write('JPN', 'J1', 'Thanks the bureau');
    round.does('JPN', table('JPN'));
    round.does('chair', take({ ...at('K1'), from: 11, to: 16 }, 'bureau', ['JPN']));
    expect(Object.entries(round.own(null))[1]).toEqual(['K1', 'Thanks the bureau']);
  });

  it('adds a proposed paragraph, leaves one out and brings it back', () => {
    const round = new Round();
    round.write('KEN', 'K1', 'Thanks the chair', 'P1');
    round.does('KEN', table('KEN'));
    round.does('chair', take(at('K1'), 'Thanks the chair', ['KEN']));
    round.does('chair', take(at('P2'), null));
    expect(Object.keys(round.own(null))).toEqual(['P1', 'K1', 'P3']);
    round.does('chair', { ...take(at('P2'), 'States should act'), source: { kind: 'draft' } });
    expect(Object.keys(round.own(null))).toEqual(['P1', 'K1', 'P2', 'P3']);
  });

  it('becomes the next draft: ids stay, empty paragraphs go, footnotes stay with their words', () => {
    const round = new Round([
      {
        id: 'P1',
        kind: 'operative',
        level: 0,
        text: 'one two three',
        anchors: [anchor(3, '1'), anchor(7, '2'), anchor(13, '3')],
      },
      { id: 'P2', kind: 'operative', level: 0, text: 'gone' },
    ]);
    round.write(null, 'P1', 'one and three');
    round.write(null, 'P2', ' ');
    round.write(null, 'C1', 'new');
    round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
    const [, draft] = round.state.drafts;
    expect(draft).toMatchObject({ number: 1, symbol: 'A/L.1/Rev.1', document: { symbol: 'A/L.1/Rev.1' } });
    expect(draft?.document.paragraphs).toEqual([
      {
        id: 'P1',
        kind: 'operative',
        level: 0,
        text: 'one and three',
        anchors: [anchor(3, '1'), anchor(7, '2'), anchor(13, '3')],
      },
      { id: 'C1', kind: 'operative', level: 0, text: 'new' },
    ]);
  });

  it('leaves a footnote mark out with the words around it', () => {
    const anchors = [anchor(3, '1'), anchor(7, '2'), anchor(13, '3')];
    const round = new Round([{ id: 'P1', kind: 'operative', level: 0, text: 'one two three four', anchors }]);
    round.write(null, 'P1', 'one TWOTHREE four');
    round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
    const [paragraph] = round.state.drafts[1]?.document.paragraphs ?? [];
    expect(paragraph?.anchors).toEqual([anchor(3, '1'), anchor(12, '3')]);
  });

  it('leaves a footnote out with its last mark, and keeps one that had none', () => {
    const marked = (offset: number, footnote: string) => ({ offset, marker: footnote, footnote });
    const anchors = [marked(3, 'f1'), marked(7, 'f2')];
    const round = new Round([{ id: 'P1', kind: 'operative', level: 0, text: 'one two three four', anchors }]);
    const [draft] = round.state.drafts;
    if (!draft) throw new Error('There is no draft');
    const footnotes = ['f1', 'f2', 'f3'].map((id) => ({ id, marker: id, text: `Note ${id}.` }));
    round.state = { ...round.state, drafts: [{ ...draft, document: { ...draft.document, footnotes } }] };
    round.write(null, 'P1', 'one TWOTHREE four');
    round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
    expect(round.state.drafts[1]?.document.footnotes.map(({ id }) => id)).toEqual(['f1', 'f3']);
  });

  it('is named by its title paragraph, and as before where it has none', () => {
    const title = { id: 'T', kind: 'title', level: 0, text: 'Old title' } as const;
    const round = new Round([title, { id: 'P1', kind: 'operative', level: 0, text: 'one' }]);
    round.write(null, 'T', 'New title');
    round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
    expect(round.state.drafts[1]?.document.title).toBe('New title');
    round.write(null, 'T', undefined);
    round.does('chair', { kind: 'issue', draft: 1, symbol: 'A/L.1/Rev.2' });
    expect(round.state.drafts[2]?.document.title).toBe('New title');
  });

  it('refuses a symbol that a draft has already, and a text without words', () => {
    const round = new Round();
    expect(round.refusal('chair', { kind: 'issue', draft: 0, symbol: 'a/l.1' })).toBe('invalid');
    for (const id of ['P1', 'P2', 'P3']) round.write(null, id, undefined);
    expect(round.refusal('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' })).toBe('invalid');
  });
});

describe('parties and links', () => {
  const name = { en: 'X', fr: 'X' };

  it('refuses a second party with the same code, and a group of strangers', () => {
    const round = new Round();
    expect(
      round.refusal('chair', { kind: 'party', party: { code: 'KEN', kind: 'delegation', name, members: [] } }),
    ).toBe('invalid');
    expect(
      round.refusal('chair', { kind: 'party', party: { code: 'G9', kind: 'group', name, members: ['XXX'] } }),
    ).toBe('invalid');
    expect(round.refusal('chair', { kind: 'party', party: { code: 'G9', kind: 'group', name, members: ['G2'] } })).toBe(
      'invalid',
    );
    expect(round.refusal('chair', { kind: 'party', party: { code: 'G9', kind: 'group', name, members: [] } })).toBe(
      'invalid',
    );
  });

  it('refuses a delegate without a party and a chair with one', () => {
    const round = new Round();
    expect(round.refusal('chair', { kind: 'invite', role: 'delegate', party: null, note: '' })).toBe('invalid');
    expect(round.refusal('chair', { kind: 'invite', role: 'chair', party: 'KEN', note: '' })).toBe('invalid');
  });

  it('renews a link until it is revoked', () => {
    const round = new Round();
    round.does('chair', { kind: 'invite', role: 'delegate', party: 'KEN', note: '' });
    round.does('chair', { kind: 'renew', link: 'id1' });
    expect(round.state.invitations[0]).toMatchObject({ expires: later, revoked: false });
    round.does('secretariat', { kind: 'revoke', link: 'id1' });
    expect(round.refusal('chair', { kind: 'renew', link: 'id1' })).toBe('invalid');
  });
});

function anchor(offset: number, marker: string) {
  return { offset, marker, footnote: null };
}

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
