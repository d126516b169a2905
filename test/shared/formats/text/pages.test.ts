import { expect, test } from 'vitest';
import { documentOf, labelsOf, outlineOf, readPlain } from './read-outline.ts';

const head = 'The General Assembly,\n\nRecalling its resolution 70/237,\n\n';
const cut = '1. Calls upon all States to cooperate in the implementation of the';
const rest = 'present resolution and to report on it;\n\n2. Decides to meet.\n';
const whole =
  'OP1 Calls upon all States to cooperate in the implementation of the present resolution and to report on it;';

test.each([
  ['a page of pages', '2/4'],
  ['a page of pages in words', '3 of 54'],
  ['a page by its name', 'Page 3'],
  ['a page behind a line', 'Page | 3'],
  ['a page before a line', '3 | P a g e'],
  ['a page by its short name', 'p. 3'],
  ['a page in French and Spanish', 'Página 3 de 54'],
  ['a page in Russian', 'Страница 3'],
  ['a page in Chinese', '第3页'],
  ['a page in Arabic', 'الصفحة 3'],
  ['dashes', '- 4 -'],
  ['long dashes', '— 4 —'],
  ['a job number', '18-21992'],
  ['a job number with its language', '18-21992 (E)'],
  ['a job number of Geneva', 'GE.18-21992'],
  ['both on one line', '18-21992 3/14'],
  ['a job number with its date', '18-17000 (E) 181018'],
  ['a bar code and a plea', '*1817000*    Please recycle'],
  ['a plea in Russian', 'Просьба отправить на вторичную переработку'],
  ['a symbol and its page', 'A/C.1/73/L.9    Page 3'],
  ['a symbol and its page behind a stroke', 'A/C.1/73/L.9 | 3'],
])('%s leaves the sentence it cuts: %s', (_, line) => {
  expect(outlineOf(`${head}${cut}\n\n${line}\n\n${rest}`)[2]).toBe(whole);
});

test.each([
  ['bare numbers', '2', '3'],
  ['bare numbers and a head', '2\n\nWHA75.9', '3\n\nWHA75.9'],
  ['words before the name of the page', 'Advance version – page 2 of 3', 'Advance version – page 3 of 3'],
  ['a symbol far from its number', 'A/AC.290/2021/CRP.2          3', 'A/AC.290/2021/CRP.2          4'],
  ['a stamp close to its number', 'Rev.1 as of 3 May 2022, 6 p.m.\n2', 'Rev.1 as of 3 May 2022, 6 p.m.\n3'],
  [
    'a symbol and a title above the number of the page',
    'A/RES/73/901\nSecurity of the lights of harbours\n\nPage 2',
    'A/RES/73/901\nSecurity of the lights of harbours\n\nPage 3',
  ],
  [
    'a foot with an abbreviation',
    'DRAFT – 14 March 2023, 10 a.m.\n\n2 of 4',
    'DRAFT – 14 March 2023, 10 a.m.\n\n3 of 4',
  ],
])('pages that nothing else tells are known because they count: %s', (_, second, third) => {
  const text = `${head}${cut}\n\n${second}\n\npresent resolution and to report on it;\n\n${third}\n\n2. Decides to meet.\n`;
  expect(outlineOf(text).slice(2)).toEqual([whole, 'OP2 Decides to meet.']);
});

test.each([
  ['a symbol and its number alone', 'FCCC/CP/2022/L.9\n\n2'],
  ['a number and a symbol of Geneva', '– 2 –\nPP-22/DT/7-E'],
  ['a symbol and a title with one space', '22-21992 2/3\nA/RES/77/901 Lighted buoys'],
  [
    'two wide lines',
    'A/RES/77/901                                          Lighted buoys\n2/3                                                       22-21992',
  ],
])('one page is enough where it says so: %s', (_, page) => {
  expect(outlineOf(`${head}${cut}\n\n${page}\n\n${rest}`).slice(2)).toEqual([whole, 'OP2 Decides to meet.']);
});

