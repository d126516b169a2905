import type { ParagraphForm, WordFile, WordParagraph, WordTable } from '../word-file.ts';
import { type CommentNumbers, commented } from './comment-part.ts';
import { declaration, escapedXml, namespaces } from './markup.ts';
import type { RunWriter } from './run-writer.ts';
import { styleId } from './style-part.ts';

/** Twentieths of a point: the page of the United Nations in New York, letter size, and its margins. */
const page = { width: 12_240, height: 15_840, top: 1742, bottom: 1898, side: 1195, header: 576, footer: 1030 } as const;

/** `word/document.xml`. */
export function documentPart(file: WordFile, writer: RunWriter): string {
  const width = (file.landscape ? page.height : page.width) - 2 * page.side;
  const numbers: CommentNumbers = { next: 0 };
  const blocks = file.blocks.map((block) =>
    block.kind === 'table' ? table(block, width, file, writer, numbers) : paragraph(block, file, writer, numbers),
  );
  return `${declaration}<w:document ${namespaces}><w:body>${blocks.join('')}${section(file)}</w:body></w:document>`;
}

function section(file: WordFile): string {
  const [wide, high] = file.landscape ? [page.height, page.width] : [page.width, page.height];
  return [
    '<w:sectPr>',
    file.masthead ? '<w:headerReference w:type="first" r:id="rId5"/>' : '',
    '<w:headerReference w:type="default" r:id="rId6"/>',
    '<w:footerReference w:type="default" r:id="rId7"/>',
    file.masthead ? '<w:footerReference w:type="first" r:id="rId7"/>' : '',
    `<w:footnotePr><w:numFmt w:val="decimal"/><w:numStart w:val="${file.firstNote}"/></w:footnotePr>`,
    `<w:pgSz w:w="${wide}" w:h="${high}"${file.landscape ? ' w:orient="landscape"' : ''}/>`,
    `<w:pgMar w:top="${page.top}" w:right="${page.side}" w:bottom="${page.bottom}" w:left="${page.side}" w:header="${page.header}" w:footer="${page.footer}" w:gutter="0"/>`,
    // Every fifth line, counted anew on each page: how lines are called out in a room.
    file.lineNumbers ? '<w:lnNumType w:countBy="5" w:restart="newPage"/>' : '',
    file.masthead ? '<w:titlePg/>' : '',
    file.language === 'ar' ? '<w:bidi/>' : '',
    '</w:sectPr>',
  ].join('');
}

function form({ style, counted }: ParagraphForm): { style: string; number: string } {
  return {
    style: `<w:pStyle w:val="${styleId(style)}"/>`,
    number: counted
      ? `<w:numPr><w:ilvl w:val="${counted.level}"/><w:numId w:val="${counted.list + 1}"/></w:numPr>`
      : '',
  };
}

function paragraph(block: WordParagraph, file: WordFile, writer: RunWriter, numbers: CommentNumbers): string {
  const own = form(block);
  const mark = writer.mark(block.mark);
  const rightToLeft = block.rightToLeft ?? file.language === 'ar';
  const bidi = rightToLeft ? '<w:bidi/>' : '';
  const was = block.before && form(block.before);
  const before =
    block.before && was
      ? `<w:pPrChange ${writer.attributes(block.before)}><w:pPr>${was.style}${was.number}${bidi}</w:pPr></w:pPrChange>`
      : '';
  const properties = [
    own.style,
    block.keepNext ? '<w:keepNext/>' : '',
    own.number,
    bidi,
    mark === '' ? '' : `<w:rPr>${mark}</w:rPr>`,
    before,
  ].join('');
  const words = commented(writer.runs(block.runs, rightToLeft), block.comments?.length ?? 0, numbers, (calls) =>
    writer.changed(calls, block.mark),
  );
  return `<w:p><w:pPr>${properties}</w:pPr>${words}</w:p>`;
}

