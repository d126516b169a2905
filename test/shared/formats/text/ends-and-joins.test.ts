import { describe, expect, test } from 'vitest';
import { documentOf, labelsOf, outlineOf, readPlain } from './read-outline.ts';

/** Blocks of a text with empty lines between them. */
const blocks = (...paragraphs: string[]): string => `${paragraphs.join('\n\n')}\n`;

test.each([
  [
    'ru',
    [
      'Генеральная Ассамблея,',
      'подтверждая свои резолюции о содержании маяков и прибрежных огней в гаванях,',
      'признавая важность мер доверия,',
      '1. просит государства сотрудничать;',
    ],
  ],
  [
    'ru',
    [
      'Совет по правам человека,',
      'с удовлетворением отмечая доклад Верховного комиссара о положении смотрителей маяков,',
      'будучи глубоко обеспокоен положением,',
      '1. постановляет собраться.',
    ],
  ],
  ['ar', ['إن الجمعية العامة،', 'وإذ تلاحظ التقرير،', 'وإذ ترحب بالتقدم المحرز،', '1 - تطلب إلى الدول أن تتعاون.']],
  ['zh', ['大会，', '回顾其以往各项决议，', '注意到秘书长的报告，', '1. 请各国合作。']],
  [
    'en',
    [
      'The Conference of Ministers,',
      'recalling the Charter,',
      'noting the report of the Bureau,',
      '1. Decides to meet.',
    ],
  ],
] as const)('preambular paragraphs that end in commas stay apart in %s', (language, paragraphs) => {
  expect(labelsOf(blocks(...paragraphs), { language })).toEqual(['PP1', 'PP2', 'OP1']);
});

test.each([
  [
    'ru',
    'Генеральная Ассамблея,\nподтверждая цели и принципы Устава Организации Объединенных Наций,\nруководствуясь Всеобщей декларацией прав человека,\n1. просит;\n',
  ],
  ['zh', '大会，\n回顾其关于灯塔的第70/237号决议，\n以及所有其他有关决议，\n又回顾秘书长的报告，\n1. 促请各国合作。\n'],
  [
    'ar',
    'إن الجمعية العامة،\nإذ تشير إلى قراراتها بشأن المنارات،\nوإلى سائر القرارات،\nوإذ تلاحظ التقرير،\n1 - تدعو الدول.\n',
  ],
  ['en', 'The General Assembly,\n[Recalling it,] [EU]\n[Noting the report,] [G77]\n1. Decides.\n'],
] as const)('where no line goes on in the next, a comma before an opening ends a paragraph: %s', (language, text) => {
  expect(labelsOf(text, { language })).toEqual(['PP1', 'PP2', 'OP1']);
});

test.each([
  [
    'ru',
    'Генеральная Ассамблея,',
    'ссылаясь на свои резолюции,',
    'а также на другие решения,',
    'отмечая доклад,',
    '1. просит.',
  ],
  ['zh', '大会，', '回顾其决议，', '以及所有其他有关决议，', '注意到报告，', '1. 促请。'],
  ['ar', 'إن الجمعية العامة،', 'إذ تشير إلى قراراتها،', 'وإلى سائر القرارات،', 'وإذ تلاحظ التقرير،', '1 - تدعو.'],
] as const)('words that no paragraph opens with go on after a comma in %s', (language, ...paragraphs) => {
  expect(labelsOf(blocks(...paragraphs), { language })).toEqual(['PP1', 'PP2', 'OP1']);
});

test('a bracket behind an Arabic number ends nothing and hides no number', () => {
  const text =
    'إن الجمعية العامة،\n[إذ تشير إلى قرارها 70/237،]\n[وإذ تلاحظ التقرير،]\n1 - [تهيب بالدول أن تتعاون؛]\n2 - تدعو الدول.\n';
  expect(labelsOf(text)).toEqual(['PP1', 'PP2', 'OP1', 'OP2']);
});

