import {
  type Bracket,
  draftText,
  inOneBracket,
  partyText,
  printRolling,
  readRolling,
  rollingRecord,
  rollingText,
  rollParagraph,
  takeAlternative,
} from '@adref/shared/rolling';
import { describe, expect, it, test } from 'vitest';
import { fc } from '../../property.ts';
import { edited } from '../differences/sample-text.ts';
import { operatives, rolled } from './notation.ts';
import { readable } from './readable.ts';

const parties = ['KEN', 'JPN', 'CUB'];
const held = (wordings: readonly string[]) => wordings.map((text, at) => ({ party: parties[at] ?? '', text }));
const brackets = (draft: string, wordings: readonly string[]) =>
  rollParagraph(draft, held(wordings)).filter((segment): segment is Bracket => segment.kind === 'bracket');
const printed = (draft: string, wordings: readonly string[]) =>
  rolled(draft, Object.fromEntries(held(wordings).map(({ party, text }) => [party, text])));

describe('words that meet without a space', () => {
  it.each([
    ['各国应合作。', ['各国须合作。', '各国应协作。'], '各国[应 / 须 – KEN][合作 / 协作 – JPN]。'],
    [
      '各国应加强合作，促进和平与安全。',
      ['各国须加强合作，促进和平与安全。', '各国应深化合作，促进和平与安全。'],
      '各国[应 / 须 – KEN][加强 / 深化 – JPN]合作，促进和平与安全。',
    ],
    ['促进和平与安全。', ['促进和平。', '促进和睦与安全。'], '促进[和平 / 和睦 – JPN][与安全 / delete – KEN]。'],
    ['促进和平、安全与发展。', ['促进和平与发展。'], '促进和平[、安全 / delete – KEN]与发展。'],
    [
      '到2030年实现目标。',
      ['到2035年实现目标。', '到2030岁实现目标。'],
      '到[2030 / 2035 – KEN][年 / 岁 – JPN]实现目标。',
    ],
    [
      '加强《公约》、《宣言》。',
      ['加强《宪章》、《宣言》。', '加强《公约》。'],
      '加强《[公约 / 宪章 – KEN]》[、《宣言》 / delete – JPN]。',
    ],
    [
      'يقرر التعاون والتنسيق.',
      ['يقرر التشاور والتنسيق.', 'يقرر التعاون.'],
      'يقرر [التعاون / التشاور – KEN] [والتنسيق / delete – JPN].',
    ],
    [
      'يقرر التعاون، والتنسيق.',
      ['يقرر التشاور، والتنسيق.', 'يقرر التعاون.'],
      'يقرر [التعاون / التشاور – KEN][، والتنسيق / delete – JPN].',
    ],
  ])('are in brackets of their own where each is changed for itself: %s', (draft, wordings, expected) => {
    expect(printed(draft, wordings)).toBe(expected);
  });

  it('are so too where one party changes both, and shares one of them', () => {
    expect(printed('各国应合作。', ['各国须合作。', '各国须协作。'])).toBe(
      '各国[应 / 须 – KEN, JPN][合作 / 协作 – JPN]。',
    );
  });

  it.each([
    [
      '敦促会员国合作。',
      ['请会员国合作。', '敦促各国合作。', '请各国合作。'],
      '[敦促 / 请 – KEN, CUB][会员国 / 各国 – JPN, CUB]合作。',
    ],
    ['敦促会员国合作。', ['请各国合作。', '敦促各国合作。'], '[敦促 / 请 – KEN][会员国 / 各国 – KEN, JPN]合作。'],
    ['敦促会员国合作。', ['请各国合作。', '请会员国合作。'], '[敦促 / 请 – KEN, JPN][会员国 / 各国 – KEN]合作。'],
  ])(
    'are so too where one says in fewer words what others say there each for itself: %s',
    (draft, wordings, expected) => {
      expect(printed(draft, wordings)).toBe(expected);
    },
  );

  it.each([
    ['that one party changes together', '促进和平与安全。', ['促进和平。', '促进和睦与安全。', '促进稳定。']],
    ['between which another inserts', '各国应合作。', ['各国须合作。', '各国应充分合作。', '各国应协作。']],
    ['that each changes with the other, and shares nothing', '各国应合作。', ['各国须协作。', '各国必须配合。']],
    ['that are nobody’s', '各国应合作。', ['各国须合作。', '各国应。'], 'OPTION-1'],
  ])('are in one bracket %s', (_, draft, wordings, last?: string) => {
    const all = held(wordings).map((one, at) => (last && at === wordings.length - 1 ? { ...one, party: last } : one));
    expect(rollParagraph(draft, all).filter(({ kind }) => kind === 'bracket')).toHaveLength(1);
  });

  it('are apart as they are where a space divides them', () => {
    expect(printed('يقرر التعاون والتنسيق.', ['يقرر التشاور والتنسيق.', 'يقرر التعاون والتكامل.'])).toBe(
      'يقرر [التعاون / التشاور – KEN] [والتنسيق / والتكامل – JPN].',
    );
  });

  it('are reserved on and retained for themselves, in what is read back too', () => {
    const draft = '各国应合作。';
    const on = (words: string, stance: 'retain' | 'reserve') => ({ party: 'CUB', stance, words });
    expect(rolled(draft, { KEN: '各国须合作。', JPN: '各国应协作。' }, [on('合作', 'reserve')])).toBe(
      '各国[应 / 须 – KEN][合作 – reserve: CUB / 协作 – JPN]。',
    );
    expect(rolled(draft, { KEN: '各国须合作。', JPN: '各国应协作。' }, [on('应', 'retain')])).toBe(
      '各国[应 – retain: CUB / 须 – KEN][合作 / 协作 – JPN]。',
    );
    const alone = rolled(draft, { KEN: '各国须合作。' }, [on('合作', 'reserve')]);
    expect(alone).toBe('各国[应 / 须 – KEN][合作 – reserve: CUB]。');
    expect(readRolling(alone)[0]?.segments).toMatchObject([
      { text: '各国' },
      { draft: '应', alternatives: [{ text: '须' }] },
      { draft: '合作', alternatives: [], reserve: ['CUB'] },
      { text: '。' },
    ]);
  });
});

