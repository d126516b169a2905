import { handMade, paragraph, run } from './hand-made.ts';
import { afterOpening, formula, type Hazard, list, numbered, opened, preamble, tab, use } from './hazard.ts';

const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const form = (levels: string, id = 0) => `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
const two = (words: readonly string[], text: string, format = 'decimal') =>
  afterOpening(words.map((one) => paragraph(run(one), numbered(1))).join(''), {
    numbering: list([[format, text]]) + use(1, 0),
  });
const decided = [...opened, 'operative OP1 Decides to act;', 'operative OP2 Decides to meet.'];
const decides = ['Decides to act;', 'Decides to meet.'];

/** What is hard in lists: their forms, and what is typed in them. */
export const listHazards: readonly Hazard[] = [
  { name: 'numbers without a sign behind them', bytes: two(decides, '%1'), reads: decided },
  { name: 'numbers with a parenthesis behind them', bytes: two(decides, '%1)'), reads: decided },
  { name: 'numbers in brackets', bytes: two(decides, '[%1.]'), reads: decided },
  { name: 'numbers with a dash behind them', bytes: two(decides, '%1 -'), reads: decided },
  { name: 'numbers with a space and a full stop', bytes: two(decides, '%1 .'), reads: decided },
  { name: 'numbers that say what they count', bytes: two(decides, 'OP %1.'), reads: decided },
  { name: 'numbers with a nought before them', bytes: two(decides, '%1.', 'decimalZero'), reads: decided },
  {
    name: 'numbers in circles, which few programs count',
    bytes: two(decides, '%1', 'decimalEnclosedCircle'),
    reads: decided,
  },
  { name: 'ordinal numbers', bytes: two(decides, '%1', 'ordinal'), reads: decided },
  {
    name: 'a format of numbers that only newer programs know',
    bytes: afterOpening(decides.map((one) => paragraph(run(one), numbered(1))).join(''), {
      numbering:
        form(
          '<w:lvl w:ilvl="0"><w:start w:val="1"/><mc:AlternateContent xmlns:mc="urn:mc"><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1."/></w:lvl>',
        ) + use(1, 0),
    }),
    reads: decided,
  },
  {
    name: 'letters in a format that only newer programs know',
    bytes: afterOpening(
      paragraph(run('1. Decides:')) + ['To act;', 'To meet.'].map((one) => paragraph(run(one), numbered(1))).join(''),
      {
        numbering:
          form(
            '<w:lvl w:ilvl="0"><w:start w:val="1"/><mc:AlternateContent xmlns:mc="urn:mc"><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="a, b"/></mc:Choice><mc:Fallback><w:numFmt w:val="lowerLetter"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="(%1)"/></w:lvl>',
          ) + use(1, 0),
      },
    ),
    reads: [...opened, 'operative OP1 Decides:', 'subparagraph a) To act;', 'subparagraph b) To meet.'],
  },
  {
    name: 'a style on the second level, which says only the level and has its list from its base',
    bytes: afterOpening(
      paragraph(run('Decides:'), '<w:pStyle w:val="One"/>') +
        paragraph(run('To act;'), '<w:pStyle w:val="Two"/>') +
        paragraph(run('To meet.'), '<w:pStyle w:val="Two"/>'),
      {
        styles: `<w:style w:type="paragraph" w:styleId="One"><w:name w:val="One"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Two"><w:name w:val="Two"/><w:basedOn w:val="One"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>`,
        numbering: form(level(0, 'decimal', '%1.') + level(1, 'lowerLetter', '(%2)')) + use(1, 0),
      },
    ),
    reads: [...opened, 'operative OP1 Decides:', 'subparagraph a) To act;', 'subparagraph b) To meet.'],
  },
  {
    name: 'lists of their own for letters under each number, that begin anew by a list of their own',
    bytes: afterOpening(
      paragraph(run('Decides:'), numbered(1)) +
        paragraph(run('To act;'), numbered(2)) +
        paragraph(run('To meet;'), numbered(2)) +
        paragraph(run('Requests:'), numbered(1)) +
        paragraph(run('A report.'), numbered(3)),
      {
        numbering:
          list([['decimal', '%1.']]) +
          list([['lowerLetter', '(%1)']], 1) +
          use(1, 0) +
          use(2, 1) +
          use(3, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
      },
    ),
    reads: [
      ...opened,
      'operative OP1 Decides:',
      'subparagraph a) To act;',
      'subparagraph b) To meet;',
      'operative OP2 Requests:',
      'subparagraph a) A report.',
    ],
  },
  {
    name: 'letters that do not begin again under the next number, since they were told not to',
    bytes: afterOpening(
      paragraph(run('Decides:'), numbered(1)) +
        paragraph(run('To act;'), numbered(1, 1)) +
        paragraph(run('Requests:'), numbered(1)) +
        paragraph(run('A report.'), numbered(1, 1)),
      {
        numbering:
          form(level(0, 'decimal', '%1.') + level(1, 'lowerLetter', '(%2)', '<w:lvlRestart w:val="0"/>')) + use(1, 0),
      },
    ),
    reads: [
      ...opened,
      'operative OP1 Decides:',
      'subparagraph a) To act;',
      'operative OP2 Requests:',
      'subparagraph b) A report.',
    ],
  },
  {
    name: 'a list that begins at seven, as an extract of a longer text does',
    bytes: afterOpening(decides.map((one) => paragraph(run(one), numbered(1))).join(''), {
      numbering:
        form('<w:lvl w:ilvl="0"><w:start w:val="7"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>') +
        use(1, 0),
    }),
    reads: [...opened, 'operative OP7 Decides to act;', 'operative OP8 Decides to meet.'],
  },
  {
    name: 'bullets, counted and typed, under a paragraph',
    bytes: afterOpening(
      paragraph(run('1. Decides to:')) +
        paragraph(run('Act;'), numbered(1)) +
        paragraph(run('•\tMeet.')) +
        paragraph(run('2. Requests a report.')),
      { numbering: list([['bullet', '\uf0b7']]) + use(1, 0) },
    ),
    reads: [
      ...opened,
      'operative OP1 Decides to:',
      'plain  Act;',
      'plain  • Meet.',
      'operative OP2 Requests a report.',
    ],
  },
  {
    name: 'a list that the file does not define, and a file without any',
    bytes: afterOpening(
      paragraph(run('1. Decides to act;'), numbered(9)) + paragraph(run('2. Decides to meet.'), numbered(4)),
    ),
    reads: decided,
  },
  {
    name: 'Roman numbers of headings and a count of paragraphs that goes on under the next',
    bytes: afterOpening(
      paragraph(run('Rights'), `<w:pStyle w:val="H1"/>${numbered(1)}`) +
        paragraph(run('Decides to act;'), numbered(2)) +
        paragraph(run('Follow-up'), `<w:pStyle w:val="H1"/>${numbered(1)}`) +
        paragraph(run('Decides to meet.'), numbered(2)),
      {
        styles: '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="_ H_1"/></w:style>',
        numbering: list([['upperRoman', '%1.']]) + list([['decimal', '%1.']], 1) + use(1, 0) + use(2, 1),
      },
    ),
    reads: [
      ...opened,
      'heading I Rights',
      'operative OP1 Decides to act;',
      'heading II Follow-up',
      'operative OP2 Decides to meet.',
    ],
  },
  {
    name: 'numbers typed in full width, and with a stop of their own, in Chinese',
    bytes: () =>
      handMade({
        body: ['大会，', '回顾其第73/27号决议，', '１．决定采取行动；', '２．请秘书长提出报告。']
          .map((words) => paragraph(run(words)))
          .join(''),
      }),
    reads: [
      'enacting  大会，',
      'preambular PP1 回顾其第73/27号决议，',
      'operative OP1 决定采取行动；',
      'operative OP2 请秘书长提出报告。',
    ],
  },
  {
    name: 'Arabic numbers typed behind a mark of direction',
    bytes: () =>
      handMade({
        body: [
          'إن الجمعية العامة،',
          'وإذ تشير إلى قرارها 73/27،',
          '\u200f1 - تقرر أن تجتمع؛',
          '\u200f٢ -\u200f تطلب تقريرا.',
        ]
          .map((words) => paragraph(run(words, '<w:rtl/>'), '<w:bidi/>'))
          .join(''),
      }),
    reads: [
      'enacting  إن الجمعية العامة،',
      'preambular PP1 وإذ تشير إلى قرارها 73/27،',
      'operative OP1 تقرر أن تجتمع؛',
      'operative OP2 تطلب تقريرا.',
    ],
  },
  {
    name: 'Russian letters that Word counts, under typed numbers',
    bytes: () =>
      handMade({
        body:
          paragraph(run('Генеральная Ассамблея,', '<w:i/>')) +
          paragraph(run('ссылаясь на свою резолюцию 73/27,')) +
          paragraph(run('1.') + tab + run('постановляет:')) +
          paragraph(run('провести совещание;'), numbered(1)) +
          paragraph(run('представить доклад.'), numbered(1)),
        numbering: list([['russianLower', '%1)']]) + use(1, 0),
      }),
    reads: [
      'enacting  Генеральная Ассамблея,',
      'preambular PP1 ссылаясь на свою резолюцию 73/27,',
      'operative OP1 постановляет:',
      'subparagraph a) провести совещание;',
      'subparagraph b) представить доклад.',
    ],
  },
  {
    name: 'French, with letters that only a parenthesis follows, by a list',
    bytes: () =>
      handMade({
        body:
          paragraph(run('L’Assemblée générale,', '<w:i/>')) +
          paragraph(run('Rappelant sa résolution 73/27,')) +
          paragraph(run('Décide\u00a0:'), numbered(1)) +
          paragraph(run('De se réunir\u00a0;'), numbered(1, 1)) +
          paragraph(run('De voter.'), numbered(1, 1)),
        numbering: form(level(0, 'decimal', '%1.') + level(1, 'lowerLetter', '%2)')) + use(1, 0),
      }),
    reads: [
      'enacting  L’Assemblée générale,',
      'preambular PP1 Rappelant sa résolution 73/27,',
      'operative OP1 Décide\u00a0:',
      'subparagraph a) De se réunir\u00a0;',
      'subparagraph b) De voter.',
    ],
  },
  {
    name: 'paragraphs of the preamble that Word counts in parentheses',
    bytes: () =>
      handMade({
        body:
          formula +
          preamble +
          paragraph(run('Noting the report,'), numbered(2)) +
          paragraph(run('Decides to act.'), numbered(1)),
        numbering: list([['decimal', '%1.']]) + list([['none', '']], 1) + use(1, 0) + use(2, 1),
      }),
    reads: [
      'enacting  The General Assembly,',
      'preambular PP1 Recalling its resolution 73/27,',
      'preambular PP2 Noting the report,',
      'operative OP1 Decides to act.',
    ],
  },
  {
    name: 'letters with the number of their paragraph before them',
    bytes: afterOpening(
      paragraph(run('Decides:'), numbered(1)) +
        paragraph(run('To act;'), numbered(1, 1)) +
        paragraph(run('To meet.'), numbered(1, 1)),
      { numbering: form(level(0, 'decimal', '%1.') + level(1, 'lowerLetter', '%1.(%2)')) + use(1, 0) },
    ),
    reads: [...opened, 'operative OP1 Decides:', 'subparagraph a) To act;', 'subparagraph b) To meet.'],
  },
  {
    name: 'Arabic numbers in isolates of direction',
    bytes: () =>
      handMade({
        body: ['إن الجمعية العامة،', 'وإذ تشير إلى قرارها 73/27،', '\u20681.\u2069 تقرر أن تجتمع.']
          .map((words) => paragraph(run(words, '<w:rtl/>'), '<w:bidi/>'))
          .join(''),
      }),
    reads: [
      'enacting  إن الجمعية العامة،',
      'preambular PP1 وإذ تشير إلى قرارها 73/27،',
      'operative OP1 تقرر أن تجتمع.',
    ],
  },
  {
    name: 'paragraphs that are indented with spaces that do not break, or of full width',
    bytes: afterOpening(
      paragraph(run('\u00a0\u00a0 1.\u00a0 Decides to act;')) + paragraph(run('\u3000\u30002. Decides to meet.')),
    ),
    reads: decided,
  },
];
