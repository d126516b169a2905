import { doubtSentence } from '@adref/shared/formats';
import { expect, test } from 'vitest';
import { documentOf, labelsOf, outlineOf, readPlain } from './read-outline.ts';

const head = 'The General Assembly,\n\nRecalling it,\n\n';

test.each([
  ['PP3bis', 'PP3 bis'],
  ['PP3 ter.', 'PP3 ter'],
  ['Pp3bis', 'PP3 bis'],
  ['OP2bis', 'OP2 bis'],
  ['OP 2 bis.', 'OP2 bis'],
  ['(OP2bis)', 'OP2 bis'],
  ['OP2-bis', 'OP2 bis'],
  ['OP2alt', 'OP2 alt'],
  ['OP2 alt 2.', 'OP2 alt 2'],
  ['OP2new', 'OP2 new'],
  ['2.bis', 'OP2 bis'],
  ['2. bis', 'OP2 bis'],
  ['2 bis.', 'OP2 bis'],
  ['2bis.', 'OP2 bis'],
  ['2 alt.', 'OP2 alt'],
  ['2 quater.', 'OP2 quater'],
  ['2.alt', 'OP2 alt'],
  ['(2 bis)', 'OP2 bis'],
  ['OP2 (bis)', 'OP2 bis'],
  ['OP2 BIS:', 'OP2 bis'],
  ['OP2 bis –', 'OP2 bis'],
  ['New OP2', 'OP2 new'],
  ['[NEW] OP2 bis', 'OP2 bis'],
  ['OP2 ter (new)', 'OP2 ter'],
  ['Alt OP2', 'OP2 alt'],
])('a paragraph typed %s is related to another, with no number of its own', (typed, label) => {
  const text = `${head}1. Calls upon States;\n\n2. Urges States;\n\n${typed} Invites States;\n\n3. Decides to meet.\n`;
  expect(labelsOf(text)).toEqual(['PP1', 'OP1', 'OP2', label, 'OP3']);
  expect(documentOf(text).paragraphs.map(({ text: words }) => words)).toContain('Invites States;');
});

test.each([
  ['[Agreed ad ref] 2. Urges States;', '[Agreed ad ref] Urges States;'],
  ['[Closed] OP2. Urges States;', '[Closed] Urges States;'],
  ['(Agreed) 2. Urges States;', '(Agreed) Urges States;'],
  ['2. [Pending] Urges States;', '[Pending] Urges States;'],
  ['2. Urges States;\n\n[Agreed ad ref; pending: Cuba]', 'Urges States; [Agreed ad ref; pending: Cuba]'],
  ['2. Urges States;\n[Closed]', 'Urges States; [Closed]'],
  ['2. Urges States;\n\n［已商定］', 'Urges States; ［已商定］'],
])('what is said of a paragraph is with it, before its number or on a line of its own: %s', (typed, words) => {
  const text = `${head}1. Calls upon States;\n\n${typed}\n\n3. Decides to meet.\n`;
  expect(labelsOf(text)).toEqual(['PP1', 'OP1', 'OP2', 'OP3']);
  expect(documentOf(text).paragraphs.map(({ text: read }) => read)).toContain(words);
  expect(readPlain(text).flags).toEqual([]);
});

test.each([
  [
    'Russian',
    [
      'ПП1 ссылаясь на доклад,',
      'ПП1-бис отмечая его,',
      'ОП1. просит;',
      'ОП1 бис предлагает;',
      '1 тер. призывает;',
      'ОП2 постановляет.',
    ],
  ],
  [
    'Chinese',
    ['PP1 回顾报告，', 'PP1之二 注意到，', 'OP1. 请各国；', '1之二、促请各国；', '1之三. 敦促各国；', '2. 决定开会。'],
  ],
  [
    'Arabic',
    [
      'PP1 إذ تشير إلى التقرير،',
      'PP1 مكررا إذ تلاحظ،',
      '1 - تدعو الدول؛',
      '1 مكررا - تحث الدول؛',
      '1 مكررا ثانيا - تناشد الدول؛',
      '2 - تقرر أن تجتمع.',
    ],
  ],
])('what is said after a number is Latin in the label, also where it is typed in %s', (_, paragraphs) => {
  expect(labelsOf(`${paragraphs.join('\n\n')}\n`)).toEqual(['PP1', 'PP1 bis', 'OP1', 'OP1 bis', 'OP1 ter', 'OP2']);
});

