import { deleted, handMade, inserted, markOf, paragraph, run } from './hand-made.ts';
import {
  afterOpening,
  call,
  field,
  formula,
  type Hazard,
  list,
  note,
  numbered,
  opened,
  opening,
  preamble,
  tab,
  use,
} from './hazard.ts';

const cell = (content: string) => `<w:tc><w:tcPr><w:tcW w:w="2000"/></w:tcPr>${content}</w:tc>`;
const row = (...cells: readonly string[]) => `<w:tr>${cells.map((one) => cell(paragraph(run(one)))).join('')}</w:tr>`;
const table = (...rows: readonly string[]) => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;
const centred = '<w:pPr><w:jc w:val="center"/></w:pPr>';
const acts = paragraph(run('1. Decides to act.'));
const acted = 'operative OP1 Decides to act.';
const body = (...lines: readonly string[]) => lines.map((one) => paragraph(run(one))).join('');
const ins = (author: string, runs: string) =>
  `<w:ins w:id="9" w:author="${author}" w:date="2026-01-01T00:00:00Z">${runs}</w:ins>`;

/** What the offices of the United Nations, and delegations, do in Word to titles, labels, tables and marks. */
export const officeHazards: readonly Hazard[] = [
  {
    name: 'labels of parts in capital letters, in parentheses',
    bytes: afterOpening(body('1. Calls upon States:', '(A) To act;', '(B) To report;', '2. Decides.')),
    reads: [
      ...opened,
      'operative OP1 Calls upon States:',
      'subparagraph a) To act;',
      'subparagraph b) To report;',
      'operative OP2 Decides.',
    ],
  },
  {
    name: 'labels of parts in capital letters, with a parenthesis behind them',
    bytes: afterOpening(body('1. Calls upon States:', 'A) To act;', 'B) To report;', '2. Decides.')),
    reads: [
      ...opened,
      'operative OP1 Calls upon States:',
      'subparagraph a) To act;',
      'subparagraph b) To report;',
      'operative OP2 Decides.',
    ],
  },
  {
    name: 'labels of parts in capital letters that Word counts',
    bytes: afterOpening(
      paragraph(run('Calls upon States:'), numbered(1)) +
        paragraph(run('To act;'), numbered(1, 1)) +
        paragraph(run('To report;'), numbered(1, 1)) +
        paragraph(run('Decides.'), numbered(1)),
      {
        numbering:
          list([
            ['decimal', '%1.'],
            ['upperLetter', '(%2)'],
          ]) + use(1, 0),
      },
    ),
    reads: [
      ...opened,
      'operative OP1 Calls upon States:',
      'subparagraph a) To act;',
      'subparagraph b) To report;',
      'operative OP2 Decides.',
    ],
  },
  {
    name: 'a table with a column of numbers, which number nothing',
    bytes: afterOpening(
      acts + table(row('1.', 'Access', 'Open'), row('2.', 'Transit', 'Closed')) + body('2. Decides to meet.'),
    ),
    reads: [
      ...opened,
      acted,
      'plain  1. | Access | Open',
      'plain  2. | Transit | Closed',
      'operative OP2 Decides to meet.',
    ],
  },
  {
    name: 'a table with a column that Word numbers',
    bytes: afterOpening(
      paragraph(run('Decides to act.'), numbered(1)) +
        table(
          `<w:tr>${cell(paragraph('', numbered(2)))}${cell(paragraph(run('Access')))}</w:tr>`,
          `<w:tr>${cell(paragraph('', numbered(2)))}${cell(paragraph(run('Transit')))}</w:tr>`,
        ) +
        paragraph(run('Decides to meet.'), numbered(1)),
      {
        numbering:
          list([['decimal', '%1.']]) +
          use(1, 0) +
          use(2, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
      },
    ),
    reads: [...opened, acted, 'plain  | Access', 'plain  | Transit', 'operative OP2 Decides to meet.'],
  },
  {
    name: 'operative paragraphs in a table of two columns: the number, and the words',
    bytes: () => handMade({ body: opening + table(row('1.', 'Decides to act.'), row('2.', 'Decides to meet.')) }),
    reads: [...opened, 'plain  1. | Decides to act.', 'plain  2. | Decides to meet.'],
  },
  {
    name: 'a line in bold that goes on in the paragraph below',
    bytes: afterOpening(
      acts +
        paragraph(run('2. Decides to ', '<w:b/>') + run('meet.')) +
        paragraph(run('3.', '<w:b/>') + run(' Decides to part.')),
    ),
    reads: [...opened, acted, 'operative OP2 Decides to meet.', 'operative OP3 Decides to part.'],
  },
  {
    name: 'an operative paragraph in two, the second without a number and in small letters',
    bytes: afterOpening(
      body(
        '1. Decides to convene a meeting of all States Members of the United Nations',
        'and of members of the specialized agencies;',
        '2. Decides to meet.',
      ),
    ),
    reads: [
      ...opened,
      'operative OP1 Decides to convene a meeting of all States Members of the United Nations',
      'plain  and of members of the specialized agencies;',
      'operative OP2 Decides to meet.',
    ],
  },
  {
    name: 'a number, its stop and a tab in runs of their own',
    bytes: afterOpening(paragraph(run('1') + run('.') + tab + run('Decides', '<w:i/>') + run(' to act.'))),
    reads: [...opened, acted],
  },
  {
    name: 'a number between spaces that do not break',
    bytes: afterOpening(paragraph(run('\u00a0\u00a01.\u00a0\u00a0\u00a0Decides to act.'))),
    reads: [...opened, acted],
  },
  {
    name: 'a heading in capitals above the operative part, and a rule of underscores below it',
    bytes: afterOpening(body('OPERATIVE PART', '1. Decides to act.') + paragraph(run('__________'))),
    reads: [...opened, 'heading  OPERATIVE PART', acted],
  },
  {
    name: 'a preambular paragraph whose opening is underlined, as typewriters set it',
    bytes: () =>
      handMade({
        body:
          paragraph(run('Rights of States', '<w:b/>')) +
          paragraph(run('The General Assembly', '<w:u w:val="single"/>') + run(',')) +
          paragraph(run('Recalling', '<w:u w:val="single"/>') + run(' its resolution 73/27,')) +
          acts,
      }),
    reads: [...opened, acted],
  },
  {
    name: 'PP and OP with a full stop, a colon or a dash behind them',
    bytes: () =>
      handMade({
        body:
          paragraph(run('Rights of States', '<w:b/>')) +
          formula +
          body(
            'PP1: Recalling its resolution 73/27,',
            'PP2. Noting it,',
            'OP1 – Decides to act.',
            'OP 2: Decides to meet.',
          ),
      }),
    reads: [...opened, 'preambular PP2 Noting it,', acted, 'operative OP2 Decides to meet.'],
  },
  {
    name: 'PP labels that Word counts, in brackets of the list',
    bytes: () =>
      handMade({
        body:
          paragraph(run('Rights of States', '<w:b/>')) +
          formula +
          paragraph(run('Recalling its resolution 73/27,'), numbered(1)) +
          paragraph(run('Noting it,'), numbered(1)) +
          acts,
        numbering: list([['decimal', '[PP%1]']]) + use(1, 0),
      }),
    reads: [...opened, 'preambular PP2 Noting it,', acted],
  },
  {
    name: 'the formula in capitals',
    bytes: () =>
      handMade({
        body:
          paragraph(run('Rights of States', '<w:b/>')) +
          body('THE GENERAL ASSEMBLY,', 'Recalling its resolution 73/27,') +
          acts,
      }),
    reads: [
      'title  Rights of States',
      'enacting  THE GENERAL ASSEMBLY,',
      'preambular PP1 Recalling its resolution 73/27,',
      acted,
    ],
  },
  {
    name: 'a formula whose opening paragraph is in the same paragraph behind a line break',
    bytes: () =>
      handMade({
        body:
          paragraph(run('Rights of States', '<w:b/>')) +
          paragraph(`${run('The General Assembly,')}<w:r><w:br/></w:r>${run('Recalling its resolution 73/27,')}`) +
          acts,
      }),
    reads: [...opened, acted],
  },
  {
    name: 'who proposes it above the title, which is of the masthead',
    bytes: () => handMade({ body: body('Albania, Benin and Chad: draft resolution') + opening + acts }),
    reads: [...opened, acted],
  },
  {
    name: 'a mark of its version above the title, in red',
    bytes: () =>
      handMade({
        body: paragraph(run('Draft as of 12 October, 6 p.m.', '<w:color w:val="FF0000"/>')) + opening + acts,
      }),
    reads: [...opened, acted],
  },
  {
    name: 'highlighted words, in colour, which are words',
    bytes: afterOpening(
      paragraph(
        run('1. Decides ') + run('to act', '<w:highlight w:val="yellow"/><w:color w:val="00B050"/>') + run('.'),
      ),
    ),
    reads: [...opened, acted],
  },
  {
    name: 'a space that is tracked in before a comma, and a word replaced letter by letter',
    bytes: afterOpening(
      paragraph(
        run('1. Decides to ') +
          deleted('KEN', 'a') +
          inserted('KEN', 'en') +
          run('act') +
          inserted('KEN', ' ') +
          run('.'),
      ),
    ),
    reads: [...opened, 'operative OP1 Decides to enact .'],
    before: [...opened, 'operative OP1 Decides to aact.'],
  },
  {
    name: 'an inserted sub-paragraph with its number typed in the same change',
    bytes: afterOpening(
      body('1. Calls upon States:', '(a) To act;') +
        paragraph(markOf('ins', 'KEN') + inserted('KEN', '(a bis) To think;')) +
        body('(b) To report;'),
    ),
    reads: [
      ...opened,
      'operative OP1 Calls upon States:',
      'subparagraph a) To act;',
      'subparagraph a bis) To think;',
      'subparagraph b) To report;',
    ],
    before: [...opened, 'operative OP1 Calls upon States:', 'subparagraph a) To act;', 'subparagraph b) To report;'],
  },
  {
    name: 'a footnote whose mark has an asterisk typed before it, and one called in a heading',
    bytes: afterOpening(paragraph(run('Means') + call(2)) + paragraph(run('1. Decides to act') + call(3) + run('.')), {
      footnotes: note(2, 'See A/1.') + note(3, 'See A/2.'),
    }),
    reads: [...opened, 'heading  Means{1: See A/1.}', 'operative OP1 Decides to act{2: See A/2.}.'],
  },
  {
    name: 'a footnote with a link, a tab and a line break in its text',
    bytes: afterOpening(paragraph(run('1. Decides to act') + call(2) + run('.')), {
      footnotes: `<w:footnote w:id="2">${paragraph(`<w:r><w:footnoteRef/></w:r>${tab}${field('HYPERLINK "https://undocs.org/A/1"', run('A/1'))}<w:r><w:br/></w:r>${run('and A/2.')}`)}</w:footnote>`,
    }),
    reads: [...opened, 'operative OP1 Decides to act{1: A/1 and A/2.}.'],
  },
  {
    name: 'numbers that are fields, with what they show',
    bytes: afterOpening(
      paragraph(field('SEQ para', run('1')) + run('. Decides to act.')) +
        paragraph(field('SEQ para', run('2')) + run('. Decides to meet.')),
    ),
    reads: [...opened, acted, 'operative OP2 Decides to meet.'],
  },
  {
    name: 'typed letters without parentheses, a. and b.',
    bytes: afterOpening(body('1. Calls upon States:', 'a. To act;', 'b. To report;', '2. Decides.')),
    reads: [
      ...opened,
      'operative OP1 Calls upon States:',
      'subparagraph a) To act;',
      'subparagraph b) To report;',
      'operative OP2 Decides.',
    ],
  },
  {
    name: 'hyphens that somebody typed before the parts of a paragraph',
    bytes: afterOpening(body('1. Calls upon States:', '- To act;', '- To report;', '2. Decides.')),
    reads: [
      ...opened,
      'operative OP1 Calls upon States:',
      'plain  - To act;',
      'plain  - To report;',
      'operative OP2 Decides.',
    ],
  },
  {
    name: 'quotation marks around a whole paragraph that a decision adopts',
    bytes: afterOpening(
      body('1. Decides to replace its paragraph by the following:', '“5. States shall act.”', '2. Decides to meet.'),
    ),
    reads: [
      ...opened,
      'operative OP1 Decides to replace its paragraph by the following:',
      'plain  “5. States shall act.”',
      'operative OP2 Decides to meet.',
    ],
  },
  {
    name: 'two texts in one file, each with its formula',
    bytes: () =>
      handMade({ body: opening + acts + paragraph(run('Duties of States', '<w:b/>')) + formula + preamble + acts }),
    reads: [
      ...opened,
      acted,
      'title  Duties of States',
      'enacting  The General Assembly,',
      'preambular PP1 Recalling its resolution 73/27,',
      acted,
    ],
  },
  {
    name: 'a paragraph with nothing but the number of a paragraph that was deleted',
    bytes: afterOpening(
      paragraph(run('1. Decides to act.')) + paragraph(run('2. [deleted]')) + paragraph(run('3. Decides to meet.')),
    ),
    reads: [...opened, acted, 'operative OP2 [deleted]', 'operative OP3 Decides to meet.'],
  },
  {
    name: 'a number with bis in italics, and one raised',
    bytes: afterOpening(
      acts + paragraph(run('1 ') + run('bis', '<w:i/>') + run('. Decides to think.')) + body('2. Decides to meet.'),
    ),
    reads: [...opened, acted, 'operative OP1 bis Decides to think.', 'operative OP2 Decides to meet.'],
  },
  {
    name: 'a paragraph in a content control with its title, and one in a block of cover pages',
    bytes: afterOpening(
      `<w:sdt><w:sdtPr><w:alias w:val="Operative"/><w:docPartObj><w:docPartGallery w:val="Cover Pages"/></w:docPartObj></w:sdtPr><w:sdtContent>${acts}</w:sdtContent></w:sdt>`,
    ),
    reads: [...opened, acted],
  },
  {
    name: 'an empty numbered paragraph, which counts in Word and is no paragraph',
    bytes: afterOpening(
      paragraph(run('Decides to act.'), numbered(1)) +
        paragraph('', numbered(1)) +
        paragraph(run('Decides to meet.'), numbered(1)),
      { numbering: list([['decimal', '%1.']]) + use(1, 0) },
    ),
    reads: [...opened, acted, 'operative OP3 Decides to meet.'],
  },
  {
    name: 'counted paragraphs of which all words came or went, with ends that are said to stay',
    bytes: afterOpening(
      paragraph(inserted('EU', 'Decides to sit.'), numbered(1)) +
        paragraph(run('Decides to act.'), numbered(1)) +
        paragraph(deleted('EU', 'Decides to wait.'), numbered(1)) +
        paragraph(run('Decides to meet.'), numbered(1)),
      { numbering: list([['decimal', '%1.']]) + use(1, 0) },
    ),
    reads: [
      ...opened,
      'operative OP1 Decides to sit.',
      'operative OP2 Decides to act.',
      'operative OP3 Decides to meet.',
    ],
    before: [
      ...opened,
      'operative OP1 Decides to act.',
      'operative OP2 Decides to wait.',
      'operative OP3 Decides to meet.',
    ],
  },
  {
    name: 'a signature block and a date below the text',
    bytes: afterOpening(acts + body('53rd plenary meeting', '2 December 2025')),
    reads: [...opened, acted],
  },
  {
    name: 'a whole operative paragraph tracked in by one with a footnote of its own',
    bytes: afterOpening(
      acts +
        paragraph(
          markOf('ins', 'KEN') + inserted('KEN', '2. Decides to think') + ins('KEN', call(2)) + inserted('KEN', '.'),
        ),
      { footnotes: note(2, 'See A/1.') },
    ),
    reads: [...opened, acted, 'operative OP2 Decides to think{1: See A/1.}.'],
    before: [...opened, acted],
  },
  {
    name: 'a paragraph centred between operative ones, which heads them',
    bytes: afterOpening(`${acts}<w:p>${centred}${run('Means of implementation')}</w:p>${body('2. Decides to meet.')}`),
    reads: [...opened, acted, 'heading  Means of implementation', 'operative OP2 Decides to meet.'],
  },
  {
    name: 'Spanish, with ordinal signs and a formula of its own',
    bytes: () =>
      handMade({
        body: body(
          'Derechos de los Estados',
          'La Asamblea General,',
          'Recordando su resolución 73/27, de 5 de diciembre de 2018,',
          '1.º Decide actuar;',
          '2.º Decide reunirse.',
        ),
      }),
    reads: [
      'title  Derechos de los Estados',
      'enacting  La Asamblea General,',
      'preambular PP1 Recordando su resolución 73/27, de 5 de diciembre de 2018,',
      'operative OP1 Decide actuar;',
      'operative OP2 Decide reunirse.',
    ],
  },
  {
    name: 'Russian, with small letters in the preamble',
    bytes: () =>
      handMade({
        body: body(
          'Права государств',
          'Генеральная Ассамблея,',
          'ссылаясь на свою резолюцию 73/27,',
          '1. постановляет действовать;',
          'а) сообща;',
          'б) вовремя;',
          '2. постановляет собраться.',
        ),
      }),
    reads: [
      'title  Права государств',
      'enacting  Генеральная Ассамблея,',
      'preambular PP1 ссылаясь на свою резолюцию 73/27,',
      'operative OP1 постановляет действовать;',
      'subparagraph a) сообща;',
      'subparagraph b) вовремя;',
      'operative OP2 постановляет собраться.',
    ],
  },
  {
    name: 'the Human Rights Council, whose preamble Word does not number and whose numbers have tabs before them',
    bytes: () =>
      handMade({
        body:
          body('79/… Rights of States') +
          paragraph(tab + run('The Human Rights Council', '<w:i/>') + run(',')) +
          paragraph(tab + run('Guided', '<w:i/>') + run(' by the Charter,')) +
          paragraph(`${tab}${run('1.')}${tab}${run('Decides', '<w:i/>')}${run(' to act;')}`),
      }),
    reads: [
      'title  79/… Rights of States',
      'enacting  The Human Rights Council,',
      'preambular PP1 Guided by the Charter,',
      'operative OP1 Decides to act;',
    ],
  },
  {
    name: 'the Security Council, without a number before its paragraphs of the preamble',
    bytes: () =>
      handMade({
        body: body(
          'The Security Council,',
          'Recalling its resolution 2532 (2020),',
          'Acting under Chapter VII of the Charter of the United Nations,',
          '1. Decides to act;',
          '2. Decides to remain seized of the matter.',
        ),
      }),
    reads: [
      'enacting  The Security Council,',
      'preambular PP1 Recalling its resolution 2532 (2020),',
      'preambular PP2 Acting under Chapter VII of the Charter of the United Nations,',
      'operative OP1 Decides to act;',
      'operative OP2 Decides to remain seized of the matter.',
    ],
  },
  {
    name: 'a title of two paragraphs, the second in small letters',
    bytes: () =>
      handMade({
        body: `<w:p>${centred}${run('Rights of States', '<w:b/>')}</w:p><w:p>${centred}${run('and duties of peoples', '<w:b/>')}</w:p>${formula}${preamble}${acts}`,
      }),
    reads: [
      'title  Rights of States',
      'title  and duties of peoples',
      'enacting  The General Assembly,',
      'preambular PP1 Recalling its resolution 73/27,',
      acted,
    ],
  },
];
