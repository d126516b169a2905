import { change, deleted, inserted, markOf, paragraph, run } from './hand-made.ts';
import { afterOpening, type Hazard, opened } from './hazard.ts';

/** What is hard in the tracked changes of Word files. */
export const changeHazards: readonly Hazard[] = [
  {
    name: 'changes of two authors beside each other',
    bytes: afterOpening(
      paragraph(
        run('1. States ') +
          deleted('EU', 'should') +
          inserted('EU', 'shall') +
          run(' act') +
          inserted('KEN', ' at once') +
          run('.'),
      ),
    ),
    reads: [...opened, 'operative OP1 States shall act at once.'],
    before: [...opened, 'operative OP1 States should act.'],
    authors: {
      EU: [...opened, 'operative OP1 States shall act.'],
      KEN: [...opened, 'operative OP1 States should act at once.'],
    },
  },
  {
    name: 'five authors on the same words, one in the words of another',
    bytes: afterOpening(
      paragraph(
        run('1. States ') +
          deleted('A', 'should') +
          inserted('A', 'shall') +
          inserted('B', ' always') +
          change('ins', 'C', run(' and fully') + deleted('D', ' and soon')) +
          run(' ') +
          deleted('E', 'act') +
          inserted('E', 'cooperate') +
          run('.'),
      ),
    ),
    reads: [...opened, 'operative OP1 States shall always and fully cooperate.'],
    before: [...opened, 'operative OP1 States should act.'],
    authors: {
      A: [...opened, 'operative OP1 States shall act.'],
      C: [...opened, 'operative OP1 States should and fully and soon act.'],
      D: [...opened, 'operative OP1 States should act.'],
      E: [...opened, 'operative OP1 States should cooperate.'],
    },
  },
  {
    name: 'a paragraph that was added, and one that was taken out',
    bytes: afterOpening(
      paragraph(inserted('EU', 'Noting the report,'), markOf('ins', 'EU')) +
        paragraph(run('1. Decides to act;')) +
        paragraph(deleted('KEN', '2. Requests a report;'), markOf('del', 'KEN')) +
        paragraph(run('3. Decides to meet.')),
    ),
    reads: [
      ...opened,
      'preambular PP2 Noting the report,',
      'operative OP1 Decides to act;',
      'operative OP3 Decides to meet.',
    ],
    before: [
      ...opened,
      'operative OP1 Decides to act;',
      'operative OP2 Requests a report;',
      'operative OP3 Decides to meet.',
    ],
  },
  {
    name: 'a paragraph that was split, and two that were joined',
    bytes: afterOpening(
      paragraph(run('1. Decides to act;'), markOf('ins', 'EU')) +
        paragraph(inserted('EU', '2. ') + run(' requests a report;')) +
        paragraph(run('3. Decides to meet'), markOf('del', 'EU')) +
        paragraph(run(' and to vote.')),
    ),
    reads: [
      ...opened,
      'operative OP1 Decides to act;',
      'operative OP2 requests a report;',
      'operative OP3 Decides to meet and to vote.',
    ],
    before: [
      ...opened,
      'operative OP1 Decides to act; requests a report;',
      'operative OP3 Decides to meet',
      'plain  and to vote.',
    ],
  },
  {
    name: 'words and a paragraph that moved',
    bytes: afterOpening(
      paragraph(change('moveFrom', 'EU', run('1. Requests a report;')), markOf('moveFrom', 'EU')) +
        paragraph(
          run('2. Decides') +
            change('moveTo', 'KEN', run(' today')) +
            run(' to act') +
            change('moveFrom', 'KEN', run(' today')) +
            run(';'),
        ) +
        paragraph(change('moveTo', 'EU', run('3. Requests a report;')), markOf('moveTo', 'EU')) +
        paragraph(run('4. Decides to meet.')),
    ),
    reads: [
      ...opened,
      'operative OP2 Decides today to act;',
      'operative OP3 Requests a report;',
      'operative OP4 Decides to meet.',
    ],
    before: [
      ...opened,
      'operative OP1 Requests a report;',
      'operative OP2 Decides to act today;',
      'operative OP4 Decides to meet.',
    ],
  },
  {
    name: 'a row of a table that was added',
    bytes: afterOpening(
      `${paragraph(run('1. Decides to act.'))}<w:tbl><w:tr><w:tc>${paragraph(run('State'))}</w:tc><w:tc>${paragraph(run('Share'))}</w:tc></w:tr><w:tr><w:trPr><w:ins w:id="90" w:author="EU" w:date="2026-11-01T10:00:00Z"/></w:trPr><w:tc>${paragraph(inserted('EU', 'Falvera'))}</w:tc><w:tc>${paragraph(inserted('EU', '7'))}</w:tc></w:tr></w:tbl>`,
    ),
    reads: [...opened, 'operative OP1 Decides to act.', 'plain  State | Share', 'plain  Falvera | 7'],
    before: [...opened, 'operative OP1 Decides to act.', 'plain  State | Share'],
  },
  {
    name: 'brackets inside changes stay words',
    bytes: afterOpening(paragraph(run('1. States [should') + inserted('EU', ' / shall – EU') + run('] act.'))),
    reads: [...opened, 'operative OP1 States [should / shall – EU] act.'],
    before: [...opened, 'operative OP1 States [should] act.'],
  },
  {
    name: 'comments with answers beside the words',
    bytes: afterOpening(
      paragraph(
        `<w:commentRangeStart w:id="0"/>${run('1. Decides to act.')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
      ),
      {
        comments: `<w:comment w:id="0" w:author="Cuba" w:date="2026-11-02T09:00:00Z"><w:p paraId="A1">${run('Why act?')}</w:p></w:comment><w:comment w:id="1" w:author="EU" w:date="2026-11-02T10:00:00Z"><w:p paraId="A2">${run('Because.')}</w:p></w:comment>`,
        commentsExtended: '<w15:commentEx w15:paraId="A1"/><w15:commentEx w15:paraId="A2" w15:paraIdParent="A1"/>',
      },
    ),
    reads: [...opened, 'operative OP1 Decides to act.'],
  },
  {
    name: 'a row that moved, a cell that was added, and a text box in words that were taken out',
    bytes: afterOpening(
      `${paragraph(
        `${run('1. Decides to act')}<w:del w:id="95" w:author="KEN" w:date="2026-11-01T10:00:00Z"><w:r><w:delText> soon</w:delText></w:r><w:r><w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml"><w:txbxContent>${paragraph(run('This is an advance copy.'))}</w:txbxContent></v:textbox></w:pict></w:r></w:del>${run('.')}`,
      )}<w:tbl><w:tr><w:trPr><w:del w:id="91" w:author="EU" w:date="2026-11-01T10:00:00Z"/></w:trPr><w:tc>${paragraph(change('moveFrom', 'EU', run('Falvera')))}</w:tc></w:tr><w:tr><w:tc>${paragraph(run('Dorlande'))}</w:tc><w:tc><w:tcPr><w:cellIns w:id="92" w:author="EU" w:date="2026-11-01T10:00:00Z"/></w:tcPr>${paragraph(run('7'))}</w:tc></w:tr><w:tr><w:trPr><w:ins w:id="93" w:author="EU" w:date="2026-11-01T10:00:00Z"/></w:trPr><w:tc>${paragraph(change('moveTo', 'EU', run('Falvera')))}</w:tc></w:tr></w:tbl>`,
    ),
    reads: [...opened, 'operative OP1 Decides to act.', 'plain  Dorlande | 7', 'plain  Falvera'],
    before: [
      ...opened,
      'operative OP1 Decides to act soon.',
      'plain  This is an advance copy.',
      'plain  Falvera',
      'plain  Dorlande |',
    ],
  },
];
