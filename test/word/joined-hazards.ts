import { change, deleted, handMade, inserted, markOf, paragraph, run } from './hand-made.ts';
import { afterOpening, call, type Hazard, list, note, numbered, opened, preamble, use } from './hazard.ts';

const box = (words: string) =>
  `<w:r><w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml"><w:txbxContent>${paragraph(run(words))}</w:txbxContent></v:textbox></w:pict></w:r>`;

/** What is hard where the ends of paragraphs come and go. */
export const joinedHazards: readonly Hazard[] = [
  {
    name: 'three paragraphs that became one, each end by another author',
    bytes: afterOpening(
      paragraph(run('1. Decides to act'), markOf('del', 'EU')) +
        paragraph(deleted('EU', '2. Decides') + inserted('EU', ' and') + run(' to meet'), markOf('del', 'KEN')) +
        paragraph(deleted('KEN', '3. Decides') + inserted('KEN', ' and') + run(' to vote.')),
    ),
    reads: [...opened, 'operative OP1 Decides to act and to meet and to vote.'],
    before: [
      ...opened,
      'operative OP1 Decides to act',
      'operative OP2 Decides to meet',
      'operative OP3 Decides to vote.',
    ],
    authors: {
      EU: [...opened, 'operative OP1 Decides to act and to meet', 'operative OP3 Decides to vote.'],
      KEN: [...opened, 'operative OP1 Decides to act', 'operative OP2 Decides to meet and to vote.'],
    },
  },
  {
    name: 'a paragraph typed behind another, whose old end is that of the new one',
    bytes: afterOpening(
      paragraph(run('Decides to act;'), `${numbered(1)}${markOf('ins', 'EU')}`) +
        paragraph(inserted('EU', 'Decides to meet;'), numbered(1)) +
        paragraph(run('Decides to vote.'), numbered(1)),
      { numbering: list([['decimal', '%1.']]) + use(1, 0) },
    ),
    reads: [
      ...opened,
      'operative OP1 Decides to act;',
      'operative OP2 Decides to meet;',
      'operative OP3 Decides to vote.',
    ],
    before: [...opened, 'operative OP1 Decides to act;', 'operative OP2 Decides to vote.'],
  },
  {
    name: 'the end of a paragraph taken out before a table',
    bytes: afterOpening(
      `${paragraph(run('1. Decides on these shares:'), markOf('del', 'EU'))}<w:tbl><w:tr><w:tc>${paragraph(run('Falvera'))}</w:tc><w:tc>${paragraph(run('7'))}</w:tc></w:tr></w:tbl>${paragraph(run('2. Decides to meet.'))}`,
    ),
    reads: [
      ...opened,
      'operative OP1 Decides on these shares:',
      'plain  Falvera | 7',
      'operative OP2 Decides to meet.',
    ],
  },
  {
    name: 'a paragraph with a text box that was joined to the next',
    bytes: afterOpening(
      paragraph(run('1. Decides to act') + box('Advance copy'), markOf('del', 'EU')) + paragraph(run(' and to meet.')),
    ),
    reads: [...opened, 'operative OP1 Decides to act and to meet.', 'plain  Advance copy'],
    before: [...opened, 'operative OP1 Decides to act', 'plain  Advance copy', 'plain  and to meet.'],
  },
  {
    name: 'a paragraph of which one took out the words, and another its end',
    bytes: afterOpening(
      paragraph(run('1. Decides to act;')) +
        paragraph(deleted('EU', '2. Decides to meet;'), markOf('del', 'KEN')) +
        paragraph(run('3. Decides to vote.')),
    ),
    reads: [...opened, 'operative OP1 Decides to act;', 'operative OP3 Decides to vote.'],
    before: [
      ...opened,
      'operative OP1 Decides to act;',
      'operative OP2 Decides to meet;',
      'operative OP3 Decides to vote.',
    ],
    authors: { EU: [...opened, 'operative OP1 Decides to act;', 'operative OP3 Decides to vote.'] },
  },
  {
    name: 'words that one put in and another took out again, with the end of the paragraph',
    bytes: afterOpening(
      paragraph(run('1. Decides to act;')) +
        paragraph(
          change('ins', 'EU', deleted('KEN', '2. Decides to meet;')),
          `<w:rPr><w:ins w:id="700" w:author="EU" w:date="2026-11-01T10:00:00Z"/><w:del w:id="701" w:author="KEN" w:date="2026-11-02T10:00:00Z"/></w:rPr>`,
        ) +
        paragraph(run('2. Decides to vote.')),
    ),
    reads: [...opened, 'operative OP1 Decides to act;', 'operative OP2 Decides to vote.'],
    before: [...opened, 'operative OP1 Decides to act;', 'operative OP2 Decides to vote.'],
    authors: {
      EU: [
        ...opened,
        'operative OP1 Decides to act;',
        'operative OP2 Decides to meet;',
        'operative OP2 Decides to vote.',
      ],
    },
  },
  {
    name: 'the last paragraph of the file, whose end was taken out',
    bytes: afterOpening(
      paragraph(run('1. Decides to act;')) + paragraph(run('2. Decides to vote.'), markOf('del', 'EU')),
    ),
    reads: [...opened, 'operative OP1 Decides to act;', 'operative OP2 Decides to vote.'],
  },
  {
    name: 'a paragraph that was moved by one and struck by another where it came to',
    bytes: afterOpening(
      `<w:moveFromRangeStart w:id="1" w:name="move1" w:author="EU"/>${paragraph(change('moveFrom', 'EU', run('1. Decides to act;')), markOf('moveFrom', 'EU'))}<w:moveFromRangeEnd w:id="1"/>${paragraph(run('2. Decides to meet;'))}<w:moveToRangeStart w:id="2" w:name="move1" w:author="EU"/>${paragraph(
        change('moveTo', 'EU', deleted('KEN', '1. Decides to act;')),
        markOf('moveTo', 'EU'),
      )}<w:moveToRangeEnd w:id="2"/>${paragraph(run('3. Decides to vote.'))}`,
    ),
    reads: [...opened, 'operative OP2 Decides to meet;', 'operative OP3 Decides to vote.'],
    before: [
      ...opened,
      'operative OP1 Decides to act;',
      'operative OP2 Decides to meet;',
      'operative OP3 Decides to vote.',
    ],
  },
  {
    name: 'a section whose end is in a paragraph that was taken out',
    bytes: afterOpening(
      paragraph(run('1. Decides to act;')) +
        paragraph(
          deleted('EU', '2. Decides to meet;'),
          `${markOf('del', 'EU')}<w:sectPr><w:sectPrChange w:id="9" w:author="EU"><w:sectPr/></w:sectPrChange></w:sectPr>`,
        ) +
        paragraph(run('3. Decides to vote.')),
    ),
    reads: [...opened, 'operative OP1 Decides to act;', 'operative OP3 Decides to vote.'],
  },
  {
    name: 'changes of the properties of a table, of its rows and of its cells alone',
    bytes: afterOpening(
      `${paragraph(run('1. Decides:'))}<w:tbl><w:tblPr><w:tblPrChange w:id="1" w:author="EU"><w:tblPr/></w:tblPrChange></w:tblPr><w:tblGrid><w:gridCol/><w:tblGridChange w:id="2"><w:tblGrid/></w:tblGridChange></w:tblGrid><w:tr><w:trPr><w:trPrChange w:id="3" w:author="EU"><w:trPr/></w:trPrChange></w:trPr><w:tc><w:tcPr><w:tcPrChange w:id="4" w:author="EU"><w:tcPr/></w:tcPrChange></w:tcPr>${paragraph(run('Falvera'))}</w:tc><w:tc>${paragraph(run('7'))}</w:tc></w:tr></w:tbl>`,
    ),
    reads: [...opened, 'operative OP1 Decides:', 'plain  Falvera | 7'],
    before: [...opened, 'operative OP1 Decides:', 'plain  Falvera | 7'],
  },
  {
    name: 'a number that was put before a paragraph by a change of its list alone',
    bytes: afterOpening(
      paragraph(
        run('Decides to act;'),
        '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/><w:ins w:id="70" w:author="EU" w:date="2026-11-01T10:00:00Z"/></w:numPr>',
      ) + paragraph(run('Decides to vote.'), numbered(1)),
      { numbering: list([['decimal', '%1.']]) + use(1, 0) },
    ),
    reads: [...opened, 'operative OP1 Decides to act;', 'operative OP2 Decides to vote.'],
    before: [...opened, 'plain  Decides to act;', 'operative OP1 Decides to vote.'],
  },
  {
    name: 'a number that was changed as older programs note it',
    bytes: afterOpening(
      paragraph(
        run('Decides to act;'),
        '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/><w:numberingChange w:id="71" w:author="EU" w:date="2026-11-01T10:00:00Z" w:original="%1:1:0:."/></w:numPr>',
      ),
      { numbering: list([['decimal', '%1.']]) + use(1, 0) },
    ),
    reads: [...opened, 'operative OP1 Decides to act;'],
  },
  {
    name: 'a footnote in words that moved, whose call goes with them',
    bytes: afterOpening(
      paragraph(change('moveFrom', 'EU', run('1. Recalls its report') + call(2) + run(';')), markOf('moveFrom', 'EU')) +
        paragraph(run('2. Decides') + call(3) + run(';')) +
        paragraph(change('moveTo', 'EU', run('3. Recalls its report') + call(2) + run(';')), markOf('moveTo', 'EU')),
      { footnotes: note(2, 'A/65/201.') + note(3, 'A/68/98.') },
    ),
    reads: [...opened, 'operative OP2 Decides{1: A/68/98.};', 'operative OP3 Recalls its report{2: A/65/201.};'],
    before: [...opened, 'operative OP1 Recalls its report{1: A/65/201.};', 'operative OP2 Decides{2: A/68/98.};'],
  },
  {
    name: 'a heading that runs on into the words behind it, by an end that is hidden',
    bytes: afterOpening(
      paragraph(run('1. Follow-up.'), '<w:rPr><w:vanish/><w:specVanish/></w:rPr>') +
        paragraph(run(' Decides to meet.')),
    ),
    reads: [...opened, 'operative OP1 Follow-up. Decides to meet.'],
  },
  {
    name: 'a letter of its own size before a paragraph, in a frame',
    bytes: () =>
      afterOpening(
        paragraph(run('1. Decides to act;')) +
          paragraph(run('2. D'), '<w:framePr w:dropCap="drop" w:lines="2"/>') +
          paragraph(run('ecides to meet.')),
      )(),
    reads: [...opened, 'operative OP1 Decides to act;', 'operative OP2 Decides to meet.'],
  },
  {
    name: 'a paragraph of the preamble begun at the end of the formula',
    bytes: () =>
      handMade({
        body:
          paragraph(run('The General Assembly,'), markOf('ins', 'EU')) +
          paragraph(inserted('EU', 'Guided by the Charter,')) +
          preamble +
          paragraph(run('1. Decides to act.')),
      }),
    reads: [
      'enacting  The General Assembly,',
      'preambular PP1 Guided by the Charter,',
      'preambular PP2 Recalling its resolution 73/27,',
      'operative OP1 Decides to act.',
    ],
    before: [
      'enacting  The General Assembly,',
      'preambular PP1 Recalling its resolution 73/27,',
      'operative OP1 Decides to act.',
    ],
  },
];
