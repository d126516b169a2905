import { change, handMade, inserted, paragraph, run } from './hand-made.ts';
import { afterOpening, call, field, formula, type Hazard, note, opened, opening, preamble, tab } from './hazard.ts';

const cell = (...words: string[]) => `<w:tc>${words.map((one) => paragraph(run(one))).join('')}</w:tc>`;
const acts = paragraph(run('1. Decides to act;')) + paragraph(run('2. Decides to meet.'));
const heads = [
  'Seventy-ninth session',
  'Third Committee',
  'Agenda item 71 (b)',
  'Promotion and protection of human rights: human rights questions',
];
const drafted = [...opened, 'operative OP1 Decides to act;', 'operative OP2 Decides to meet.'];

/** What is hard in what is around the words: heads of documents, tables, frames, contents. */
export const pageHazards: readonly Hazard[] = [
  {
    name: 'the head of a draft of the Assembly, in lines and tabs',
    bytes: () =>
      handMade({
        body:
          paragraph(run('United Nations') + tab + run('A/C.3/79/L.5', '<w:b/>')) +
          paragraph(run('General Assembly', '<w:b/>') + tab + run('Distr.: Limited')) +
          paragraph(run('25 October 2024')) +
          paragraph(run('Original: English')) +
          heads.map((words) => paragraph(run(words, '<w:b/>'))).join('') +
          paragraph(run('Albania, Belgium, Chile and Norway: draft resolution', '<w:b/>')) +
          opening +
          acts,
      }),
    reads: drafted,
  },
  {
    name: 'the head of a draft of the Assembly, in a table',
    bytes: () =>
      handMade({
        body: `<w:tbl><w:tr>${cell('United Nations')}${cell('A/C.3/79/L.5')}</w:tr><w:tr>${cell('General Assembly')}${cell('Distr.: Limited', '25 October 2024', 'Original: English')}</w:tr></w:tbl>${heads.map((words) => paragraph(run(words, '<w:b/>'))).join('')}${opening}${acts}`,
      }),
    reads: drafted,
  },
  {
    name: 'a table of contents, as Word makes it, before the text',
    bytes: () =>
      handMade({
        body: `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph(run('Contents'), '<w:pStyle w:val="TOCHeading"/>')}${paragraph(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('I. Rights')}${tab}${field(' PAGEREF _Toc1 ', run('2'))}`, '<w:pStyle w:val="TOC1"/>')}${paragraph(`${run('II. Follow-up')}${tab}${field(' PAGEREF _Toc2 ', run('3'))}<w:r><w:fldChar w:fldCharType="end"/></w:r>`, '<w:pStyle w:val="TOC1"/>')}</w:sdtContent></w:sdt>${opening}${acts}`,
        styles:
          '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style><w:style w:type="paragraph" w:styleId="TOCHeading"><w:name w:val="TOC Heading"/></w:style>',
      }),
    reads: drafted,
  },
  {
    name: 'a text box in a group of shapes, and one that is anchored in a table',
    bytes: afterOpening(
      `${paragraph(
        `${run('1. Decides:')}<w:r><w:pict><v:group xmlns:v="urn:v"><v:shape><v:textbox><w:txbxContent>${paragraph(run('Advance copy'))}</w:txbxContent></v:textbox></v:shape><v:shape><v:textbox><w:txbxContent>${paragraph(run('Not edited'))}</w:txbxContent></v:textbox></v:shape></v:group></w:pict></w:r>`,
      )}<w:tbl><w:tr><w:tc>${paragraph(`${run('Falvera')}<w:r><w:pict><w:txbxContent>${paragraph(run('In a cell'))}</w:txbxContent></w:pict></w:r>`)}</w:tc>${cell('7')}</w:tr></w:tbl>`,
    ),
    reads: [
      ...opened,
      'operative OP1 Decides:',
      'plain  Advance copy',
      'plain  Not edited',
      'plain  Falvera | 7',
      'plain  In a cell',
    ],
  },
  {
    name: 'a text box that only the newer form has',
    bytes: afterOpening(
      paragraph(
        `${run('1. Decides to act.')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${paragraph(run('Advance copy'))}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback/></mc:AlternateContent></w:r>`,
      ),
      {
        namespaces:
          'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
      },
    ),
    reads: [...opened, 'operative OP1 Decides to act.', 'plain  Advance copy'],
  },
  {
    name: 'a footnote that is called in a table, one in a heading and one in a text box',
    bytes: afterOpening(
      `${paragraph(run('Rights') + call(2), '<w:pStyle w:val="H1"/>')}${paragraph(run('1. Decides:'))}<w:tbl><w:tr><w:tc>${paragraph(run('Falvera') + call(3))}</w:tc>${cell('7')}</w:tr></w:tbl>${paragraph(`${run('2. Decides to meet.')}<w:r><w:pict><w:txbxContent>${paragraph(run('Advance copy') + call(4))}</w:txbxContent></w:pict></w:r>`)}`,
      {
        styles: '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="_ H_1"/></w:style>',
        footnotes: note(2, 'First.') + note(3, 'Second.') + note(4, 'Third.'),
      },
    ),
    reads: [
      ...opened,
      'heading  Rights{1: First.}',
      'operative OP1 Decides:',
      'plain  Falvera{2: Second.} | 7',
      'operative OP2 Decides to meet.',
      'plain  Advance copy{3: Third.}',
    ],
  },
  {
    name: 'rows in content controls, and a row that goes on from the one above',
    bytes: afterOpening(
      `${paragraph(run('1. Decides:'))}<w:tbl><w:sdt><w:sdtContent><w:tr>${cell('Falvera')}<w:sdt><w:sdtContent>${cell('7')}</w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>${cell('8')}</w:tr></w:tbl>`,
    ),
    reads: [...opened, 'operative OP1 Decides:', 'plain  Falvera | 7', 'plain  | 8'],
  },
  {
    name: 'a whole table that was added, and one that was taken out',
    bytes: afterOpening(
      `${paragraph(run('1. Decides:'))}<w:tbl><w:tr><w:trPr><w:ins w:id="1" w:author="EU"/></w:trPr><w:tc>${paragraph(inserted('EU', 'Falvera'))}</w:tc><w:tc>${paragraph(inserted('EU', '7'))}</w:tc></w:tr></w:tbl>${paragraph(run('2. Requests:'))}<w:tbl><w:tr><w:trPr><w:del w:id="2" w:author="KEN"/></w:trPr><w:tc>${paragraph(change('del', 'KEN', '<w:r><w:delText>Dorlande</w:delText></w:r>'))}</w:tc><w:tc>${paragraph(change('del', 'KEN', '<w:r><w:delText>5</w:delText></w:r>'))}</w:tc></w:tr></w:tbl>`,
    ),
    reads: [...opened, 'operative OP1 Decides:', 'plain  Falvera | 7', 'operative OP2 Requests:'],
    before: [...opened, 'operative OP1 Decides:', 'operative OP2 Requests:', 'plain  Dorlande | 5'],
  },
  {
    name: 'a part of the text in a file of its own',
    bytes: afterOpening(
      `${paragraph(run('1. Decides to act.'))}<w:subDoc r:id="r7" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/>`,
    ),
    reads: [...opened, 'operative OP1 Decides to act.'],
    flags: [/another (?:file|format)/],
  },
  {
    name: 'a chart, a drawing of shapes and ink, which have no words here',
    bytes: afterOpening(
      paragraph(
        `${run('1. Decides to act')}<w:r><w:drawing><c:chart xmlns:c="urn:c"/></w:drawing></w:r><w:r><mc:AlternateContent xmlns:mc="urn:mc"><mc:Choice Requires="wpi"><w:drawing/></mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r>${run('.')}`,
      ),
    ),
    reads: [...opened, 'operative OP1 Decides to act.'],
    flags: [/picture/],
  },
  {
    name: 'a column break, a page break before a paragraph, and parts that only some may change',
    bytes: afterOpening(
      `<w:permStart w:id="1" w:edGrp="everyone"/>${paragraph(`${run('1. Decides')}<w:r><w:br w:type="column"/></w:r>${run(' to act;')}`, '<w:pageBreakBefore/>')}<w:permEnd w:id="1"/>${paragraph(`<w:permStart w:id="2" w:ed="eu"/>${run('2. Decides to meet.')}<w:permEnd w:id="2"/>`)}`,
    ),
    reads: drafted,
  },
  {
    name: 'styles that set everything in italics, which the words take off again',
    bytes: () =>
      handMade({
        body: formula + preamble + acts,
        styles:
          '<w:docDefaults><w:rPrDefault><w:rPr><w:i/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:rPr><w:i w:val="0"/></w:rPr></w:style>',
      }),
    reads: [...opened.slice(1), 'operative OP1 Decides to act;', 'operative OP2 Decides to meet.'],
  },
  {
    name: 'an annex behind the text, on a page of its own',
    bytes: afterOpening(
      `${acts}${paragraph(`<w:r><w:br w:type="page"/></w:r>${run('Annex')}`, '<w:pStyle w:val="HCh"/>')}${paragraph(run('Programme of work'), '<w:pStyle w:val="H1"/>')}${paragraph(run('1. The Committee meets once.'))}`,
      {
        styles:
          '<w:style w:type="paragraph" w:styleId="HCh"><w:name w:val="_ H _Ch"/></w:style><w:style w:type="paragraph" w:styleId="H1"><w:name w:val="_ H_1"/></w:style>',
      },
    ),
    reads: [...drafted, 'heading  Annex', 'heading  Programme of work', 'numbered 1 The Committee meets once.'],
  },
];
