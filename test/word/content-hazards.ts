import { strToU8 } from 'fflate';
import { handMade, paragraph, run } from './hand-made.ts';
import { afterOpening, field, formula, type Hazard, opened, opening, preamble, wps } from './hazard.ts';

/** What is hard in what else Word files have in and around their words. */
export const contentHazards: readonly Hazard[] = [
  {
    name: 'fields: only what they show',
    bytes: afterOpening(
      paragraph(
        `${run('1. Recalls ')}${field(' HYPERLINK "https://docs.un.org/A/65/201" ', run('A/65/201'))}${run(' and ')}<w:hyperlink>${run('A/68/98')}</w:hyperlink>${run(' and paragraph ')}<w:fldSimple w:instr=" REF x ">${run('3')}</w:fldSimple>${run('.')}`,
      ),
    ),
    reads: [...opened, 'operative OP1 Recalls A/65/201 and A/68/98 and paragraph 3.'],
  },
  {
    name: 'a field in a field',
    bytes: afterOpening(
      paragraph(run('1. Recalls ') + field(` IF ${field(' PAGE ', run('7'))} `, run('this')) + run('.')),
    ),
    reads: [...opened, 'operative OP1 Recalls this.'],
  },
  {
    name: 'a table, merged cells, a table in a cell',
    bytes: afterOpening(
      `${paragraph(run('1. Decides:'))}<w:tbl><w:tblPr/><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${paragraph(run('1. Shares'))}</w:tc></w:tr><w:tr><w:tc>${paragraph(run('Falvera'))}${paragraph(run('(acting)'))}</w:tc><w:tc><w:tbl><w:tr><w:tc>${paragraph(run('7'))}</w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>${paragraph(run('2. Requests a report.'))}`,
    ),
    reads: [
      ...opened,
      'operative OP1 Decides:',
      'plain  1. Shares',
      'plain  Falvera (acting) | 7',
      'operative OP2 Requests a report.',
    ],
  },
  {
    name: 'a text box, once, although it is there in two forms',
    bytes: afterOpening(
      `${paragraph(
        `${run('1. Decides to act.')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${paragraph(run('Advance copy'))}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${paragraph(run('Advance copy'))}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      )}`,
      { namespaces: wps },
    ),
    reads: [...opened, 'operative OP1 Decides to act.', 'plain  Advance copy'],
  },
  {
    name: 'a picture, an object and hidden words',
    bytes: afterOpening(
      paragraph(
        `${run('1. Decides to act')}${run(' in secret', '<w:vanish/>')}<w:r><w:drawing/></w:r><w:r><w:object/></w:r>${run('.')}`,
      ),
    ),
    reads: [...opened, 'operative OP1 Decides to act.'],
    flags: [/picture/, /object/, /hidden.*in secret/],
  },
  {
    name: 'words that are struck out by hand, by their style too',
    bytes: afterOpening(
      paragraph(
        run('1. States ') +
          run('should ', '<w:strike/>') +
          run('may ', '<w:dstrike/>') +
          run('could ', '<w:rStyle w:val="Gone"/>') +
          run('shall ', '<w:rStyle w:val="Gone"/><w:strike w:val="0"/><w:u w:val="single"/>') +
          run('act.'),
      ),
      {
        styles:
          '<w:style w:type="character" w:styleId="Gone"><w:name w:val="Gone"/><w:rPr><w:strike/></w:rPr></w:style>',
      },
    ),
    reads: [...opened, 'operative OP1 States shall act.'],
    flags: [/Words are struck out here by hand and were left out: should/, /left out: may/, /left out: could/],
  },
  {
    name: 'a document protected against editing',
    bytes: afterOpening(paragraph(run('1. Decides to act.')), {
      settings: '<w:documentProtection w:edit="readOnly" w:enforcement="1"/><w:trackRevisions/>',
    }),
    reads: [...opened, 'operative OP1 Decides to act.'],
  },
  {
    name: 'a strict file',
    bytes: afterOpening(paragraph(run('1. Decides to act.')), {
      main: 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"',
    }),
    reads: [...opened, 'operative OP1 Decides to act.'],
  },
  {
    name: 'content controls, smart tags and custom elements',
    bytes: afterOpening(
      `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph(
        `<w:smartTag>${run('1. Decides')}</w:smartTag><w:sdt><w:sdtContent>${run(' to')}</w:sdtContent></w:sdt><w:customXml>${run(' act.')}</w:customXml>`,
      )}</w:sdtContent></w:sdt>`,
    ),
    reads: [...opened, 'operative OP1 Decides to act.'],
  },
  {
    name: 'line breaks, page breaks, hyphens and signs',
    bytes: afterOpening(
      paragraph(
        `${run('1. Decides')}<w:r><w:br/></w:r>${run('to act non')}<w:r><w:noBreakHyphen/></w:r>${run('stop ')}<w:r><w:sym w:font="Arial" w:char="00A7"/></w:r>${run(' 5')}<w:r><w:br w:type="page"/></w:r>${run('.')}`,
      ),
    ),
    reads: [...opened, 'operative OP1 Decides to act non\u2011stop § 5.'],
  },
  {
    name: 'headings of Geneva, and the symbol above the pages',
    bytes: () =>
      handMade({
        body:
          paragraph(run('Human rights'), '<w:pStyle w:val="HChG"/>') +
          formula +
          preamble +
          paragraph(run('1. Decides to act;')) +
          paragraph(run('Follow-up'), '<w:pStyle w:val="H23G"/>') +
          paragraph(run('2. Requests a report.')),
        styles:
          '<w:style w:type="paragraph" w:styleId="HChG"><w:name w:val="_ H _Ch_G"/></w:style><w:style w:type="paragraph" w:styleId="H23G"><w:name w:val="_ H_2/3_G"/></w:style>',
        header: paragraph(run('A/HRC/51/L.2')),
      }),
    reads: [
      'title  Human rights',
      ...opened.slice(1),
      'operative OP1 Decides to act;',
      'heading  Follow-up',
      'operative OP2 Requests a report.',
    ],
  },
  {
    name: 'words cut into many runs, with proofing marks between them',
    bytes: afterOpening(
      paragraph(
        `${run('1')}<w:proofErr w:type="spellStart"/>${run('.')}<w:bookmarkStart w:id="0" w:name="x"/>${run(' Dec')}${run('ides', '<w:b w:val="0"/>')}<w:lastRenderedPageBreak/>${run(' to act.')}`,
      ),
    ),
    reads: [...opened, 'operative OP1 Decides to act.'],
  },
  {
    name: 'empty paragraphs, and parts that nobody reads',
    bytes: () =>
      handMade({
        body: `<w:p/>${opening}<w:p/>${paragraph(run('1. Decides to act.'))}<w:p/>`,
        more: { 'word/media/image1.png': strToU8('\u0089PNG'), 'customXml/item1.xml': strToU8('<a/>') },
      }),
    reads: [...opened, 'operative OP1 Decides to act.'],
  },
  {
    name: 'elements that nobody knows, around words and around paragraphs',
    bytes: afterOpening(
      `<x:frame xmlns:x="urn:x">${paragraph(
        `${run('1. Decides')}<x:glow xmlns:x="urn:x"><x:inner>${run(' to act')}</x:inner></x:glow>${run('.')}`,
      )}</x:frame>${run('Loose words')}`,
    ),
    reads: [...opened, 'operative OP1 Decides to act.', 'plain  Loose words'],
    flags: [/not known, "frame"/, /not known, "glow"/],
  },
  {
    name: 'a part in another format, and a field that nobody has filled in',
    bytes: afterOpening(
      `${paragraph(
        `${run('1. Decides')}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('Click to enter text')}</w:sdtContent></w:sdt>${run(' to act.')}`,
      )}<w:altChunk r:id="r9" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/>`,
    ),
    reads: [...opened, 'operative OP1 Decides to act.'],
    flags: [/left out: Click to enter text/, /another format/],
  },
  {
    name: 'the rule that ends a document, in whatever style, and a template',
    bytes: afterOpening(paragraph(run('1. Decides to act.')) + paragraph(run('_______________')), {
      contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml',
    }),
    reads: [...opened, 'operative OP1 Decides to act.'],
  },
  {
    name: 'words that are pronounced beside them, and words of another direction',
    bytes: afterOpening(
      paragraph(
        `${run('1. Decides on ')}<w:ruby><w:rt>${run('dōng')}</w:rt><w:rubyBase>${run('東')}</w:rubyBase></w:ruby><w:bdo w:val="rtl">${run(' and')}</w:bdo><w:dir w:val="rtl">${run(' on')}</w:dir>${run(' all.')}`,
      ),
    ),
    reads: [...opened, 'operative OP1 Decides on 東 and on all.'],
  },
];
