import { noteMark } from '@adref/shared/document';
import {
  type Act,
  type Command,
  counters,
  fold,
  type Negotiation,
  progress,
  tableText,
} from '@adref/shared/negotiation';
import { printRolling, readRolling } from '@adref/shared/rolling';
import { describe, expect, it } from 'vitest';
import { fc } from '../../../property.ts';
import { stance, table } from '../commands.ts';
import { at, Round, type Speaker } from '../round.ts';
import { agree, ask, reopen, said } from './states.ts';

describe('the counters', () => {
  it('count paragraphs once each, and brackets by paragraph and by party', () => {
    const round = new Round();
    expect(counters(round.state).paragraphs).toMatchObject({ untouched: 3, 'in-brackets': 0 });
    round.write('KEN', 'P1', 'ONE two three four FIVE');
    round.does('KEN', table('KEN'));
    round.does('JPN', stance('JPN', at('P1', 'five'), 'retain'));
    round.does('NOR', { kind: 'comment', draft: 0, party: 'NOR', target: at('P2'), text: 'Why?' });
    expect(counters(round.state)).toMatchObject({
      paragraphs: { untouched: 1, open: 1, 'in-brackets': 1, agreed: 0 },
      brackets: 2,
      byParagraph: [{ id: 'P1', label: 'OP1', standing: 'in-brackets', brackets: 2 }],
      byParty: [
        { party: 'KEN', brackets: 2 },
        { party: 'JPN', brackets: 1 },
      ],
    });
    round.does('chair', agree(at('P3')));
    round.does('chair', said(at('P2'), { state: 'parked', facilitator: 'Ana', parties: [] }));
    expect(counters(round.state).paragraphs).toMatchObject({ agreed: 1, parked: 1, 'in-brackets': 1, untouched: 0 });
    round.does('chair', reopen(at('P3'), 'NOR'));
    expect(counters(round.state).paragraphs).toMatchObject({ agreed: 0, open: 1 });
    expect(counters(round.state).byParagraph.map(({ standing }) => standing)).toEqual([
      'in-brackets',
      'parked',
      'reopened',
    ]);
  });

  it('count no footnotes, which are agreed with what calls them', () => {
    const round = new Round([
      { id: 'P1', kind: 'operative', level: 0, text: `Recalls its report${noteMark('fn-1')}` },
      { id: 'fn-1', kind: 'footnote', level: 0, text: 'A/65/201.' },
    ]);
    expect(counters(round.state).paragraphs).toMatchObject({ untouched: 1, open: 0 });
  });

  it('say over time what they said at each moment, from the acts alone', () => {
    const round = new Round();
    const then: [number, unknown][] = [];
    const does = (speaker: Speaker, command: Command) => {
      round.does(speaker, command);
      const { paragraphs, brackets } = counters(round.state);
      then.push([round.acts.length, { paragraphs, brackets }]);
    };
    round.write('KEN', 'P1', 'ONE two three four five');
    does('KEN', table('KEN'));
    does('chair', agree(at('P2')));
    does('KEN', ask('KEN', 'P2'));
    does('chair', reopen(at('P2'), 'KEN'));
    const points = [...progress(round.acts, 1_000)];
    for (const [seq, said] of then) expect(points.find((point) => point.seq === seq)).toMatchObject(said as object);
    expect(points.map(({ seq }) => seq)).toEqual(round.acts.map(({ seq }) => seq));
    const few = [...progress(round.acts, 4)];
    expect(few).toHaveLength(4);
    expect([few[0]?.seq, few.at(-1)?.seq]).toEqual([1, round.acts.length]);
  });

  it('say it by day where the acts are of several', () => {
    const round = new Round();
    round.does('chair', agree(at('P2')));
    round.does('chair', agree(at('P3')));
    const days = round.acts.map(
      (act, n): Act => ({ ...act, time: `2026-01-0${n < 3 ? 1 : n < 9 ? 2 : 3}T10:00:00.000Z` }),
    );
    expect([...progress(days, 40)].map(({ seq }) => seq)).toEqual([1, 3, 9, days.length]);
  });
});

describe('over random acts and rounds', () => {
  const one = fc.record({
    what: fc.constantFrom(
      'agree',
      'part',
      'reopen',
      'park',
      'delete',
      'open',
      'write',
      'table',
      'ask',
      'issue',
      'retype',
    ),
    where: fc.constantFrom('P1', 'P2', 'P3'),
    party: fc.constantFrom('KEN' as const, 'JPN' as const),
    n: fc.nat(4),
  });

  it('agreed words are in the draft they are agreed on, the mark reads back, and every paragraph is counted once', () => {
    fc.assert(
      fc.property(fc.array(one, { maxLength: 24 }), (steps) => {
        const round = new Round();
        const agreedOn = new Map<string, string>();
        for (const { what, where, party, n } of steps) {
          const draft = round.state.drafts.length - 1;
          const text = round.state.drafts[draft]?.document.paragraphs.find(({ id }) => id === where)?.text ?? '';
          const word = /\S+/.exec(text.slice(Math.min(text.length - 1, n * 3)))?.[0] ?? '';
          const from = text.indexOf(word);
          const whole = { paragraph: where, from: null, to: null };
          const part = { paragraph: where, from, to: from + word.length };
          const commands: Partial<Record<typeof what, [Speaker, Command]>> = {
            agree: ['chair', agree(whole, [], draft)],
            part: ['chair', agree(part, [], draft)],
            reopen: ['chair', reopen(n % 2 ? whole : part, party, draft)],
            park: ['chair', said(whole, { state: 'parked', facilitator: 'Ana', parties: [] }, '', draft)],
            delete: ['chair', said(whole, { state: 'deleted' }, '', draft)],
            open: ['chair', said(n % 2 ? whole : part, { state: 'open' }, '', draft)],
            table: [party, { ...table(party), draft }],
            ask: [party, { ...ask(party, where), draft }],
            issue: ['chair', { kind: 'issue', draft, symbol: `A/L.1/Rev.${draft + 1}` }],
          };
          if (what === 'write') round.write(party, where, `${text} x${n}`);
          if (what === 'retype') round.write(null, where, `y${n} ${text}`);
          const command = commands[what];
          if (command && round.decide(...command).ok) round.does(...command);
          for (const state of round.state.states) {
            const document = round.state.drafts.find(({ number }) => number === state.draft)?.document;
            const words = document?.paragraphs.find(({ id }) => id === state.paragraph)?.text ?? '';
            const agreed = words.slice(state.from ?? 0, state.to ?? words.length);
            if (state.said.state !== 'agreed') continue;
            const key = `${state.time} ${state.paragraph}`;
            expect(agreedOn.get(key) ?? agreed).toBe(agreed);
            agreedOn.set(key, agreed);
          }
        }
        const text = tableText(round.state);
        const { paragraphs } = counters(round.state, text);
        expect(Object.values(paragraphs).reduce((sum, count) => sum + count, 0)).toBe(text.length);
        expect(readRolling(printRolling(text)).map(({ agreedAs }) => agreedAs)).toEqual(
          text.map(({ agreed }) => agreed),
        );
        // The record says it all: folded again, one act at a time, it comes to the same.
        const again = round.acts.reduce<Negotiation | null>((state, act) => fold(state, act), null);
        expect(again).toEqual(round.state);
      }),
      { numRuns: 120 },
    );
  });
});