test('Chinese numbers in parentheses are the roman ones of other languages', () => {
  expect(
    labelsOf(
      '大会，\n\n1. 请秘书长：\n\n(a) 提出：\n\n㈠ 报告；\n\n㈡ 计划；\n\n(b) 开会：\n\n（一）今年；\n\n（二）明年。\n',
    ),
  ).toEqual(['OP1', '(a)', '(i)', '(ii)', '(b)', '(i)', '(ii)']);
});

test.each(['1 Prie les États ;', '1. Prie les États ;'])(
  'numbers without stops are numbers below a preamble too: %s',
  (first) => {
    const text = `L’Assemblée générale,\n\nRappelant sa résolution,\n\n${first}\n\n2 Invite les États ;\n\n3 Décide de se réunir.\n`;
    expect(labelsOf(text)).toEqual(['PP1', 'OP1', 'OP2', 'OP3']);
  },
);

test('"…, and" above number 1 is the end of a preamble and no heading', () => {
  expect(labelsOf('The General Assembly,\n\nRecalling its resolution 70/237, and\n\n1. Decides to meet.\n')).toEqual([
    'PP1',
    'OP1',
  ]);
});

test.each([
  ['1. New members are welcome;', 'New members are welcome;'],
  ['1. Alternative routes are open;', 'Alternative routes are open;'],
])('a word that only begins like one is a word: %s', (typed, words) => {
  expect(documentOf(`${head}${typed}\n`).paragraphs.at(-1)?.text).toBe(words);
});

test('sub-paragraphs are related too', () => {
  expect(labelsOf(`${head}1. Requests:\n\n(a) One;\n\n(a bis) Another;\n\n(b) Two;\n`)).toEqual([
    'PP1',
    'OP1',
    '(a)',
    '(a bis)',
    '(b)',
  ]);
});

test('numbers are as printed after a gap, which is flagged', () => {
  const reading = readPlain(`${head}1. Calls;\n\n4. Decides;\n\n5. Requests.\n`);
  expect(labelsOf(`${head}1. Calls;\n\n4. Decides;\n\n5. Requests.\n`)).toEqual(['PP1', 'OP1', 'OP4', 'OP5']);
  expect(reading.flags.map((flag) => doubtSentence(flag))).toEqual([
    'The source numbers this paragraph OP4; counted in order it is OP2.',
  ]);
});

test.each([
  ['a letter and a title', 'B\n\nSecond text\n\nThe General Assembly,\n\nNoting it,\n\n1. Notes;\n\n2. Decides.\n'],
  ['a part', 'Part two\n\n1. Notes;\n\n2. Decides.\n'],
  ['a roman number above its title', 'II\n\nLights of harbours\n\n1. Notes;\n\n2. Decides.\n'],
  ['a roman number beside its title', 'II. Lights of harbours\n\n1. Notes;\n\n2. Decides.\n'],
  ['a chapter in French', 'Chapitre II\n\n1. Note ;\n\n2. Décide.\n'],
])('numbering begins again below %s, and nobody need look', (_, second) => {
  const text = `${head}1. Calls upon States;\n\n2. Urges States;\n\n3. Requests them.\n\n${second}`;
  const numbers = labelsOf(text).filter((label) => label.startsWith('OP'));
  expect(numbers).toEqual(['OP1', 'OP2', 'OP3', 'OP1', 'OP2']);
  expect(readPlain(text).flags).toEqual([]);
});

test('a second resolution in the text has its own title, formula and preamble', () => {
  const text = `A\n\nFirst\n\n${head}1. Decides.\n\n45th plenary meeting\n6 December 2022\n\nB\n\nSecond\n\n${head}1. Requests.\n\n45th plenary meeting\n6 December 2022\n`;
  expect(outlineOf(text).map((line) => line.split(' ')[0])).toEqual([
    'title',
    'enacting',
    'PP1',
    'OP1',
    'heading',
    'title',
    'enacting',
    'PP1',
    'OP1',
  ]);
});