describe('two ranges', () => {
  const draft = '各国应合作 and act';
  const [in1, in2] = [
    { from: 2, to: 3 },
    { from: 3, to: 5 },
  ];

  it('are of one bracket where they overlap, or one is a place beside the other', () => {
    expect(inOneBracket(draft, in1, { from: 2, to: 5 })).toBe(true);
    expect(inOneBracket(draft, in1, { from: 3, to: 3 })).toBe(true);
    expect(inOneBracket(draft, { from: 3, to: 3 }, in2)).toBe(true);
    expect(inOneBracket(draft, in1, in2)).toBe(false);
    expect(inOneBracket(draft, in2, in1)).toBe(false);
    expect(inOneBracket(draft, { from: 5, to: 6 }, { from: 6, to: 9 })).toBe(true);
    expect(inOneBracket(draft, in1, { from: 6, to: 9 })).toBe(false);
  });
});

test('no two brackets of a text would be one, and nothing is lost: every text reads back, and print and record are what was rolled', () => {
  fc.assert(
    fc.property(edited(3), ({ draft, wordings }) => {
      const rolling = rollingText(
        operatives(draft),
        held(wordings).map((one) => ({ ...one, paragraph: 'p1' })),
        [],
      );
      expect(readRolling(printRolling(rolling, { language: 'zh' }))).toEqual(rolling.map(readable));
      const segments = rolling[0]?.segments ?? [];
      expect(rollingRecord(rolling)[0]?.segments).toHaveLength(segments.length);
      expect(draftText(segments)).toBe(draft);
      for (const { party, text } of held(wordings)) expect(partyText(segments, party)).toBe(text);
      const own = brackets(draft, wordings);
      for (const [at, bracket] of own.entries()) {
        const next = own[at + 1];
        if (next) expect(inOneBracket(draft, bracket, next)).toBe(false);
      }
    }),
    { numRuns: 200 },
  );
});

test('taking words of one bracket leaves what the taker says in all others, and every text reads back', () => {
  const urged = fc.constantFrom('敦促', '请', '要求各');
  const states = fc.constantFrom('会员国', '各国', '缔约方');
  const act = fc.constantFrom('合作', '加强合作', '协作');
  const peace = fc.constantFrom('。', '，促进和平。', '，维护安全。');
  const wording = fc.tuple(urged, states, act, peace).map((words) => words.join(''));
  fc.assert(
    fc.property(wording, fc.array(wording, { minLength: 2, maxLength: 3 }), (draft, wordings) => {
      const rolling = rollingText(
        operatives(draft),
        held(wordings).map((one) => ({ ...one, paragraph: 'p1' })),
        [],
      );
      expect(readRolling(printRolling(rolling, { language: 'zh' }))).toEqual(rolling.map(readable));
      const segments = rollParagraph(draft, held(wordings));
      for (const { party, text } of held(wordings)) {
        expect(partyText(segments, party)).toBe(text);
        for (const bracket of brackets(draft, wordings)) {
          for (const words of [bracket.draft, ...bracket.alternatives.map((one) => one.text)]) {
            const others = segments.map((one) => (one.kind === 'text' ? one.text : partyText([one], party)));
            others[segments.findIndex(({ from, to }) => from === bracket.from && to === bracket.to)] = words;
            expect(takeAlternative(draft, text, bracket, words, wordings)).toBe(others.join(''));
          }
        }
      }
    }),
    { numRuns: 100 },
  );
});
