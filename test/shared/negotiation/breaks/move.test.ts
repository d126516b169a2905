import type { Paragraph } from '@adref/shared/document';
import { draftOrigins, tableText } from '@adref/shared/negotiation';
import { describe, expect, it } from 'vitest';
import { support, table } from '../commands.ts';
import { Round } from '../round.ts';
import { bracket, draft, printed, words } from './break-round.ts';

describe('a move', () => {
  function moved(): Round {
    const round = new Round(draft);
    round.write('KEN', 'P1', undefined);
    round.write('KEN', 'P1', words('P1'), 'P3');
    round.does('KEN', table('KEN'));
    return round;
  }

  it('is tabled, withdrawn and tabled again, and nothing is deleted', () => {
    const round = moved();
    expect(printed(round)).toHaveLength(4);
    expect(printed(round)[0]).toBe(`OP1\t${words('P1')} [moved to after OP3 – KEN]`);
    round.does('KEN', { kind: 'withdraw', draft: 0, party: 'KEN', paragraphs: ['P1'] });
    expect(printed(round)[0]).toBe(`OP1\t${words('P1')}`);
  });

  it('does not tell where words are that are not on the table', () => {
    const round = new Round(draft);
    round.write('KEN', 'P1', undefined);
    round.write('KEN', 'N1', 'Invites all;', 'P3');
    round.write('KEN', 'P1', words('P1'), 'N1');
    round.does('KEN', table('KEN', ['P1']));
    expect(JSON.stringify(round.state.record)).not.toContain('N1');
    expect(printed(round)[0]).toContain('[moved to after OP3 – KEN]');
  });

  it('stays while the party words it otherwise or supports words in it', () => {
    const round = moved();
    round.write('JPN', 'P1', words('P1').replace('Geneva', 'Vienna'));
    round.does('JPN', table('JPN'));
    const { target, text } = bracket(round, 'P1', 'Vienna');
    round.does('KEN', support('KEN', target, text));
    expect(round.texts.get('KEN')?.paragraphs.map(({ id }) => id)).toEqual(['P2', 'P3', 'P1', 'P4']);
    expect(printed(round)[0]).toContain('[Geneva / Vienna – KEN, JPN]; [moved to after OP3 – KEN]');
  });

  const order = (round: Round, party: string | null) => round.texts.get(party)?.paragraphs.map(({ id }) => id);
  const supportMove = (party: string, after = 'P3') =>
    ({ kind: 'support-move', draft: 0, party, paragraph: 'P1', after }) as const;
  const takes = (source: 'party' | 'draft' | 'open', after = 'P3') =>
    ({ kind: 'take-move', draft: 0, paragraph: 'P1', source, ...(source === 'party' && { after }) }) as const;

  it('is supported: the supporter’s own text has it there, until the support is withdrawn', () => {
    const round = moved();
    round.does('JPN', supportMove('JPN'));
    expect(printed(round)[0]).toContain('[moved to after OP3 – KEN, JPN]');
    expect(order(round, 'JPN')).toEqual(['P2', 'P3', 'P1', 'P4']);
    expect(round.refusal('JPN', supportMove('JPN'))).toBe('invalid');
    expect(round.refusal('JPN', supportMove('JPN', 'P2'))).toBe('stale');
    expect(round.refusal('observer', supportMove('NOR'))).toBe('forbidden');
    round.does('JPN', { kind: 'withdraw', draft: 0, party: 'JPN', paragraphs: ['P1'] });
    expect(order(round, 'JPN')).toEqual(['P1', 'P2', 'P3', 'P4']);
    expect(printed(round)[0]).toContain('[moved to after OP3 – KEN]');
  });

  it('is retained and reserved on, in its own bracket, and the positions are lifted and carried', () => {
    const round = moved();
    const place = { paragraph: 'P1', from: null, to: null, place: true } as const;
    const position = (party: 'JPN' | 'NOR', stance: 'retain' | 'reserve', on = true) =>
      round.does(party, {
        kind: 'position',
        draft: round.state.drafts.length - 1,
        party,
        target: place,
        stance,
        on,
        note: '',
      });
    position('JPN', 'retain');
    position('NOR', 'reserve');
    expect(printed(round)[0]).toContain('[moved to after OP3 – KEN; retain: JPN; reserve: NOR]');
    expect(tableText(round.state)[0]).toMatchObject({ retain: [], reserve: [] });
    round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
    expect(printed(round)[0]).toContain('[moved to after OP3 – KEN; retain: JPN; reserve: NOR]');
    position('NOR', 'reserve', false);
    expect(printed(round)[0]).toContain('[moved to after OP3 – KEN; retain: JPN]');
    expect(
      round.refusal('NOR', {
        kind: 'position',
        draft: 1,
        party: 'NOR',
        target: { ...place, paragraph: 'P2' },
        stance: 'retain',
        on: true,
        note: '',
      }),
    ).toBe('stale');
  });

  it('is taken into the chair’s text, and the next draft has it there', () => {
    const round = moved();
    expect(round.refusal('KEN', takes('party'))).toBe('forbidden');
    round.does('chair', takes('party'));
    expect(order(round, null)).toEqual(['P2', 'P3', 'P1', 'P4']);
    expect(round.seenBy('KEN').acts.some(({ kind }) => kind === 'take-move')).toBe(false);
    round.does('chair', takes('open'));
    expect(order(round, null)).toEqual(['P1', 'P2', 'P3', 'P4']);
    round.does('chair', takes('party'));
    round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
    expect(round.state.drafts[1]?.document.paragraphs.map(({ id }) => id)).toEqual(['P2', 'P3', 'P1', 'P4']);
    expect(round.state.outcomes.map(({ outcome }) => outcome)).toEqual(['taken']);
    const { derivation = [] } = draftOrigins(round.state, 1, () => undefined, new Map()) ?? {};
    expect(derivation.find(({ paragraph }) => paragraph === 'P1')).toMatchObject({
      approaches: ['moved'],
      parties: ['KEN'],
    });
    expect(round.state.formerMoves).toMatchObject([{ paragraph: 'P1', source: { kind: 'party', holders: ['KEN'] } }]);
  });

  it('comes right behind what it says, also where that, or what is joined to it, is moved itself', () => {
    const [p1, p2, p3, p4] = draft as [Paragraph, Paragraph, Paragraph, Paragraph];
    const order = (round: Round, party: string | null) =>
      (round.texts.get(party)?.paragraphs ?? []).map(({ id }) => id);
    const round = new Round(draft);
    round.texts.set('KEN', { paragraphs: [p4, p3, p2, p1], faults: 0 });
    round.does('KEN', table('KEN'));
    const moves = tableText(round.state).flatMap(({ id, moves = [] }) => moves.map(({ after }) => ({ id, after })));
    expect(moves).toHaveLength(3);
    for (const { id: paragraph, after } of moves) {
      const one = Round.after(round.acts);
      const command = { draft: 0, paragraph, after } as const;
      one.does('chair', { kind: 'take-move', source: 'party', ...command });
      one.does('JPN', { kind: 'support-move', party: 'JPN', ...command });
      for (const party of [null, 'JPN']) {
        const is = order(one, party);
        expect(is[is.indexOf(paragraph) - 1] ?? null).toBe(after);
      }
      const rolled = tableText(one.state).find(({ id }) => id === paragraph);
      expect(rolled?.moves).toEqual([{ after, holders: ['KEN', 'JPN'] }]);
      one.does('JPN', { kind: 'withdraw', draft: 0, party: 'JPN', paragraphs: [paragraph] });
      expect(order(one, 'JPN')).toEqual(['P1', 'P2', 'P3', 'P4']);
    }

    round.texts.set('JPN', { paragraphs: [p2, p3, p1, p4], faults: 0 });
    round.texts.set('NOR', { paragraphs: [{ ...p1, text: `${p1.text} ${p2.text}` }, p3, p4], faults: 0 });
    for (const party of ['JPN', 'NOR'] as const) round.does(party, table(party));
    round.does('chair', { kind: 'take-move', draft: 0, paragraph: 'P1', source: 'party', after: 'P3' });
    const joined = bracket(round, 'P2', '\u0338');
    const source = { kind: 'party', holders: joined.holders } as const;
    round.does('chair', { kind: 'take', draft: 0, target: joined.target, text: joined.text, source });
    expect(order(round, null)).toEqual(['P3', 'P1', 'P4']);
    round.does('chair', { kind: 'take-move', draft: 0, paragraph: 'P1', source: 'draft' });
    expect(order(round, null)).toEqual(['P1', 'P3', 'P4']);
  });

  it('that the chair leaves where it was is decided, and not carried over', () => {
    const round = moved();
    round.does('chair', takes('draft'));
    round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
    expect(round.state.outcomes.map(({ outcome }) => outcome)).toEqual(['decided']);
    expect(round.state.wordings).toEqual([]);
  });

  it('is carried over while nothing is decided, and taken where the next draft has it so', () => {
    const round = moved();
    round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
    expect(printed(round)[0]).toContain('[moved to after OP3 – KEN]');
    expect(round.texts.get('KEN')?.paragraphs.map(({ id }) => id)).toEqual(['P2', 'P3', 'P1', 'P4']);
    round.write(null, 'P1', undefined);
    round.write(null, 'P1', words('P1'), 'P3');
    round.does('chair', { kind: 'issue', draft: 1, symbol: 'A/L.1/Rev.2' });
    expect(round.state.outcomes.at(-1)?.outcome).toBe('taken');
    expect(round.state.wordings).toEqual([]);
  });

  it('of a paragraph that the next draft has left out without a decision waits for its holder, who may propose the paragraph', () => {
    const round = moved();
    round.write(null, 'P1', undefined);
    round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
    expect(round.state.outcomes).toMatchObject([{ party: 'KEN', paragraph: 'P1', outcome: 'pending', against: [] }]);
    expect(round.state.pending).toMatchObject([{ party: 'KEN', paragraph: 'P1' }]);
    const [pending] = round.state.pending;
    if (!pending) throw new Error('nothing is pending');
    const kept = Round.after(round.acts);
    kept.does('KEN', { kind: 'settle', draft: 1, ...pending, choice: 'keep' });
    expect(kept.own('KEN').P1).toBe(words('P1'));
    expect(kept.state.pending).toEqual([]);
    expect(printed(kept)[2]).toBe(`[OP2 bis\t${words('P1')} – KEN]`);
    round.does('KEN', { kind: 'settle', draft: 1, ...pending, choice: 'drop' });
    expect(round.state.pending).toEqual([]);
    expect(round.state.wordings).toEqual([]);
  });

  it('of a paragraph that the chair has decided to leave out is decided', () => {
    const round = moved();
    const target = { paragraph: 'P1', from: null, to: null };
    round.does('chair', { kind: 'take', draft: 0, target, text: null, source: { kind: 'chair' } });
    round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
    expect(round.state.outcomes).toMatchObject([{ party: 'KEN', outcome: 'decided' }]);
    expect(round.state.pending).toEqual([]);
  });
});