test('a number without its stop does not shift what follows', () => {
  expect(labelsOf(`${head}1. Calls upon States;\n\n2 Urges States;\n\n3. Decides to meet.\n`)).toEqual([
    'PP1',
    'OP1',
    'OP2',
    'OP3',
  ]);
});

test('a quantity is no number of a paragraph', () => {
  const text = `${head}1. Welcomes the reports of\n\n15 States and of the Board;\n\n2. Decides to meet.\n`;
  expect(labelsOf(text)).toEqual(['PP1', 'OP1', 'OP2']);
});

test('levels three and four are marked with a full stop', () => {
  const text = `${head}1. Requests:\n\n(a) One:\n\n(i) First:\n\na. Small:\n\ni. Smaller;\n\nii. Smallest;\n\nb. Other;\n\n(ii) Second;\n\n(b) Two.\n`;
  expect(labelsOf(text)).toEqual(['PP1', 'OP1', '(a)', '(i)', 'a.', 'i.', 'ii.', 'b.', '(ii)', '(b)']);
  expect(
    documentOf(text)
      .paragraphs.slice(3)
      .map(({ level }) => level),
  ).toEqual([1, 2, 3, 4, 4, 3, 2, 1]);
});

test('a list that begins again counts from its beginning', () => {
  const text = `${head}1. Requests:\n\n(a) One;\n\n(b) Two;\n\n(a) One of another list;\n\n(b) Two of it.\n`;
  expect(labelsOf(text)).toEqual(['PP1', 'OP1', '(a)', '(b)', '(a)', '(b)']);
});

test('lists under their own heads count for themselves', () => {
  const text =
    'The Plenipotentiary Conference (Bucharest, 2022),\n\nnoting\n\na) one;\n\nb) two,\n\nrecognizing\n\na) one;\n\nb) two,\n\nresolves\n\n1 to act;\n\n2 to meet,\n\ninvites Member States\n\n1 to report;\n\n2 to write.\n';
  expect(labelsOf(text)).toEqual(['(a)', '(b)', '(a)', '(b)', 'OP1', 'OP2', 'OP1', 'OP2']);
});

test('the head of a list may have a comma', () => {
  const text =
    'Полномочная конференция Союза (Дубай, 2018 г.),\n\nнапоминая\n\na) об одном;\n\nb) о другом,\n\nучитывая,\n\na) что одно;\n\nb) что другое,\n\nрешает\n\n1 действовать;\n\n2 собраться.\n';
  expect(labelsOf(text)).toEqual(['a)', 'b)', 'a)', 'b)', 'OP1', 'OP2']);
});

test.each(['Annex: Rules of lights', 'Appendix', 'Annex 1 – Rules of lights'])(
  'what is numbered below "%s" is not operative',
  (title) => {
    expect(labelsOf(`${head}1. Decides.\n\n${title}\n\n1. Lights are red.\n\n2. They are lit.\n`)).toEqual([
      'PP1',
      'OP1',
      '1',
      '2',
    ]);
  },
);

test('Arabic letters count with a tatweel, without, and twice round', () => {
  const letters = ['أ', 'ب', 'ج', 'د', 'هـ', 'و', 'ز'];
  const text = (fifth: string) =>
    `إن الجمعية العامة،\n\n1 - تطلب:\n\n${letters.map((one) => `(${one === 'هـ' ? fifth : one}) التعاون؛`).join('\n\n')}\n`;
  for (const fifth of ['هـ', 'ه']) expect(labelsOf(text(fifth)).slice(1)).toEqual(letters.map((one) => `(${one})`));
});

test('recitals of a law are preambular, its articles headings', () => {
  const text =
    'Regulation on lights\n\nWhereas:\n\n(1) Lights are needed.\n\n(2) They cost money.\n\nHAVE ADOPTED THIS REGULATION:\n\nArticle 1\n\n1. States keep lights.\n\n2. They report.\n\nArticle 2\n\n1. This enters into force.\n';
  expect(labelsOf(text, { language: 'en' })).toEqual(['PP1', 'PP2', '1', '2', '1']);
  expect(readPlain(text, { language: 'en' }).flags).toEqual([]);
});