test('marks and notes in square brackets answer each other, and other brackets stay', () => {
  const text = `The General Assembly,\n\nRecalling its resolution[1] and [shall] the report,[2]\n\n1. Decides [3].\n\n[1] Resolution 70/237.\n\n[2] A/68/98.\n`;
  const document = documentOf(text);
  expect(document.paragraphs.slice(1).map(({ text }) => text)).toEqual([
    'Recalling its resolution and [shall] the report,',
    'Decides [3].',
  ]);
  expect(document.footnotes.map(({ marker, text }) => `${marker} ${text}`)).toEqual([
    '1 Resolution 70/237.',
    '2 A/68/98.',
  ]);
  expect(readPlain(text).flags).toEqual([]);
});

test('bare numbers that cut no sentence are kept', () => {
  const text = `${head}1. Decides to count:\n\n2\n\nLights;\n\n3\n\nBells.\n`;
  expect(outlineOf(text).join(' ')).toMatch(/2.*3/);
});

test('a line at the head of a page that has the letters of a title and other numbers stays', () => {
  const { zones } = readPlain(
    'Act 1 · 4 October 2021 · 6dc8a44\n\nThe chair has opened the negotiation\n\n2/9\n\fAct 36 · 4 October 2021 · 28d9c6\n\nThe chair has closed it.\n',
  );
  const furniture = zones.filter(({ kind }) => kind === 'page furniture').flatMap(({ blocks }) => blocks);
  expect(furniture.map(({ text }) => text)).toEqual(['2/9']);
});

test('a running head that comes again is out, and the title that it says stays', () => {
  const page = (number: number) => `\n\n${number}/3\n\nSecurity of harbour lights\n\n`;
  const text = `Security of harbour lights\n\n${head}${cut}${page(2)}present resolution and to report on it;\n\n2. Requests all States to write to the${page(3)}Secretary-General of the Union about it.\n`;
  expect(outlineOf(text)).toEqual([
    'title Security of harbour lights',
    'enacting The General Assembly,',
    'PP1 Recalling its resolution 70/237,',
    whole,
    'OP2 Requests all States to write to the Secretary-General of the Union about it.',
  ]);
});

const pageHead = (number: number) => `18-21992\n\n${number}/6\n\nSecurity of harbour lights\nA/RES/73/901`;

test.each([
  ['Article 5', 'Article 6'],
  ['Option 1', 'Option 2'],
  ['Lights 1', 'Lights 2'],
  ['Buoys – 3', 'Buoys – 5'],
  ['1990 to 2000', '2000 to 2010'],
  ['Статья 5', 'Статья 6'],
  ['附件 1', '附件 2'],
  ['المادة 1', 'المادة 2'],
])(
  'a line directly under the heads of two pages that only counts like another is a paragraph: %s, %s',
  (one, other) => {
    const text = `${head}1. Decides;\n\n${pageHead(1)}\n\n${one}\n\n2. Urges;\n\n${pageHead(2)}\n\n${other}\n\n3. Ends.\n`;
    const outline = outlineOf(text).join('\n');
    expect(outline).toContain(one);
    expect(outline).toContain(other);
    expect(outline).not.toContain('harbour lights');
  },
);

test('a line that comes again under the heads of pages far from each other is a paragraph', () => {
  const pages = [1, 2, 3, 4, 5].map(
    (page) => `${pageHead(page)}\n\n${page === 1 || page === 4 ? 'Further measures\n\n' : ''}${page + 1}. Urges;`,
  );
  const text = `${head}1. Decides;\n\n${pages.join('\n\n')}\n`;
  expect(outlineOf(text).filter((line) => line.includes('Further measures'))).toHaveLength(2);
});

test.each([
  ['on every page', [1, 2, 3, 4, 5]],
  ['on every other page', [2, 4]],
  ['on the pages of a chapter', [2, 3]],
])('a head that comes again %s is out, with the number of its page or without', (_, on) => {
  for (const numbered of [false, true]) {
    const pages = [1, 2, 3, 4, 5].map((page) => {
      const line = numbered ? `Lights of harbours ${page}` : 'Lights of harbours';
      return `\f${on.includes(page) ? `${line}\n\n` : ''}${page + 1}. Urges;`;
    });
    expect(outlineOf(`${head}1. Decides;\n${pages.join('\n')}\n`).join('\n'), String(numbered)).not.toContain('Lights');
  }
});

