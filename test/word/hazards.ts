import { strToU8 } from 'fflate';
import { change, deleted, handMade, inserted, markOf, paragraph, run } from './hand-made.ts';

/** What is hard in the Word files that people send, and what is to be read of it. */
export interface Hazard {
  readonly name: string;
  readonly bytes: () => Uint8Array;
  /** Kind, label and words of each paragraph, footnotes in braces, with all changes made. */
  readonly reads: readonly string[];
  /** The same with none made. */
  readonly before?: readonly string[];
  /** The same as one author would have it. */
  readonly authors?: Readonly<Record<string, readonly string[]>>;
  /** What is told of what has no words. */
  readonly flags?: readonly RegExp[];
}

const tab = '<w:r><w:tab/></w:r>';
const formula = paragraph(run('The General Assembly,', '<w:i/>'));
const title = paragraph(run('Rights of States', '<w:b/>'));
const preamble = paragraph(run('Recalling', '<w:i/>') + run(' its resolution 73/27,'));
const opening = title + formula + preamble;
const opened = [
  'title  Rights of States',
  'enacting  The General Assembly,',
  'preambular PP1 Recalling its resolution 73/27,',
];

const list = (levels: readonly (readonly [format: string, text: string])[], id = 0) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels
    .map(
      ([format, text], level) =>
        `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
    )
    .join('')}</w:abstractNum>`;
const use = (list: number, form: number, more = '') =>
  `<w:num w:numId="${list}"><w:abstractNumId w:val="${form}"/>${more}</w:num>`;
const numbered = (list: number, level = 0) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
const note = (id: number, text: string) =>
  `<w:footnote w:id="${id}">${paragraph(`<w:r><w:footnoteRef/></w:r>${run(` ${text}`)}`)}</w:footnote>`;
const call = (id: number, more = '', mark = '') =>
  `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${id}"${more}/>${mark}</w:r>`;

const wps =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"';
const field = (instruction: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

/** At least one for each hazard of the issue; made anew on each call. */
export const hazards: readonly Hazard[] = [
  {
    name: 'numbers typed between two tabs, as in New York',
    bytes: () =>
      handMade({
        body:
          opening +
          paragraph(
            tab + run('1.') + tab + run('Decides', '<w:i/>') + run(' to act;'),
            '<w:pStyle w:val="SingleTxt"/>',
          ) +
          paragraph(`${tab}${run('(a)')}${tab}${run('To meet;')}`) +
          paragraph(`${tab}${run('2.')}${tab}${run('Requests a report.')}`),
        styles: '<w:style w:type="paragraph" w:styleId="SingleTxt"><w:name w:val="__Single Txt"/></w:style>',
      }),
    reads: [...opened, 'operative OP1 Decides to act;', 'subparagraph a) To meet;', 'operative OP2 Requests a report.'],
  },
  {
    name: 'numbers that Word counts, three levels, a list that begins again',
    bytes: () =>
      handMade({
        body:
          opening +
          paragraph(run('Decides:'), numbered(1)) +
          paragraph(run('To meet;'), numbered(1, 1)) +
          paragraph(run('In Geneva;'), numbered(1, 2)) +
          paragraph(run('In New York;'), numbered(1, 2)) +
          paragraph(run('To report;'), numbered(1, 1)) +
          paragraph(run('Requests:'), numbered(1)) +
          paragraph(run('A report.'), numbered(1, 1)),
        numbering:
          list([
            ['decimal', '%1.'],
            ['lowerLetter', '(%2)'],
            ['lowerRoman', '(%3)'],
          ]) + use(1, 0),
      }),
    reads: [
      ...opened,
      'operative OP1 Decides:',
      'subparagraph a) To meet;',
      'subparagraph i) In Geneva;',
      'subparagraph ii) In New York;',
      'subparagraph b) To report;',
      'operative OP2 Requests:',
      'subparagraph a) A report.',
    ],
  },
  {
    name: 'a list by way of a style and its base',
    bytes: () =>
      handMade({
        body:
          opening +
          paragraph(run('Decides to act;'), '<w:pStyle w:val="Own"/>') +
          paragraph(run('Requests a report.'), '<w:pStyle w:val="Own"/>'),
        styles: `<w:style w:type="paragraph" w:styleId="Base"><w:name w:val="Base"/><w:pPr>${numbered(1)}</w:pPr></w:style><w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Own"/><w:basedOn w:val="Base"/></w:style>`,
        numbering: list([['decimal', '%1.']]) + use(1, 0),
      }),
    reads: [...opened, 'operative OP1 Decides to act;', 'operative OP2 Requests a report.'],
  },
  {
    name: 'a second list of the same form that begins anew',
    bytes: () =>
      handMade({
        body:
          opening +
          paragraph(run('1. Decides:')) +
          paragraph(run('To meet;'), numbered(1)) +
          paragraph(run('To act;'), numbered(1)) +
          paragraph(run('2. Requests:')) +
          paragraph(run('A report.'), numbered(2)),
        numbering:
          list([['lowerLetter', '(%1)']]) +
          use(1, 0) +
          use(2, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
      }),
    reads: [
      ...opened,
      'operative OP1 Decides:',
      'subparagraph a) To meet;',
      'subparagraph b) To act;',
      'operative OP2 Requests:',
      'subparagraph a) A report.',
    ],
  },
  {
    name: 'numbers of the law, 1.1 under I',
    bytes: () =>
      handMade({
        body: opening + paragraph(run('Decides:'), numbered(1)) + paragraph(run('To act.'), numbered(1, 1)),
        numbering: `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="lowerRoman"/><w:isLgl/><w:lvlText w:val="%1.%2."/></w:lvl></w:abstractNum>${use(1, 0)}`,
      }),
    reads: [...opened, 'operative OP1 Decides:', 'subparagraph 1.1 To act.'],
  },
  {
    name: 'changes of two authors beside each other',
    bytes: () =>
      handMade({
        body:
          opening +
          paragraph(
            run('1. States ') +
              deleted('EU', 'should') +
              inserted('EU', 'shall') +
              run(' act') +
              inserted('KEN', ' at once') +
              run('.'),
          ),
      }),
    reads: [...opened, 'operative OP1 States shall act at once.'],
    before: [...opened, 'operative OP1 States should act.'],
    authors: {
      EU: [...opened, 'operative OP1 States shall act.'],
      KEN: [...opened, 'operative OP1 States should act at once.'],
    },
  },
  {
    name: 'five authors on the same words, one in the words of another',
    bytes: () =>
      handMade({
        body:
          opening +
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
      }),
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
    bytes: () =>
      handMade({
        body:
          opening +
          paragraph(inserted('EU', 'Noting the report,'), markOf('ins', 'EU')) +
          paragraph(run('1. Decides to act;')) +
          paragraph(deleted('KEN', '2. Requests a report;'), markOf('del', 'KEN')) +
          paragraph(run('3. Decides to meet.')),
      }),
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
    bytes: () =>
      handMade({
        body:
          opening +
          paragraph(run('1. Decides to act;'), markOf('ins', 'EU')) +
          paragraph(inserted('EU', '2. ') + run(' requests a report;')) +
          paragraph(run('3. Decides to meet'), markOf('del', 'EU')) +
          paragraph(run(' and to vote.')),
      }),
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
    bytes: () =>
      handMade({
        body:
          opening +
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
      }),
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
    bytes: () =>
      handMade({
        body: `${opening}${paragraph(run('1. Decides to act.'))}<w:tbl><w:tr><w:tc>${paragraph(run('State'))}</w:tc><w:tc>${paragraph(run('Share'))}</w:tc></w:tr><w:tr><w:trPr><w:ins w:id="90" w:author="EU" w:date="2026-11-01T10:00:00Z"/></w:trPr><w:tc>${paragraph(inserted('EU', 'Falvera'))}</w:tc><w:tc>${paragraph(inserted('EU', '7'))}</w:tc></w:tr></w:tbl>`,
      }),
    reads: [...opened, 'operative OP1 Decides to act.', 'plain  State | Share', 'plain  Falvera | 7'],
    before: [...opened, 'operative OP1 Decides to act.', 'plain  State | Share'],
  },
  {
    name: 'footnotes, one of them called twice in a row of words',
    bytes: () =>
      handMade({
        body: opening + paragraph(run('1. Recalls its report') + call(2) + run(' and others') + call(3) + run('.')),
        footnotes: note(2, 'A/65/201.') + note(3, 'A/68/98.'),
      }),
    reads: [...opened, 'operative OP1 Recalls its report{1: A/65/201.} and others{2: A/68/98.}.'],
  },
  {
    name: 'a footnote that was taken out, and one that was added',
    bytes: () =>
      handMade({
        body:
          opening +
          paragraph(
            run('1. Recalls its report') +
              change('del', 'EU', call(2)) +
              run(' and others') +
              change('ins', 'EU', call(3)) +
              run('.'),
          ),
        footnotes: `<w:footnote w:id="2">${paragraph(`<w:r><w:footnoteRef/></w:r>${deleted('EU', ' A/65/201.')}`)}</w:footnote><w:footnote w:id="3">${paragraph(`<w:r><w:footnoteRef/></w:r>${inserted('EU', ' A/68/98.')}`)}</w:footnote>`,
      }),
    reads: [...opened, 'operative OP1 Recalls its report and others{1: A/68/98.}.'],
    before: [...opened, 'operative OP1 Recalls its report{1: A/65/201.} and others.'],
  },
  {
    name: 'footnotes with marks of their own, and two of one mark in a paragraph',
    bytes: () =>
      handMade({
        body:
          opening +
          paragraph(
            run('1. Recalls its report') +
              call(2, ' w:customMarkFollows="1"', '<w:t>*</w:t>') +
              run(' and others') +
              call(3, ' w:customMarkFollows="1"', '<w:t>*</w:t>') +
              run('.'),
          ),
        footnotes: `<w:footnote w:id="2">${paragraph(run('* First.'))}</w:footnote><w:footnote w:id="3">${paragraph(run('* Second.'))}</w:footnote>`,
      }),
    reads: [...opened, 'operative OP1 Recalls its report{*: First.} and others{*: Second.}.'],
  },
  {
    name: 'an endnote, and footnotes that begin at 5',
    bytes: () =>
      handMade({
        body: `${opening}${paragraph(
          `${run('1. Recalls its report')}${call(2)}${run(' and others')}<w:r><w:endnoteReference w:id="2"/></w:r>${run('.')}`,
        )}<w:sectPr><w:footnotePr><w:numStart w:val="5"/></w:footnotePr></w:sectPr>`,
        footnotes: note(2, 'A/65/201.'),
        endnotes: `<w:endnote w:id="2">${paragraph(run('At the end.'))}</w:endnote>`,
      }),
    reads: [...opened, 'operative OP1 Recalls its report{5: A/65/201.} and others{i: At the end.}.'],
  },
  {
    name: 'fields: only what they show',
    bytes: () =>
      handMade({
        body:
          opening +
          paragraph(
            `${run('1. Recalls ')}${field(' HYPERLINK "https://docs.un.org/A/65/201" ', run('A/65/201'))}${run(' and ')}<w:hyperlink>${run('A/68/98')}</w:hyperlink>${run(' and paragraph ')}<w:fldSimple w:instr=" REF x ">${run('3')}</w:fldSimple>${run('.')}`,
          ),
      }),
    reads: [...opened, 'operative OP1 Recalls A/65/201 and A/68/98 and paragraph 3.'],
  },
  {
    name: 'a field in a field',
    bytes: () =>
      handMade({
        body:
          opening + paragraph(run('1. Recalls ') + field(` IF ${field(' PAGE ', run('7'))} `, run('this')) + run('.')),
      }),
    reads: [...opened, 'operative OP1 Recalls this.'],
  },
  {
    name: 'a table, merged cells, a table in a cell',
    bytes: () =>
      handMade({
        body: `${opening}${paragraph(run('1. Decides:'))}<w:tbl><w:tblPr/><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${paragraph(run('1. Shares'))}</w:tc></w:tr><w:tr><w:tc>${paragraph(run('Falvera'))}${paragraph(run('(acting)'))}</w:tc><w:tc><w:tbl><w:tr><w:tc>${paragraph(run('7'))}</w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>${paragraph(run('2. Requests a report.'))}`,
      }),
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
    bytes: () =>
      handMade({
        namespaces: wps,
        body: `${opening}${paragraph(
          `${run('1. Decides to act.')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${paragraph(run('Advance copy'))}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${paragraph(run('Advance copy'))}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
        )}`,
      }),
    reads: [...opened, 'operative OP1 Decides to act.', 'plain  Advance copy'],
  },
  {
    name: 'a picture, an object and hidden words',
    bytes: () =>
      handMade({
        body:
          opening +
          paragraph(
            `${run('1. Decides to act')}${run(' in secret', '<w:vanish/>')}<w:r><w:drawing/></w:r><w:r><w:object/></w:r>${run('.')}`,
          ),
      }),
    reads: [...opened, 'operative OP1 Decides to act.'],
    flags: [/picture/, /object/, /hidden.*in secret/],
  },
  {
    name: 'brackets inside changes stay words',
    bytes: () =>
      handMade({
        body: opening + paragraph(run('1. States [should') + inserted('EU', ' / shall – EU') + run('] act.')),
      }),
    reads: [...opened, 'operative OP1 States [should / shall – EU] act.'],
    before: [...opened, 'operative OP1 States [should] act.'],
  },
  {
    name: 'comments with answers beside the words',
    bytes: () =>
      handMade({
        body:
          opening +
          paragraph(
            `<w:commentRangeStart w:id="0"/>${run('1. Decides to act.')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
          ),
        comments: `<w:comment w:id="0" w:author="Cuba" w:date="2026-11-02T09:00:00Z">${paragraph(run('Why act?'))}</w:comment><w:comment w:id="1" w:author="EU" w:date="2026-11-02T10:00:00Z">${paragraph(run('Because.'))}</w:comment>`,
      }),
    reads: [...opened, 'operative OP1 Decides to act.'],
  },
  {
    name: 'a document protected against editing',
    bytes: () =>
      handMade({
        body: opening + paragraph(run('1. Decides to act.')),
        settings: '<w:documentProtection w:edit="readOnly" w:enforcement="1"/><w:trackRevisions/>',
      }),
    reads: [...opened, 'operative OP1 Decides to act.'],
  },
  {
    name: 'Arabic, from right to left, with its numbers and letters',
    bytes: () =>
      handMade({
        body:
          paragraph(run('إن الجمعية العامة،', '<w:rtl/>'), '<w:bidi/>') +
          paragraph(run('وإذ تشير', '<w:rtl/><w:bCs/><w:iCs/>') + run(' إلى قرارها 73/27،', '<w:rtl/>'), '<w:bidi/>') +
          paragraph(run('تقرر ما يلي:', '<w:rtl/>'), `${numbered(1)}<w:bidi/>`) +
          paragraph(run('الاجتماع؛', '<w:rtl/>'), `${numbered(2)}<w:bidi/>`) +
          paragraph(run('تطلب تقريرا.', '<w:rtl/>'), `${numbered(1)}<w:bidi/>`),
        numbering: list([['decimal', '%1 -']]) + list([['arabicAbjad', '(%1)']], 1) + use(1, 0) + use(2, 1),
      }),
    reads: [
      'enacting  إن الجمعية العامة،',
      'preambular PP1 وإذ تشير إلى قرارها 73/27،',
      'operative OP1 تقرر ما يلي:',
      'subparagraph a) الاجتماع؛',
      'operative OP2 تطلب تقريرا.',
    ],
  },
  {
    name: 'Chinese, with numbers that are typed',
    bytes: () =>
      handMade({
        body:
          paragraph(run('大会，')) +
          paragraph(run('回顾', '<w:b/>') + run('其第73/27号决议，')) +
          paragraph(run('1. ') + run('决定', '<w:b/>') + run('采取行动；')) +
          paragraph(run('(a) 举行会议；')) +
          paragraph(run('2. 请秘书长提出报告。')),
      }),
    reads: [
      'enacting  大会，',
      'preambular PP1 回顾其第73/27号决议，',
      'operative OP1 决定采取行动；',
      'subparagraph a) 举行会议；',
      'operative OP2 请秘书长提出报告。',
    ],
  },
  {
    name: 'a strict file',
    bytes: () =>
      handMade({
        main: 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"',
        body: opening + paragraph(run('1. Decides to act.')),
      }),
    reads: [...opened, 'operative OP1 Decides to act.'],
  },
  {
    name: 'content controls, smart tags and custom elements',
    bytes: () =>
      handMade({
        body: `${opening}<w:sdt><w:sdtPr/><w:sdtContent>${paragraph(
          `<w:smartTag>${run('1. Decides')}</w:smartTag><w:sdt><w:sdtContent>${run(' to')}</w:sdtContent></w:sdt><w:customXml>${run(' act.')}</w:customXml>`,
        )}</w:sdtContent></w:sdt>`,
      }),
    reads: [...opened, 'operative OP1 Decides to act.'],
  },
  {
    name: 'line breaks, page breaks, hyphens and signs',
    bytes: () =>
      handMade({
        body:
          opening +
          paragraph(
            `${run('1. Decides')}<w:r><w:br/></w:r>${run('to act non')}<w:r><w:noBreakHyphen/></w:r>${run('stop ')}<w:r><w:sym w:font="Arial" w:char="00A7"/></w:r>${run(' 5')}<w:r><w:br w:type="page"/></w:r>${run('.')}`,
          ),
      }),
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
    bytes: () =>
      handMade({
        body:
          opening +
          paragraph(
            `${run('1')}<w:proofErr w:type="spellStart"/>${run('.')}<w:bookmarkStart w:id="0" w:name="x"/>${run(' Dec')}${run('ides', '<w:b w:val="0"/>')}<w:lastRenderedPageBreak/>${run(' to act.')}`,
          ),
      }),
    reads: [...opened, 'operative OP1 Decides to act.'],
  },
  {
    name: 'a paragraph that became a numbered one',
    bytes: () =>
      handMade({
        body:
          opening +
          paragraph(
            run('Decides to act;'),
            `${numbered(1)}<w:pPrChange w:id="80" w:author="EU" w:date="2026-11-01T10:00:00Z"><w:pPr/></w:pPrChange>`,
          ) +
          paragraph(run('Requests a report.'), numbered(1)),
        numbering: list([['decimal', '%1.']]) + use(1, 0),
      }),
    reads: [...opened, 'operative OP1 Decides to act;', 'operative OP2 Requests a report.'],
    before: [...opened, 'plain  Decides to act;', 'operative OP1 Requests a report.'],
  },
  {
    name: 'units with raised figures, and ordinals with raised letters',
    bytes: () =>
      handMade({
        body:
          opening +
          paragraph(
            run('1. Decides on 5 km') +
              run('2', '<w:vertAlign w:val="superscript"/>') +
              run(' by the 1') +
              run('st', '<w:vertAlign w:val="superscript"/>') +
              run(' day.'),
          ),
      }),
    reads: [...opened, 'operative OP1 Decides on 5 km² by the 1st day.'],
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
];
