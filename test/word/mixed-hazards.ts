import { change, deleted, inserted, markOf, paragraph, run } from './hand-made.ts';
import { afterOpening, call, type Hazard, list, note, numbered, opened, tab, use } from './hazard.ts';

/** The properties of a section whose footnotes begin at 1 again. */
const anew = '<w:sectPr><w:footnotePr><w:numRestart w:val="eachSect"/></w:footnotePr></w:sectPr>';
const nbsp = '\u00a0';

/** What is hard where two of the other hazards meet: in files that have been through many hands and programs. */
export const mixedHazards: readonly Hazard[] = [
  {
    name: 'a paragraph that one has split and another joined to the next',
    bytes: afterOpening(
      paragraph(run('1. States shall act'), markOf('ins', 'EU')) +
        paragraph(run(' and report'), markOf('del', 'KEN')) +
        paragraph(run(' and meet.')),
    ),
    reads: [...opened, 'operative OP1 States shall act', 'plain  and report and meet.'],
    before: [...opened, 'operative OP1 States shall act and report', 'plain  and meet.'],
    authors: {
      EU: [...opened, 'operative OP1 States shall act', 'plain  and report', 'plain  and meet.'],
      KEN: [...opened, 'operative OP1 States shall act and report and meet.'],
    },
  },
  {
    name: 'a bracket of which a tracked change has one half',
    bytes: afterOpening(
      paragraph(run('1. States [should / ') + inserted('EU', 'shall] now') + run(' act.')) +
        paragraph(run('2. States ') + deleted('KEN', '[may') + run('] report.')),
    ),
    reads: [...opened, 'operative OP1 States [should / shall] now act.', 'operative OP2 States ] report.'],
    before: [...opened, 'operative OP1 States [should /  act.', 'operative OP2 States [may] report.'],
  },
  {
    name: 'a number that was typed with a space that does not break, and one that was inserted',
    bytes: afterOpening(
      paragraph(run(`1.${nbsp}Decides to act;`)) +
        paragraph(inserted('EU', '2.') + change('ins', 'EU', tab + run('Decides to meet;')), markOf('ins', 'EU')) +
        paragraph(deleted('EU', '2') + inserted('EU', '3') + run('. Decides to end.')),
    ),
    reads: [
      ...opened,
      'operative OP1 Decides to act;',
      'operative OP2 Decides to meet;',
      'operative OP3 Decides to end.',
    ],
    before: [...opened, 'operative OP1 Decides to act;', 'operative OP2 Decides to end.'],
  },
  {
    name: 'tracked changes of how words and paragraphs are set, and of nothing else',
    bytes: afterOpening(
      paragraph(
        run('1. Decides to ') +
          run(
            'act',
            '<w:b/><w:rPrChange w:id="900" w:author="EU" w:date="2026-11-01T10:00:00Z"><w:rPr/></w:rPrChange>',
          ) +
          run('.'),
        '<w:jc w:val="both"/><w:pPrChange w:id="901" w:author="EU" w:date="2026-11-01T10:00:00Z"><w:pPr/></w:pPrChange>',
      ),
    ),
    reads: [...opened, 'operative OP1 Decides to act.'],
    before: [...opened, 'operative OP1 Decides to act.'],
    authors: { EU: [...opened, 'operative OP1 Decides to act.'] },
  },
  {
    name: 'words that one moved and another amended where they came to',
    bytes: afterOpening(
      paragraph(change('moveFrom', 'EU', run('1. Decides to act;')), markOf('moveFrom', 'EU')) +
        paragraph(run('2. Decides to meet;')) +
        paragraph(
          change('moveTo', 'EU', run('1. Decides to ')) +
            change('moveTo', 'EU', change('del', 'KEN', '<w:r><w:delText>act</w:delText></w:r>')) +
            change('ins', 'KEN', run('cooperate')) +
            change('moveTo', 'EU', run(';')),
          markOf('moveTo', 'EU'),
        ),
    ),
    // Numbers that are typed stay as they are.
    reads: [...opened, 'operative OP2 Decides to meet;', 'operative OP1 Decides to cooperate;'],
    before: [...opened, 'operative OP1 Decides to act;', 'operative OP2 Decides to meet;'],
  },
  {
    name: 'words that moved from one cell of a table to another',
    bytes: afterOpening(
      `${paragraph(run('1. Decides:'))}<w:tbl><w:tr><w:tc>${paragraph(run('Falvera') + change('moveFrom', 'EU', run(' seven')))}</w:tc><w:tc>${paragraph(run('Dorlande') + change('moveTo', 'EU', run(' seven')))}</w:tc></w:tr></w:tbl>${paragraph(run('2. Requests a report.'))}`,
    ),
    reads: [...opened, 'operative OP1 Decides:', 'plain  Falvera | Dorlande seven', 'operative OP2 Requests a report.'],
    before: [
      ...opened,
      'operative OP1 Decides:',
      'plain  Falvera seven | Dorlande',
      'operative OP2 Requests a report.',
    ],
  },
  {
    name: 'a footnote in a paragraph that was added, and changes in the words of a footnote',
    bytes: afterOpening(
      paragraph(
        inserted('EU', '1. Recalls its report') + change('ins', 'EU', call(2)) + inserted('EU', ';'),
        markOf('ins', 'EU'),
      ) + paragraph(run('2. Decides') + call(3) + run('.')),
      {
        footnotes: `${note(2, 'A/65/201.')}<w:footnote w:id="3">${paragraph(`<w:r><w:footnoteRef/></w:r>${run(' See ')}${deleted('KEN', 'A/68/98')}${inserted('NOR', 'A/70/174')}${run('.')}`)}</w:footnote>`,
      },
    ),
    reads: [...opened, 'operative OP1 Recalls its report{1: A/65/201.};', 'operative OP2 Decides{2: See A/70/174.}.'],
    before: [...opened, 'operative OP2 Decides{1: See A/68/98.}.'],
    authors: { KEN: [...opened, 'operative OP2 Decides{1: See .}.'] },
  },
  {
    name: 'footnotes that begin again in each section',
    bytes: afterOpening(
      paragraph(run('1. Recalls its report') + call(2) + run(';'), anew) +
        paragraph(run('2. Decides') + call(3) + run('.')) +
        anew,
      { footnotes: note(2, 'A/65/201.') + note(3, 'A/68/98.') },
    ),
    reads: [...opened, 'operative OP1 Recalls its report{1: A/65/201.};', 'operative OP2 Decides{1: A/68/98.}.'],
  },
  {
    name: 'a style with a number, taken off one paragraph of it',
    bytes: afterOpening(
      paragraph(run('Decides to act;'), '<w:pStyle w:val="Numbered"/>') +
        paragraph(
          run('Falvera will speak to it.'),
          '<w:pStyle w:val="Numbered"/><w:numPr><w:numId w:val="0"/></w:numPr>',
        ) +
        paragraph(run('Decides to end.'), '<w:pStyle w:val="Numbered"/>'),
      {
        styles: `<w:style w:type="paragraph" w:styleId="Numbered"><w:name w:val="Numbered"/><w:pPr>${numbered(1)}</w:pPr></w:style>`,
        numbering: list([['decimal', '%1.']]) + use(1, 0),
      },
    ),
    reads: [
      ...opened,
      'operative OP1 Decides to act;',
      'plain  Falvera will speak to it.',
      'operative OP2 Decides to end.',
    ],
  },
  {
    name: 'a smart tag and a content control inside what was added, and what was added inside a content control',
    bytes: afterOpening(
      paragraph(
        run('1. Calls upon ') +
          change('ins', 'EU', `<w:smartTag w:uri="x" w:element="place">${run('Falvera')}</w:smartTag>`) +
          `<w:sdt><w:sdtContent>${inserted('KEN', ' and Dorlande')}</w:sdtContent></w:sdt>` +
          run(' to act.'),
      ),
    ),
    reads: [...opened, 'operative OP1 Calls upon Falvera and Dorlande to act.'],
    before: [...opened, 'operative OP1 Calls upon  to act.'],
    authors: { KEN: [...opened, 'operative OP1 Calls upon  and Dorlande to act.'] },
  },
  {
    name: 'soft hyphens as characters and as elements, a hyphen that does not break, and a page that ended inside a word',
    bytes: afterOpening(
      paragraph(
        `${run('1. Calls for co\u00adop')}<w:r><w:softHyphen/><w:t>er</w:t><w:lastRenderedPageBreak/><w:t>ation, non</w:t><w:noBreakHyphen/><w:t>stop.</w:t></w:r>`,
      ),
    ),
    reads: [...opened, 'operative OP1 Calls for co\u00adop\u00aderation, non‑stop.'],
  },
  {
    name: 'an author without a name, and a change in a link',
    bytes: afterOpening(
      paragraph(
        `${run('1. Recalls ')}<w:hyperlink r:id="x">${deleted('', 'the report')}${inserted('EU', 'A/65/201')}</w:hyperlink>${run('.')}`,
      ),
      { namespaces: 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"' },
    ),
    reads: [...opened, 'operative OP1 Recalls A/65/201.'],
    before: [...opened, 'operative OP1 Recalls the report.'],
    authors: { EU: [...opened, 'operative OP1 Recalls the reportA/65/201.'] },
  },
  {
    name: 'columns, and a text box in the head of the pages, which is no words of the text',
    bytes: afterOpening(
      `${paragraph(run('1. Decides to act;'), '<w:sectPr><w:cols w:num="2" w:space="720"/></w:sectPr>')}${paragraph(run('2. Decides to end.'))}`,
      {
        header: `<w:p><w:r><w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml"><w:txbxContent>${paragraph(run('Advance copy'))}</w:txbxContent></v:textbox></w:pict></w:r></w:p>`,
      },
    ),
    reads: [...opened, 'operative OP1 Decides to act;', 'operative OP2 Decides to end.'],
  },
  {
    name: 'Arabic with Western numbers in runs of their own, one of them changed',
    bytes: afterOpening(
      paragraph(
        run('1- تقرر أن تجتمع في عام ', '<w:rtl/>') +
          deleted('EU', '2026') +
          inserted('EU', '2027') +
          run(' في دورتها ', '<w:rtl/>') +
          run('81') +
          run('؛', '<w:rtl/>'),
        '<w:bidi/>',
      ),
    ),
    reads: [...opened, 'operative OP1 تقرر أن تجتمع في عام 2027 في دورتها 81؛'],
    before: [...opened, 'operative OP1 تقرر أن تجتمع في عام 2026 في دورتها 81؛'],
  },
];
