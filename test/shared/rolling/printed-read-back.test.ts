import {
  printParagraph,
  printRolling,
  type RollingParagraph,
  readRolling,
  rollingText,
  type Segment,
} from '@adref/shared/rolling';
import { describe, expect, it } from 'vitest';
import { fc, inputs } from '../../property.ts';
import { edited, textIn } from '../differences/sample-text.ts';
import { addition, operatives } from './notation.ts';
import { readable } from './readable.ts';

describe('what is printed', () => {
  const parties = ['EU', 'Korea, Republic of', 'Côte d’Ivoire', 'G77 – China'];
  const stances = fc.array(
    fc.record({
      party: fc.constantFrom(...parties),
      paragraph: fc.constantFrom('p1', 'p2', 'x'),
      stance: fc.constantFrom('retain' as const, 'reserve' as const),
      range: fc.option(fc.tuple(fc.nat(40), fc.nat(40))),
    }),
    { maxLength: 4 },
  );

  it.each([
    ["l' [telles l' ", ["l' [telles l' ", "non-contraignantesl' [telles l' ", "[telles l' "]],
    ["l' l' l' : aujourd'hui l' ", ["l' aujourd'hui l' ", "aujourd'hui l' "]],
  ])('reads back where an elision begins the paragraph: %j', (text, own) => {
    const wordings = own.map((words, at) => ({ party: parties[at] ?? '', paragraph: 'p1', text: words }));
    const rolling = rollingText(operatives(text, 'The end'), wordings, []);
    expect(readRolling(printRolling(rolling))).toEqual(rolling.map(readable));
  });

  it('reads back where the first words of a paragraph and those behind them may go, each by itself', () => {
    const text = 'الدول الدول التعاون الدول ';
    const own = [' \u200f الدولالتعاون الدول ', text, text, 'الدول التعاون؛ الدولالتعاون الدول '];
    const wordings = own.map((words, at) => ({ party: parties[at] ?? '', paragraph: 'p1', text: words }));
    const position = { party: 'EU', paragraph: 'p1', stance: 'retain', from: 0, to: 6 } as const;
    const rolling = rollingText(operatives(text, 'The end'), wordings, [position]);
    expect(readRolling(printRolling(rolling))).toEqual(rolling.map(readable));
  });

  it('reads back where the second of two Chinese brackets that touch could begin with words that are only inserted', () => {
    const text = '国家，的国家';
    const own = [text, '𠮷野国家国家国家国家，应当和的', '国家国家国家国家，国家的国家'];
    const wordings = own.map((words, at) => ({ party: parties[at] ?? '', paragraph: 'p1', text: words }));
    const position = { party: 'EU', paragraph: 'p1', stance: 'retain', from: 3, to: 5 } as const;
    const rolling = rollingText(operatives(text, 'The end'), wordings, [position]);
    expect(readRolling(printRolling(rolling))).toEqual(rolling.map(readable));
  });

  it.each([
    ['国家国家、国家', ['国家国家的国家、国家', '国家国家国家', '的国家'], [0, 9], [8, 9]],
    [
      'ــ الأعضاء؛ الدول الدول ',
      ['والتعاون١٢ــ الأعضاء؛ ١٢الدول الدول ', 'ــ الأعضاء؛ الدول الدول '],
      [0, 30],
      [29, 30],
    ],
  ] as const)(
    'reads back where words that are retained and reserved on touch a bracket: %j',
    (text, own, retained, reserved) => {
      const draft = [...operatives('one', 'two'), { id: 'h', kind: 'heading', level: 0, text } as const];
      const wordings = own.map((words, at) => addition(parties[at] ?? '', 'x', words, 'p1'));
      const on = (stance: 'retain' | 'reserve', [from, to]: readonly [number, number]) =>
        ({ party: 'EU', paragraph: 'x', stance, from, to }) as const;
      const rolling = rollingText(draft, wordings, [on('retain', retained), on('reserve', reserved)]);
      expect(readRolling(printRolling(rolling))).toEqual(rolling.map(readable));
    },
  );

  it('reads back with the same segments and holders', () => {
    fc.assert(
      fc.property(
        edited(4),
        edited(4),
        edited(3),
        stances,
        fc.constantFrom('en', 'fr', 'es', 'ru', 'ar', 'zh'),
        (first, second, third, positions, language) => {
          const draft = [
            ...operatives(first.draft, second.draft),
            { id: 'h', kind: 'heading', level: 0, text: third.draft } as const,
          ];
          const wordings = parties.flatMap((party, at) => [
            { party, paragraph: 'p1', text: first.wordings[at] ?? '' },
            { party, paragraph: 'p2', text: at % 2 ? null : (second.wordings[at] ?? '') },
            ...(at < 3 ? [addition(party, 'x', third.wordings[at] ?? '', 'p1')] : []),
          ]);
          const ranged = positions.map(({ range, ...position }) => ({
            ...position,
            from: range ? Math.min(...range) : null,
            to: range ? Math.max(...range) : null,
          }));
          const rolling = rollingText(draft, wordings, ranged);
          expect(readRolling(printRolling(rolling, { language }))).toEqual(rolling.map(readable));
        },
      ),
      { numRuns: inputs(1500) },
    );
  });
});

