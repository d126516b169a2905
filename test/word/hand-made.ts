import { strToU8, zipSync } from 'fflate';

const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const links = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a Word file that a case is about, each as the markup inside its root. */
export interface HandMade {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  /** Which comments answer which. */
  readonly commentsExtended?: string;
  readonly settings?: string;
  readonly header?: string;
  /** Namespaces of the document beside the first. */
  readonly namespaces?: string;
  /** Another namespace of the words: that of strict files. */
  readonly main?: string;
  /** The kind of document that the file says it is. */
  readonly contentType?: string;
  readonly more?: Readonly<Record<string, Uint8Array>>;
}

/** A Word file made by hand, as small as a program would read it. */
export function handMade(made: HandMade): Uint8Array {
  const own = made.main ?? main;
  const named = {
    styles: made.styles && `<w:styles ${own}>${made.styles}</w:styles>`,
    numbering: made.numbering && `<w:numbering ${own}>${made.numbering}</w:numbering>`,
    footnotes: made.footnotes && `<w:footnotes ${own}>${made.footnotes}</w:footnotes>`,
    endnotes: made.endnotes && `<w:endnotes ${own}>${made.endnotes}</w:endnotes>`,
    comments: made.comments && `<w:comments ${own}>${made.comments}</w:comments>`,
    commentsExtended:
      made.commentsExtended &&
      `<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">${made.commentsExtended}</w15:commentsEx>`,
    settings: made.settings && `<w:settings ${own}>${made.settings}</w:settings>`,
    header: made.header && `<w:hdr ${own}>${made.header}</w:hdr>`,
  };
  const there = Object.entries(named).flatMap(([name, xml]) => (xml ? [[name, xml] as const] : []));
  const type = made.contentType ?? 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const parts: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="${links}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${there
        .map(([name], at) => `<Relationship Id="r${at}" Type="${links}/${name}" Target="${name}.xml"/>`)
        .join('')}</Relationships>`,
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${own} ${made.namespaces ?? ''}><w:body>${made.body}</w:body></w:document>`,
    ),
    ...Object.fromEntries(there.map(([name, xml]) => [`word/${name}.xml`, strToU8(xml)])),
    ...made.more,
  };
  return zipSync(parts, { level: 1 });
}

/** A run of words, with properties where they are given. */
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of runs. */
export const paragraph = (runs: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;

let changes = 0;
const by = (author: string) => `w:id="${++changes}" w:author="${author}" w:date="2026-11-01T10:00:00Z"`;

/** Words that somebody put in, and words that somebody took out. */
export const inserted = (author: string, text: string): string => `<w:ins ${by(author)}>${run(text)}</w:ins>`;
export const deleted = (author: string, text: string): string =>
  `<w:del ${by(author)}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;

/** The properties of a paragraph whose mark somebody put in or took out. */
export const markOf = (kind: 'ins' | 'del' | 'moveFrom' | 'moveTo', author: string): string =>
  `<w:rPr><w:${kind} ${by(author)}/></w:rPr>`;
export const change = (kind: 'ins' | 'del' | 'moveFrom' | 'moveTo', author: string, runs: string): string =>
  `<w:${kind} ${by(author)}>${runs}</w:${kind}>`;