test('form feeds part pages, and a symbol with a bare number is their head', () => {
  const text = `A/C.1/73/L.9\n\n${head}${cut}\n\fA/C.1/73/L.9\n2\n\n${rest}`;
  expect(outlineOf(text)[2]).toBe(whole);
  expect(documentOf(text).symbol).toBe('A/C.1/73/L.9');
});

test('a line that comes again in the text is text', () => {
  const text = `${head}1. Decides:\n\n(a) To meet;\n\n(b) To report;\n\n2. Decides:\n\n(a) To meet;\n\n(b) To report.\n`;
  expect(labelsOf(text)).toEqual(['PP1', 'OP1', '(a)', '(b)', 'OP2', '(a)', '(b)']);
});

test('a paragraph that comes again keeps its lines wherever two pages cut it', () => {
  const words = [
    '1. Decides to convene the working group of all States that use the',
    'Lights of harbours and of the measures of cooperation that can be',
    'taken by States for them, of the way in which law applies to the use',
    'Of such lights by States, and of the norms and rules of conduct and',
    'the principles of the present resolution, with a view to reaching',
    'General understanding, and to submit a report on what it found to',
    'the Assembly at its next session, with all its annexes in languages;',
  ];
  const page = (number: number) => `\n\n${number}/4\n\n\fRecord of the negotiation: lights of harbours\n\n`;
  const cutAt = (line: number, number: number) =>
    `${words.slice(0, line).join('\n')}${page(number)}${words.slice(line).join('\n')}`;
  for (let line = 1; line < words.length; line++)
    for (let other = 1; other < words.length; other++) {
      const text = `${head}${cutAt(line, 1)}\n\n${cutAt(other, 2)}\n\n2. Decides to meet.\n${page(3)}3. Decides to go on.\n`;
      const out = readPlain(text).zones.filter(({ kind }) => kind === 'page furniture');
      const gone = out.flatMap(({ blocks }) => blocks.map((block) => block.text)).join(' ');
      for (const said of words) expect(gone, `${line} ${other}`).not.toContain(said);
      expect(gone.match(/Record of the negotiation/g), `${line} ${other}`).toHaveLength(3);
    }
});

test('everything that pages print is kept, under its own name', () => {
  const reading = readPlain(`${head}${cut}\n\n18-21992\n\n2/4\n\n${rest}`);
  const furniture = reading.zones.filter(({ kind }) => kind === 'page furniture');
  expect(furniture.flatMap(({ blocks }) => blocks.map(({ text }) => text))).toEqual(['18-21992', '2/4']);
});

test('the numbers of lines go, and those of paragraphs stay', () => {
  const lines = [
    'The General Assembly,',
    'Recalling its resolution 70/237 and all the others on the',
    'subject of lights in harbours,',
    '1. Calls upon all States to cooperate in the implementation of',
    'the present resolution and to report on the measures that they',
    'take for it in the coming year and in those that follow it and',
    'to send their reports to the Secretary-General and to the Board',
    'of Harbours, which considers them with those that have come to',
    'it before;',
    '2. Decides to meet.',
  ];
  const numbered = lines.map((line, at) => `${at + 1}   ${line}`).join('\n');
  expect(labelsOf(numbered)).toEqual(['PP1', 'OP1', 'OP2']);
  expect(outlineOf(numbered)).toEqual(outlineOf(lines.join('\n')));
  const rows = [...lines.slice(0, 3), ...Array.from({ length: 3 }, () => lines.slice(3, 9)).flat(), ...lines.slice(9)];
  const fifths = rows.map((line, at) => (at % 5 === 4 ? `${at + 1}   ${line}` : line)).join('\n');
  expect(outlineOf(fifths)).toEqual(outlineOf(rows.join('\n')));
});