test.each([
  ['THE COUNCIL OF THE EUROPEAN UNION,', 'Having regard to the Treaty,', 'Whereas:', 'HAS ADOPTED THIS DECISION:'],
  [
    'LE CONSEIL DE L’UNION EUROPÉENNE,',
    'vu le traité,',
    'considérant ce qui suit :',
    'A ADOPTÉ LA PRÉSENTE DÉCISION :',
  ],
])('recitals are counted by themselves below the formula of a law: %s', (formula, having, whereas, adopted) => {
  const text = `Decision\n\n${formula}\n\n${having}\n\n${whereas}\n\n(1) Light.\n\n(2) Bells.\n\n${adopted}\n\nArticle 1\n\n1. States keep lights.\n\n2. They report.\n`;
  expect(labelsOf(text)).toEqual(['PP1', 'PP1', 'PP2', '1', '2']);
  expect(readPlain(text).flags).toEqual([]);
});

test('a text of labelled paragraphs needs no formula', () => {
  expect(labelsOf('PP1 Recalling it,\n\nPP2 Noting it,\n\nOP1 Decides;\n\n2. Requests.\n')).toEqual([
    'PP1',
    'PP2',
    'OP1',
    'OP2',
  ]);
});

test('a bracket around a numbered paragraph stays with its words', () => {
  expect(
    outlineOf(
      `${head}1. Calls upon States;\n\n[2. Urges States;]\n\n[OP3 Requests:]\n\n[(a) A report;]\n\n4. Decides.\n`,
    ).slice(2),
  ).toEqual(['OP1 Calls upon States;', 'OP2 [Urges States;]', 'OP3 [Requests:]', '(a) [A report;]', 'OP4 Decides.']);
});

test.each(['[10 - 20] per cent', '[2013] was the year', '[a] [the] report'])(
  'what is only in brackets is no number: %s',
  (words) => {
    expect(documentOf(`${head}1. Notes that\n\n${words} is noted;\n\n2. Decides.\n`).paragraphs).toHaveLength(4);
  },
);

test('figures in parentheses are operative where no other numbers are, and their first acts', () => {
  expect(labelsOf(`${head}(1) Requests a report;\n\n(2) Decides to meet.\n`)).toEqual(['PP1', 'OP1', 'OP2']);
  expect(
    labelsOf(`The General Assembly,\n\nRecalling:\n\n(1) Resolution 1;\n\n(2) Resolution 2,\n\nDecides to meet.\n`),
  ).toEqual(['PP1', '(1)', '(2)', 'OP1']);
});

test('figures in parentheses below a paragraph stay as they are printed, and are no decimals', () => {
  const text = `${head}1. Decides:\n\n(1) To meet;\n\n(2) To report;\n\n2. Requests:\n\n(a) Reports;\n\n(1) On the budget;\n\n(b) Plans.\n`;
  expect(labelsOf(text)).toEqual(['PP1', 'OP1', '(1)', '(2)', 'OP2', '(a)', '(1)', '(b)']);
  expect(documentOf(text).paragraphs.map(({ level }) => level)).toEqual([0, 0, 0, 1, 1, 0, 1, 2, 1]);
  expect(labelsOf(`${head}1. Decides:\n\n(1) To meet;\n\n(1 bis) To sit;\n\n(3) To report.\n`)).toEqual([
    'PP1',
    'OP1',
    '(1)',
    '(1 bis)',
    '(3)',
  ]);
});

test('braces end a paragraph as brackets do, and several may be around one', () => {
  const text =
    'The General Assembly,\n{Recalling its resolution,}\n{Noting the report,}\n[[1. Calls upon States;]]\n{2. Invites States;}\n3. Decides to meet.\n';
  expect(labelsOf(text)).toEqual(['PP1', 'PP2', 'OP1', 'OP2', 'OP3']);
});