function table(block: WordTable, width: number, file: WordFile, writer: RunWriter, numbers: CommentNumbers): string {
  const sum = block.widths.reduce((total, one) => total + one, 0) || 1;
  const widths = block.widths.map((one) => Math.round((width * one) / sum));
  const rows = block.rows.map((row, at) => {
    const cells = row.map((cell, column) => {
      const words = cell.map((one) => paragraph(one, file, writer, numbers)).join('') || '<w:p/>';
      return `<w:tc><w:tcPr><w:tcW w:w="${widths[column] ?? 0}" w:type="dxa"/></w:tcPr>${words}</w:tc>`;
    });
    return `<w:tr><w:trPr><w:cantSplit/>${at === 0 ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`;
  });
  const line = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`;
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(line).join('');
  const grid = widths.map((one) => `<w:gridCol w:w="${one}"/>`).join('');
  const bidi = file.language === 'ar' ? '<w:bidiVisual/>' : '';
  // A paragraph must follow a table that ends a page or a cell.
  return `<w:tbl><w:tblPr>${bidi}<w:tblW w:w="${width}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

/** `word/header1.xml`: what is above the first page, the block with the symbol. */
export function mastheadPart(file: WordFile): string {
  const masthead = file.masthead ?? {
    organization: '',
    organ: '',
    symbol: file.title,
    distribution: '',
    date: '',
    original: '',
  };
  const bidi = file.language === 'ar';
  const words = (text: string, properties: string, more = '') =>
    `<w:p><w:pPr><w:pStyle w:val="Header"/>${bidi ? '<w:bidi/>' : ''}${more}</w:pPr><w:r><w:rPr>${properties}${bidi ? '<w:rtl/>' : ''}</w:rPr><w:t xml:space="preserve">${escapedXml(text)}</w:t></w:r></w:p>`;
  // A thin rule below the symbol, a thick one below the organ.
  const [thin, thick] = [4, 16];
  const cell = (width: number, rule: number, content: string) =>
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:tcBorders><w:bottom w:val="single" w:sz="${rule}" w:space="0" w:color="auto"/></w:tcBorders>${rule === thin ? '<w:vAlign w:val="bottom"/>' : ''}</w:tcPr>${content}</w:tc>`;
  const size = (half: number) => `<w:sz w:val="${half}"/><w:szCs w:val="${half}"/>`;
  const below = [masthead.distribution, masthead.date, masthead.original].filter((one) => one !== '');
  const end = '<w:jc w:val="right"/>';
  const row = (rule: number, first: string, second: string) =>
    `<w:tr>${cell(5900, rule, first)}${cell(3950, rule, second)}</w:tr>`;
  const spaced = (nth: number, of: number) =>
    `<w:spacing${nth === 0 ? ' w:before="120"' : ''}${nth === of - 1 ? ' w:after="120"' : ''}/>`;
  const rows = [
    row(thin, words(masthead.organization, size(28)), words(masthead.symbol, size(28), end)),
    row(
      thick,
      words(masthead.organ, `<w:b/><w:bCs/>${size(34)}`, spaced(0, 1)),
      (below.length > 0 ? below : ['']).map((one, nth, { length }) => words(one, '', spaced(nth, length))).join(''),
    ),
  ].join('');
  // Its words begin and end where the rules do.
  const edges = '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>';
  return `${declaration}<w:hdr ${namespaces}><w:tbl><w:tblPr>${bidi ? '<w:bidiVisual/>' : ''}<w:tblW w:w="9850" w:type="dxa"/><w:tblLayout w:type="fixed"/>${edges}</w:tblPr><w:tblGrid><w:gridCol w:w="5900"/><w:gridCol w:w="3950"/></w:tblGrid>${rows}</w:tbl><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr></w:p></w:hdr>`;
}

/** `word/header2.xml`: the symbol above every further page. */
export function headerPart(file: WordFile): string {
  const words = file.masthead?.symbol || file.title;
  const bidi = file.language === 'ar' ? '<w:bidi/>' : '';
  return `${declaration}<w:hdr ${namespaces}><w:p><w:pPr><w:pStyle w:val="Header"/>${bidi}</w:pPr><w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">${escapedXml(words)}</w:t></w:r></w:p></w:hdr>`;
}

/** `word/footer1.xml`: the number of the page. */
export function footerPart(): string {
  const field = (instruction: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  return `${declaration}<w:ftr ${namespaces}><w:p><w:pPr><w:pStyle w:val="Footer"/><w:jc w:val="right"/></w:pPr>${field('PAGE')}<w:r><w:t>/</w:t></w:r>${field('NUMPAGES')}</w:p></w:ftr>`;
}