test('the numbers of empty lines go with those of the others, and part paragraphs', () => {
  const rows = [
    'The General Assembly,',
    '',
    'Recalling its resolution 70/1 of',
    '25 September 2015,',
    '',
    '1. Urges States to act promptly and',
    'in good faith;',
    '',
    '2. Decides to meet again.',
  ];
  for (const space of ['  ', '\t'])
    expect(outlineOf(rows.map((row, at) => `${at + 1}${space}${row}`).join('\n'))).toEqual(outlineOf(rows.join('\n')));
});

test('two columns are read one after the other', () => {
  const left = [
    'The General Assembly,',
    '',
    'Recalling its resolution 70/237',
    'and the others on the subject of',
    'harbour lights,',
    '',
    'Noting the report of the Board',
    'of Harbours on this subject,',
    '',
    'Mindful of its duties to all the',
    'ships that come at night,',
  ];
  const right = [
    '1. Calls upon all the States to',
    'cooperate with the Board and',
    'to report to it each year;',
    '',
    '2. Requests the Board to send',
    'these reports to the Members',
    'of the Union of Harbours;',
    '',
    '3. Decides to meet again in the',
    'coming year in order to look',
    'at this question once more.',
  ];
  const text = left.map((line, at) => `${line.padEnd(42)}${right[at] ?? ''}`).join('\n');
  expect(labelsOf(text)).toEqual(['PP1', 'PP2', 'PP3', 'OP1', 'OP2', 'OP3']);
});

test.each([
  [
    'the text has the word whole',
    'the develop-\nment of lights, and the development of harbours;',
    'the development of lights, and the development of harbours;',
  ],
  [
    'the text has it with its hyphen',
    'its self-\ndetermination, and self-determination of all;',
    'its self-determination, and self-determination of all;',
  ],
  ['its rest is no word', 'the develop-\nment of lights;', 'the development of lights;'],
  ['a hyphen for the rest of a word', 'short-\nand medium-term plans;', 'short- and medium-term plans;'],
  ['a soft hyphen', 'the develop\u00ad\nment of lights;', 'the development of lights;'],
  [
    'a number, where others are divided',
    'the devel-\nopment, the develop-\nment and the dix-\nhuitième of all in develop-\nment;',
    'the development, the development and the dix-huitième of all in development;',
  ],
])('a word that a line divides is whole: %s', (_, lines, words) => {
  expect(outlineOf(`${head}1. Notes ${lines}\n\n2. Decides to meet.\n`)[2]).toBe(`OP1 Notes ${words}`);
});

test('a text of many lines that divides no words keeps the hyphen at the end of one', () => {
  const lines = Array.from({ length: 60 }, (_, at) => `${at + 2}. Decides to meet in room ${at};`).join('\n');
  expect(outlineOf(`${head}1. Condemns gender-\nbased violence;\n${lines}\n`)[2]).toBe(
    'OP1 Condemns gender-based violence;',
  );
});

test('a text of many lines whose one divided word has no part that is a word is read with the word whole', () => {
  const lines = Array.from({ length: 60 }, (_, at) => `${at + 2}. Decides to meet in room ${at};`).join('\n');
  expect(outlineOf(`${head}1. Welcomes the recom-\nmendation of the group;\n${lines}\n`)[2]).toBe(
    'OP1 Welcomes the recommendation of the group;',
  );
});

test.each([
  [
    'a compound whose parts the text has nowhere else',
    'Recalls its seventy-',
    'ninth session;',
    'Recalls its seventy-ninth session;',
  ],
  ['a pronoun', 'Prie les parties elles-', 'mêmes de le faire;', 'Prie les parties elles-mêmes de le faire;'],
  ['a Russian compound', 'Просит денежно-', 'кредитные органы;', 'Просит денежно-кредитные органы;'],
  [
    'an address of the web',
    'Notes regional seminars, the regionalseminars page, https://www.example.org/c24/ regional-',
    'seminars/2018;',
    'Notes regional seminars, the regionalseminars page, https://www.example.org/c24/ regional-seminars/2018;',
  ],
])('at the end of a line of a long text that divides no words the hyphen stays: %s', (_, line, rest, words) => {
  const lines = Array.from({ length: 160 }, (_one, at) => `${at + 2}. Decides to meet in room ${at};`).join('\n');
  expect(outlineOf(`${head}1. ${line}\n${rest}\n${lines}\n`)[2]).toBe(`OP1 ${words}`);
});

