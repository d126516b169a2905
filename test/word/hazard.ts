import { type HandMade, handMade, paragraph, run } from './hand-made.ts';

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

/** A tab. */
export const tab = '<w:r><w:tab/></w:r>';
/** The enacting formula. */
export const formula = paragraph(run('The General Assembly,', '<w:i/>'));
/** The title of the files. */
const title = paragraph(run('Rights of States', '<w:b/>'));
/** Their preamble. */
export const preamble = paragraph(run('Recalling', '<w:i/>') + run(' its resolution 73/27,'));
/** Title, formula and a preambular paragraph, with which each of the files begins. */
export const opening = title + formula + preamble;
/** A file that goes on with `body` behind it, with the other parts that a case is about. */
export const afterOpening =
  (body: string, parts: Omit<HandMade, 'body'> = {}) =>
  () =>
    handMade({ ...parts, body: opening + body });
/** What is read of `opening`. */
export const opened = [
  'title  Rights of States',
  'enacting  The General Assembly,',
  'preambular PP1 Recalling its resolution 73/27,',
];

/** The form of a list, by level. */
export const list = (levels: readonly (readonly [format: string, text: string])[], id = 0) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels
    .map(
      ([format, text], level) =>
        `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
    )
    .join('')}</w:abstractNum>`;
/** A list of a form. */
export const use = (list: number, form: number, more = '') =>
  `<w:num w:numId="${list}"><w:abstractNumId w:val="${form}"/>${more}</w:num>`;
/** Puts a paragraph in a list. */
export const numbered = (list: number, level = 0) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
/** A footnote. */
export const note = (id: number, text: string) =>
  `<w:footnote w:id="${id}">${paragraph(`<w:r><w:footnoteRef/></w:r>${run(` ${text}`)}`)}</w:footnote>`;
/** Calls a footnote. */
export const call = (id: number, more = '', mark = '') =>
  `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${id}"${more}/>${mark}</w:r>`;

/** The name spaces of shapes. */
export const wps =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"';
/** A field, with what it shows. */
export const field = (instruction: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