describe('what is printed of brackets that a text came with', () => {
  // Words and names that are notation themselves, and those of the six languages.
  const words = fc.oneof(
    fc.constantFrom(
      ...[
        'shall',
        'EU',
        'Kenya',
        'shall EU',
        'shall-EU',
        'G77 and China',
        '(EU)',
        'technologies (ICTs)',
        'EU: shall',
        'Note: all',
      ],
      ...[
        'Option 1: act',
        'Alt: act',
        'act | meet',
        'and/or',
        'his/her',
        'act/meet',
        '2030',
        '[2030]',
        'sic',
        '…',
        '10 - 20',
        'A/70/174',
      ],
      ...[
        'to delete "act"',
        'add “act”',
        'China deletes',
        'delete China',
        'retain – EU',
        'note: x',
        '{act}',
        '［act］',
        'a – b – c',
      ],
      ...[
        ', ever,',
        ' always',
        'always ',
        'يجب؛ EU',
        'EU، KEN',
        '应／必须',
        '应（欧盟）',
        '备选案文1：应',
        'должны – ЕС',
        'l’UE',
        '\\',
        ' – EU act',
        '– UE',
        ' — Japan.',
        ' – Falvera',
        '– 欧盟',
        ' / ',
        '‖',
        'option 1 a; option 2 b',
      ],
    ),
    textIn('en'),
    textIn('ar'),
    textIn('zh'),
    textIn('ru'),
  );
  const name = fc.constantFrom(
    ...[
      'EU',
      'G77/China',
      'Iran (Islamic Republic of)',
      'the Chair',
      'some group',
      'EU; delete: US',
      'not EU',
      'Egypt on behalf of all',
    ],
    ...['欧盟', 'اليابان', 'Agenda 2030', 'A and B', 'note: x', 'retain', 'propose', '(EU)', 'EU?'],
  );
  const names = fc.uniqueArray(name, { maxLength: 3 });
  const bracket = fc
    .record({
      draft: words,
      inserts: fc.boolean(),
      alternatives: fc.uniqueArray(fc.record({ text: fc.oneof(words, fc.constant('')), holders: names }), {
        selector: ({ text }) => text,
        minLength: 1,
        maxLength: 3,
      }),
      retain: names,
      reserve: names,
      notes: fc.array(fc.constantFrom('several; others', 'EU – tbc', 'delete, all', 'x]'), { maxLength: 2 }),
    })
    .map(({ draft, inserts, alternatives, retain, reserve, notes }) => {
      const own = inserts ? '' : draft;
      return {
        kind: 'bracket' as const,
        draft: own,
        alternatives: alternatives.filter(({ text }) => text !== own),
        retain,
        reserve,
        ...(notes.length > 0 && { notes: [...new Set(notes)] }),
      };
    })
    .filter(({ draft, alternatives, retain, reserve, notes }) =>
      // Words that nobody asks anything of are in brackets for a deletion that nobody asks for.
      draft === ''
        ? alternatives.length > 0
        : alternatives.length + retain.length + reserve.length > 0 && (alternatives.length > 0 || !notes),
    );

  it('reads back with the same words, holders and places, whoever holds them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(words, bracket), { minLength: 1, maxLength: 3 }),
        words,
        fc.constantFrom('en', 'fr', 'es', 'ru', 'ar', 'zh'),
        (parts, end, language) => {
          let at = 0;
          const segments: Segment[] = [];
          const push = (text: string) => {
            if (text === '') return;
            segments.push({ kind: 'text', from: at, to: at + text.length, text });
            at += text.length;
          };
          for (const [text, one] of parts) {
            // One character at least is between two brackets.
            push(text === '' && segments.length > 0 ? ' ' : text);
            segments.push({ ...one, from: at, to: at + one.draft.length });
            at += one.draft.length;
          }
          push(end);
          const paragraph: RollingParagraph = {
            id: 'p',
            kind: 'operative',
            level: 0,
            label: 'OP1',
            segments,
            deletedBy: [],
            retain: [],
            reserve: [],
          };
          expect(readRolling(printParagraph(paragraph, { language }))).toEqual([readable(paragraph)]);
        },
      ),
      { numRuns: inputs(800) },
    );
  });
});

describe('what once read back otherwise', () => {
  it('keeps the space after a backslash of the text before an insertion', () => {
    const rolling = rollingText(operatives('a \\ '), [{ party: 'EU', paragraph: 'p1', text: 'a \\ b' }], []);
    expect(readRolling(printRolling(rolling))).toEqual(rolling.map(readable));
  });
});