const notes = '____________\n1 See A/70/237.\n2 A/68/98.\n';

test.each([
  ['after a word', 'Notes the report1 and the others;2', 'Notes the report and the others;'],
  [
    'after a parenthesis and a quotation mark',
    'Notes it (the Convention)1 and “the plan”;2',
    'Notes it (the Convention) and “the plan”;',
  ],
  ['after a year', 'Notes the reports of 20131 and 2015;2', 'Notes the reports of 2013 and 2015;'],
  [
    'after the number of a resolution',
    'Notes resolutions 70/2371 and 68/243;2',
    'Notes resolutions 70/237 and 68/243;',
  ],
])('marks in plain digits are found by their notes: %s', (_, source, words) => {
  const document = documentOf(`${head}1. ${source}\n\n2. Decides to allocate 1002 dollars.\n\n${notes}`);
  expect(document.paragraphs.slice(2).map(({ text }) => text)).toEqual([words, 'Decides to allocate 1002 dollars.']);
  expect(document.paragraphs[2]?.anchors?.map(({ marker, footnote }) => [marker, footnote])).toEqual([
    ['1', 'note1'],
    ['2', 'note2'],
  ]);
});

test('a note that nothing calls is flagged, and no number is taken apart for it', () => {
  const reading = readPlain(
    `${head}1. Decides to allocate 1002 dollars.\n\n____________\n1 See A/70/237.\n2 A/68/98.\n`,
  );
  expect(reading.documents[0]?.paragraphs.at(-1)?.text).toBe('Decides to allocate 1002 dollars.');
  expect(reading.flags.map(({ kind }) => kind)).toEqual(['footnote without mark', 'footnote without mark']);
});

test('notes without a rule answer marks behind the numbers of resolutions too, where one mark is plain', () => {
  const text = `The General Assembly,\n\nRecalling its resolution 70/2371 and others,2\n\n1 See A/70/237.\n2 A/68/98.\n\n2/3\n\n1. Welcomes the report;3\n\n2. Decides to pay 153 dollars.\n\n3 A/70/174.\n`;
  const document = documentOf(text);
  expect(document.footnotes.map(({ marker }) => marker)).toEqual(['1', '2', '3']);
  expect(document.paragraphs[1]?.text).toBe('Recalling its resolution 70/237 and others,');
  expect(document.paragraphs.at(-1)?.text).toBe('Decides to pay 153 dollars.');
});

test('notes begin again on the next page, each with the marks above it', () => {
  const text = `${head}1. Notes the first report;1\n\n____________\n1 A/70/237.\n\n2/3\n\n2. Notes the second report;2\n\n____________\n2 A/68/98.\n\n3/3\n\n3. Decides to meet.\n`;
  const document = documentOf(text);
  expect(document.footnotes.map(({ marker, text: words }) => `${marker} ${words}`)).toEqual([
    '1 A/70/237.',
    '2 A/68/98.',
  ]);
  expect(document.paragraphs.flatMap(({ anchors }) => anchors?.map(({ footnote }) => footnote) ?? [])).toEqual([
    'note1',
    'note2',
  ]);
});

test.each([
  ['en', 'held from 8 to 10 June 2021¹ and the report²', 'A/76/50.'],
  ['es', 'celebrada el 10 de junio de 2021¹ y el informe²', 'A/76/50.'],
  ['ru', 'состоявшейся 10 июня 2021 года¹ и доклад²', 'A/76/50.'],
])('a year in a date parts no mark from its note in %s', (language, words, note) => {
  const formula = { en: 'The General Assembly,', es: 'La Asamblea General,', ru: 'Генеральная Ассамблея,' }[language];
  const opening = { en: 'Recalling the meeting', es: 'Recordando la reunión', ru: 'ссылаясь на встречу,' }[language];
  const reading = readPlain(`${formula}\n\n${opening} ${words},\n\n1. X.\n\n¹ Treaty Series, vol. 1.\n\n² ${note}\n`);
  expect(reading.flags.filter(({ kind }) => kind.startsWith('footnote'))).toEqual([]);
});