test.each([
  [
    'en',
    'The General Assembly,',
    'Noting that cooperation among States in the',
    'field of harbour lights is needed,',
    '1. Decides to meet.',
  ],
  [
    'fr',
    'L’Assemblée générale,',
    'Notant que la coopération des États en',
    'matière de phares est nécessaire,',
    '1. Décide de se réunir.',
  ],
  [
    'es',
    'La Asamblea General,',
    'Observando que la cooperación en',
    'materia de faros es necesaria,',
    '1. Decide reunirse.',
  ],
  [
    'ru',
    'Генеральная Ассамблея,',
    'отмечая, что сотрудничество в области',
    'маяков необходимо,',
    '1. постановляет собраться.',
  ],
  ['ar', 'إن الجمعية العامة،', 'وإذ تلاحظ أن التعاون في', 'مجال المنارات ضروري،', '1 - تقرر أن تجتمع.'],
  ['zh', '大会，', '注意到各国在灯塔方面的', '合作十分必要，', '1. 决定开会。'],
] as const)(
  'a sentence of a preambular paragraph that is cut goes on in %s',
  (language, formula, first, rest, operative) => {
    const outline = outlineOf(blocks(formula, first, rest, operative), { language });
    const space = language === 'zh' ? '' : ' ';
    expect(outline[1]).toBe(`PP1 ${first}${space}${rest}`);
    expect(outline).toHaveLength(3);
  },
);

test.each([
  ['en', '1. Requests all States to report on the', 'United Nations register of lights;'],
  ['fr', '1. Prie tous les États de coopérer avec l’Organisation des', 'Nations Unies ;'],
  ['ar', '1 - تطلب إلى جميع الدول أن تتعاون مع', 'الأمم المتحدة؛'],
  ['zh', '1. 请各国与', '联合国合作；'],
] as const)('over a page a sentence goes on with a name in %s', (language, first, rest) => {
  const formula = { en: 'The General Assembly,', fr: 'L’Assemblée générale,', ar: 'إن الجمعية العامة،', zh: '大会，' }[
    language
  ];
  const opening = { en: 'Noting it,', fr: 'Notant cela,', ar: 'وإذ تلاحظ ذلك،', zh: '注意到此，' }[language];
  const text = blocks(
    formula,
    opening,
    first,
    '18-21992',
    '2/4',
    rest,
    language === 'ar' ? '2 - تقرر أن تجتمع.' : '2. Décide.',
  );
  expect(labelsOf(text, { language })).toEqual(['PP1', 'OP1', 'OP2']);
  expect(outlineOf(text, { language })).toHaveLength(4);
});

test.each([
  ['a square bracket', '1. [Requests States to report]', '2. Decides to meet.'],
  ['a parenthesis', '1. Takes note of the report (A/70/174)', '2. Decides to meet.'],
  ['a quotation mark', '1. Takes note of “the report”', '2. Decides to meet.'],
  ['a name in brackets', '1. Requests States to report; [EU]', '2. Decides to meet.'],
  ['a guillemet', '1. Rappelle « le rapport »', '2. Décide de se réunir.'],
])('%s ends a paragraph, on lines and in blocks', (_, first, second) => {
  const head = ['The General Assembly,', 'Noting it,'];
  expect(labelsOf([...head, first, second, ''].join('\n'))).toEqual(['PP1', 'OP1', 'OP2']);
  expect(labelsOf(blocks(...head, first, second))).toEqual(['PP1', 'OP1', 'OP2']);
});

test('a paragraph that is quoted behind a colon is none of the one before, also over a page', () => {
  const quoted = 'The Conference recommends that all States parties submit their reports in good time each year.';
  const text = `The General Assembly,\n\n1. Decides to replace the first paragraph by the following:\n\n\f${quoted}\n\n2. Requests more.\n`;
  expect(outlineOf(text)).toEqual([
    'enacting The General Assembly,',
    'OP1 Decides to replace the first paragraph by the following:',
    `plain ${quoted}`,
    'OP2 Requests more.',
  ]);
});

test('two sentences of one numbered paragraph with a page between them are one', () => {
  const text = blocks(
    'The General Assembly,',
    '1. We shall leave no one behind in the years that lie before us all and our harbours.',
    '- 2 -',
    'The lights of our harbours will be kept for all ships that come to them at night.',
    '2. We shall meet again.',
  );
  expect(labelsOf(text)).toEqual(['OP1', 'OP2']);
  expect(outlineOf(text)).toHaveLength(3);
});

test('a line of a preamble with room for the next word ends there, and a full one goes on', () => {
  const text = [
    'Генеральная Ассамблея,',
    'ссылаясь на свою резолюцию 70/237 и на решения всех сессий Комитета по маякам,',
    'отмечая доклад,',
    'подтверждая, что государства должны сотрудничать с Организацией в этой области,',
    'отмечая в этой связи важность маяков,',
    '1. постановляет собраться.',
  ].join('\n');
  // The fourth line is full, and only the list of openings says that the next one opens a paragraph: it is not believed over the page.
  expect(labelsOf(text).slice(0, 2)).toEqual(['PP1', 'PP2']);
  expect(labelsOf(text).at(-1)).toBe('OP1');
});