const sessions = 'as a result of the resolutions adopted at its regular sessions and at its special sessions '
  .repeat(3)
  .trim();
test.each([
  ['on a line above it', `VII\nRevised estimates ${sessions}`],
  ['in a paragraph above it', `VII\n\nRevised estimates ${sessions}`],
  ['before it', `VII Revised estimates ${sessions}`],
  ['before it, with a dash', `VII – Revised estimates ${sessions}`],
  ['before it, as a section', `Section VII\nRevised estimates ${sessions}`],
  ['before it, as a letter', `B\nRevised estimates ${sessions}`],
])('a section whose long title has its number %s has a preamble, and numbers from 1', (_, title) => {
  const before = `${head}1. Takes note;\n\n2. Decides to act;\n\n`;
  const section = `Having considered the reports,\n\nRecalling its resolution 70/1,\n\n1. Takes note;\n\n2. Endorses it.\n`;
  const text = `${before}${title}\n\n${section}`;
  expect(readPlain(text).flags).toEqual([]);
  const names = labelsOf(text).filter((label) => /^(?:OP|PP)/.test(label));
  expect(names).toEqual(['PP1', 'OP1', 'OP2', 'PP2', 'PP3', 'OP1', 'OP2']);
});

test('a long paragraph without a number or an end is no title of a section', () => {
  const text = `${head}1. Takes note;\n\nIn the view of all, revised estimates ${sessions}\n\n2. Endorses it.\n`;
  expect(outlineOf(text).some((line) => line.startsWith('heading'))).toBe(false);
});

test.each([
  ['1.º', '2.º'],
  ['1º.', '2º.'],
])('ordinals number paragraphs as Spanish has them: %s', (first, second) => {
  const text = `La Asamblea General,\n\nRecordando su resolución,\n\n${first} Decide actuar;\n\n${second} Decide reunirse.\n`;
  expect(outlineOf(text).slice(1)).toEqual([
    'PP1 Recordando su resolución,',
    'OP1 Decide actuar;',
    'OP2 Decide reunirse.',
  ]);
});

test('one letter in capitals marks a sub-paragraph, and a heading or a sentence is none', () => {
  const text = `${head}1. Calls upon States:\n\n(A) To act;\n\n(B) To report:\n\n(i) Each year;\n\nC) To meet;\n\n2. (ABC) Notes it.\n`;
  expect(labelsOf(text)).toEqual(['PP1', 'OP1', '(a)', '(b)', '(i)', '(c)', 'OP2']);
});

test.each([
  ['A)', 'B)'],
  ['(A)', '(B)'],
  ['I)', 'II)'],
])('a capital letter alone above numbers heads them, where its line has no end: %s', (first, second) => {
  const text = `${head}${first} General matters\n\n1. Decides to act;\n\n${second} Other matters\n\n2. Decides to meet.\n`;
  expect(outlineOf(text).slice(2)).toEqual([
    `heading ${first} General matters`,
    'OP1 Decides to act;',
    `heading ${second} Other matters`,
    'OP2 Decides to meet.',
  ]);
});

test('capital letters and numbers in capitals count items, with or without an end', () => {
  const list = `${head}1. Decides on:\n\n(A) The first\n\n(B) The second\n\n2. Decides:\n\n`;
  const text = `${list}(I) To act;\n\n(II) To meet;\n\n(III) To report;\n\n(IV) To end.\n`;
  expect(labelsOf(text)).toEqual(['PP1', 'OP1', '(a)', '(b)', 'OP2', '(i)', '(ii)', '(iii)', '(iv)']);
});

test('a title of two paragraphs is one where the second has a small letter', () => {
  const text = `United Nations\n\nRights of States\n\nand duties of peoples\n\n${head}1. Decides to meet.\n`;
  expect(outlineOf(text).slice(0, 2)).toEqual(['title Rights of States', 'title and duties of peoples']);
  expect(documentOf(text).title).toBe('Rights of States and duties of peoples');
  expect(documentOf(`Item 71\n\nRights of States\n\n${head}1. Decides.\n`).title).toBe('Rights of States');
});
