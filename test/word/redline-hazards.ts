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
  preamble,
  tab,
  use,
} from './hazard.ts';

const was = (author: string, properties = '') =>
  `<w:rPrChange w:id="60" w:author="${author}" w:date="2026-11-01T10:00:00Z"><w:rPr>${properties}</w:rPr></w:rPrChange>`;
const red = '<w:color w:val="FF0000"/>';

/** What is hard in mark-ups by hand, with and without tracking, as delegations send them. */
export const redlineHazards: readonly Hazard[] = [
  {
    name: 'words that were struck out by hand while changes were tracked',
    bytes: afterOpening(
      paragraph(run('1. States ') + run('should ', `<w:strike/>${was('EU')}`) + inserted('EU', 'shall ') + run('act.')),
    ),
    reads: [...opened, 'operative OP1 States shall act.'],
    before: [...opened, 'operative OP1 States should act.'],
    authors: {
      EU: [...opened, 'operative OP1 States shall act.'],
      KEN: [...opened, 'operative OP1 States should act.'],
    },
  },
  {
    name: 'words from which somebody took the line through them while changes were tracked',
    bytes: afterOpening(paragraph(run('1. States shall ') + run('always ', was('KEN', '<w:strike/>')) + run('act.'))),
    reads: [...opened, 'operative OP1 States shall always act.'],
    before: [...opened, 'operative OP1 States shall act.'],
  },
  {
    name: 'a paragraph struck out by hand, its typed number too',
    bytes: afterOpening(
      paragraph(run('1. Decides to act;')) +
        paragraph(run('2. Decides to meet;', '<w:strike/>')) +
        paragraph(run('2. Decides to vote.', `<w:u w:val="double"/>${red}`)),
    ),
    reads: [...opened, 'operative OP1 Decides to act;', 'operative OP2 Decides to vote.'],
    flags: [/struck.*Decides to meet/],
  },
  {
    name: 'a footnote called in words that are struck out by hand',
    bytes: afterOpening(
      paragraph(
        run('1. Recalls its report ') +
          run('and others', '<w:strike/>') +
          `<w:r><w:rPr><w:strike/><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r>` +
          run('now') +
          call(3) +
          run('.'),
      ),
      { footnotes: note(2, 'A/65/201.') + note(3, 'A/68/98.') },
    ),
    reads: [...opened, 'operative OP1 Recalls its report now{1: A/68/98.}.'],
  },
  {
    name: 'brackets in colour, each in a run of its own, with the names of who holds them',
    bytes: afterOpening(
      paragraph(
        run('1. States ') +
          run('[', red) +
          run('should') +
          run('/') +
          run('shall', '<w:b/>') +
          run(' – EU', red) +
          run(']', red) +
          run(' act.'),
      ),
    ),
    reads: [...opened, 'operative OP1 States [should/shall – EU] act.'],
  },
  {
    name: 'a number that is typed in a list that Word counts too',
    bytes: afterOpening(
      paragraph(run('1. Decides to act;'), numbered(1)) + paragraph(run('2. Decides to meet.'), numbered(1)),
      { numbering: list([['decimal', '%1.']]) + use(1, 0) },
    ),
    reads: [...opened, 'operative OP1 Decides to act;', 'operative OP2 Decides to meet.'],
  },
  {
    name: 'an addition whose own number was typed behind the one that Word counts',
    bytes: afterOpening(
      paragraph(run('Decides to act;'), numbered(1)) +
        paragraph(run('1 bis. Decides to meet;'), numbered(1)) +
        paragraph(run('OP1ter. Decides to vote.'), numbered(1)),
      { numbering: list([['decimal', '%1.']]) + use(1, 0) },
    ),
    reads: [
      ...opened,
      'operative OP1 Decides to act;',
      'operative OP1 bis Decides to meet;',
      'operative OP1 ter Decides to vote.',
    ],
  },
  {
    name: 'a number of which one digit was tracked out and another put in',
    bytes: afterOpening(
      paragraph(run('1') + deleted('EU', '1') + run('. Decides to act;')) +
        paragraph(deleted('EU', '12') + inserted('EU', '2') + run('.') + tab + run('Decides to meet.')),
    ),
    reads: [...opened, 'operative OP1 Decides to act;', 'operative OP2 Decides to meet.'],
    before: [...opened, 'operative OP11 Decides to act;', 'operative OP12 Decides to meet.'],
  },
  {
    name: 'an insertion that begins in the middle of a word and one of a space alone',
    bytes: afterOpening(
      paragraph(
        run('1. De') +
          deleted('EU', 'cides') +
          inserted('EU', 'mands') +
          run(' to') +
          inserted('EU', ' ') +
          run('act.'),
      ),
    ),
    reads: [...opened, 'operative OP1 Demands to act.'],
    before: [...opened, 'operative OP1 Decides toact.'],
  },
  {
    name: 'paragraphs labelled as negotiators say them, automatically',
    bytes: () =>
      handMade({
        body:
          formula +
          paragraph(run('Recalling') + run(' its resolution 73/27,'), numbered(1)) +
          paragraph(run('Noting the report,'), numbered(1)) +
          paragraph(run('Decides to act;'), numbered(2)) +
          paragraph(run('Decides to meet.'), numbered(2)),
        numbering: list([['decimal', 'PP%1.']]) + list([['decimal', 'OP%1']], 1) + use(1, 0) + use(2, 1),
      }),
    reads: [
      'enacting  The General Assembly,',
      'preambular PP1 Recalling its resolution 73/27,',
      'preambular PP2 Noting the report,',
      'operative OP1 Decides to act;',
      'operative OP2 Decides to meet.',
    ],
  },
  {
    name: 'a whole text in one paragraph, its parts on lines of their own',
    bytes: () =>
      handMade({
        body: `${formula}${paragraph(
          ['Recalling its resolution 73/27,', 'Noting the report,', '1. Decides to act;', '2. Decides to meet.']
            .map((words) => run(words))
            .join('<w:r><w:br/></w:r>'),
        )}`,
      }),
    reads: [
      'enacting  The General Assembly,',
      'preambular PP1 Recalling its resolution 73/27,',
      'preambular PP2 Noting the report,',
      'operative OP1 Decides to act;',
      'operative OP2 Decides to meet.',
    ],
  },
  {
    name: 'a text in a frame: a table of one cell',
    bytes: () =>
      handMade({
        body: `<w:tbl><w:tr><w:tc>${formula}${preamble}${paragraph(run('1. Decides to act;'))}${paragraph(inserted('EU', '2. Decides to meet;'), markOf('ins', 'EU'))}${paragraph(run('3. Decides to vote.'))}</w:tc></w:tr></w:tbl><w:p/>`,
      }),
    reads: [
      'enacting  The General Assembly,',
      'preambular PP1 Recalling its resolution 73/27,',
      'operative OP1 Decides to act;',
      'operative OP2 Decides to meet;',
      'operative OP3 Decides to vote.',
    ],
    before: [
      'enacting  The General Assembly,',
      'preambular PP1 Recalling its resolution 73/27,',
      'operative OP1 Decides to act;',
      'operative OP3 Decides to vote.',
    ],
  },
  {
    name: 'comments on words that were taken out, that overlap, and that are settled',
    bytes: afterOpening(
      paragraph(
        `<w:commentRangeStart w:id="0"/>${run('1. Decides ')}<w:commentRangeStart w:id="1"/>${deleted('EU', 'fully ')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>${run('to act.')}<w:commentRangeEnd w:id="1"/><w:del w:id="5" w:author="EU"><w:r><w:commentReference w:id="1"/></w:r></w:del>`,
      ),
      {
        comments: `<w:comment w:id="0" w:author="Cuba">${paragraph(run('Why?'))}</w:comment><w:comment w:id="1" w:author="EU">${paragraph(run('Because.'))}</w:comment>`,
      },
    ),
    reads: [...opened, 'operative OP1 Decides to act.'],
    before: [...opened, 'operative OP1 Decides fully to act.'],
  },
  {
    name: 'a cross-reference that shows the number of a paragraph, in words that were put in',
    bytes: afterOpening(
      paragraph(
        `${run('1. Recalls')}<w:ins w:id="40" w:author="EU">${run(' paragraph ')}${field(' REF _Ref9 \\r \\h ', run('3'))}</w:ins>${run(' above.')}`,
      ),
    ),
    reads: [...opened, 'operative OP1 Recalls paragraph 3 above.'],
    before: [...opened, 'operative OP1 Recalls above.'],
  },
  {
    name: 'a whole paragraph that was put into brackets, its number too',
    bytes: afterOpening(paragraph(inserted('EU', '[') + run('1. Decides to act.') + inserted('EU', ']'))),
    reads: [...opened, 'operative OP1 [Decides to act.]'],
    before: [...opened, 'operative OP1 Decides to act.'],
  },
  {
    name: 'words struck out by hand between two spaces, and before a sign',
    bytes: afterOpening(
      paragraph(
        run('1. States ') +
          run('always', '<w:strike/>') +
          run(' act and ') +
          run('report', '<w:dstrike/>') +
          run(' ') +
          run('meet', '<w:u w:val="double"/>') +
          run(' ') +
          run('soon', '<w:strike/>') +
          run('.'),
      ),
    ),
    reads: [...opened, 'operative OP1 States act and meet.'],
    flags: [/left out: always/, /left out: report/, /left out: soon/],
  },
  {
    name: 'the number alone struck out by hand, and another typed behind it',
    bytes: afterOpening(
      paragraph(run('1.', '<w:strike/>') + run('2. ', '<w:u w:val="single"/>') + run('Decides to act.')),
    ),
    reads: [...opened, 'operative OP2 Decides to act.'],
  },
];