test('a preambular paragraph whose opening nobody knows is one, and is flagged with its line', () => {
  const reading = readPlain(blocks('The General Assembly,', 'Glimmering with hope,', '1. Decides to meet.'));
  expect(reading.documents[0]?.paragraphs[1]?.kind).toBe('preambular');
  expect(reading.flags.map(({ kind, source }) => [kind, source])).toEqual([['opening', { lines: { from: 3, to: 3 } }]]);
});

test('an opening that a document repeats is no longer unknown', () => {
  const reading = readPlain(
    blocks('The General Assembly,', 'Cherishing the lights,', 'Cherishing also the harbours,', '1. Decides to meet.'),
  );
  expect(reading.documents[0]?.paragraphs.map(({ kind }) => kind)).toEqual([
    'enacting',
    'preambular',
    'preambular',
    'operative',
  ]);
  expect(reading.flags).toEqual([]);
});

test('italics and typed emphasis around an opening change nothing', () => {
  expect(
    labelsOf(
      blocks(
        '*The General Assembly*,',
        '*Recalling* its resolution,',
        '<i>Noting</i> the report,',
        '1. *Decides* to meet.',
      ),
    ),
  ).toEqual(['PP1', 'PP2', 'OP1']);
});

test('preambles in small letters, a line each, are read as such below their formula', () => {
  const text =
    'The Security Council,\nrecalling its resolution 2532 (2020),\nexpressing its concern,\n1. decides to act;\n2. decides to remain seized of the matter.\n';
  expect(labelsOf(text)).toEqual(['PP1', 'PP2', 'OP1', 'OP2']);
});

test('the symbol of a house is no part of the title, and its meeting in parentheses no paragraph', () => {
  const text =
    'WHA75.9 Lighted buoys\n\nThe Seventy-fifth World Health Assembly,\n\nRecalling resolution WHA70.1,\n\n1. DECIDES to meet.\n\n(Eighth plenary meeting, 28 May 2022)\n';
  expect(documentOf(text)).toMatchObject({ symbol: 'WHA75.9', title: 'Lighted buoys' });
  expect(labelsOf(text)).toEqual(['PP1', 'OP1']);
});

describe('a sentence that a page cuts behind a semicolon or a colon', () => {
  const head = 'The General Assembly,\n\nRecalling its resolution on lights and on harbours,\n\n';
  const foot = '\n\n2/3\n\fA/RES/81/5\n\n';
  const outline = (text: string) => outlineOf(`${head}${text}\n\n2. Decides to meet.\n`).slice(2);

  test('goes on with a small letter', () => {
    const [cut, rest] = ['1. Urges States to light harbours; to keep lights;', 'and to report on all of them;'];
    expect(outline(`${cut}${foot}${rest}`)).toEqual([`OP1 ${cut.slice(3)} ${rest}`, 'OP2 Decides to meet.']);
  });

  test('does not where a list without marks begins, or a paragraph', () => {
    const list = '1. Urges States:';
    expect(outline(`${list}${foot}to light harbours;\n\nto keep lights;`)).toHaveLength(4);
    expect(outline(`${list}${foot}Lights of harbours`)).toHaveLength(3);
    expect(outline(`${list}\n\nto light harbours;`)).toHaveLength(3);
  });
});

test('a title that a sentence quotes at the head of a page is no running head', () => {
  const title = 'Activities of the third Decade for the lights of small harbours';
  const first = Array.from({ length: 9 }, (_, at) => `${at + 1}. Decides to meet in room ${at} of the house;`);
  const cut = '10. Decides to put on its agenda the item entitled';
  const rest = '“Activities of the third Decade for the lights of\nsmall harbours”, unless otherwise agreed.';
  const text = blocks('A/RES/81/5', title, 'The General Assembly,', 'Recalling it,', ...first, cut, '1/2');
  expect(outlineOf(`${text}\fA/RES/81/5\n\n${rest}\n\n2/2\n`).at(-1)).toBe(
    `OP10 Decides to put on its agenda the item entitled “${title}”, unless otherwise agreed.`,
  );
});

test('roman numbers of pages are none of the text, and one that counts nothing is', () => {
  const cut = ['The General Assembly,', 'Recalling it,', '1. Decides that all States shall light their'];
  const text = (first: string, second: string) =>
    outlineOf(`${blocks(...cut, first)}\fharbours;\n\n${second}\n\f2. Decides to meet.\n`);
  expect(text('ii', 'iii')).toEqual([
    'enacting The General Assembly,',
    'PP1 Recalling it,',
    'OP1 Decides that all States shall light their harbours;',
    'OP2 Decides to meet.',
  ]);
  expect(text('ii', 'vii').join()).toContain('vii');
});
