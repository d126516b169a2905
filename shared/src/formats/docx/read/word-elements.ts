/*
 * What the elements of a part of a Word file are: which hold words, changes, or others that do, and how to come to these.
 */
import { childrenOf, type XmlElement, type XmlNode } from '../../xml-tree.ts';
import type { FileChange } from './word-line.ts';

/** The elements of changes, and what they say. */
export const changeKinds: ReadonlyMap<string, FileChange['kind']> = new Map([
  ['ins', 'insert'],
  ['del', 'delete'],
  ['moveFrom', 'move from'],
  ['moveTo', 'move to'],
  ['cellIns', 'insert'],
  ['cellDel', 'delete'],
]);

/** Elements that only hold others. */
export const wrappers = new Set([
  ...['hyperlink', 'smartTag', 'customXml', 'fldSimple', 'sdtContent', 'dir', 'bdo', 'ruby', 'rubyBase', 'Fallback'],
]);

/** Elements whose words are told elsewhere, or are none of the text: properties, and how signs are pronounced. */
export const told = new Set([
  'pPr',
  'rPr',
  'sectPr',
  'sdtPr',
  'sdtEndPr',
  'tblPr',
  'tblGrid',
  'tblPrEx',
  'rt',
  'rubyPr',
  'customXmlPr',
  'smartTagPr',
]);

/** Elements that are in runs and nowhere else. */
const partsOfRun = new Set(['t', 'delText', 'tab', 'br', 'cr', 'sym', 'noBreakHyphen', 'softHyphen']);

/** The words in an element, whatever is around them. */
export function wordsIn(element: XmlElement): string {
  if (element.name === 't' || element.name === 'delText') return textOf(element);
  return childrenOf(element).map(wordsIn).join('');
}

/** The letters of an element of a run; line ends in the file are spaces. */
export function textOf({ children }: XmlElement): string {
  return children
    .filter((child) => typeof child === 'string')
    .join('')
    .replace(/[\r\n\t]+/g, ' ');
}

/** Whether a paragraph is the first letter of the next one, in a size of its own. */
export function isDropped(properties: XmlElement | null): boolean {
  const said = childrenOf(properties, 'framePr')[0]?.attributes.dropCap;
  return said === 'drop' || said === 'margin';
}

/** The font that is said of words; empty where none is. */
export function fontOf(properties: XmlElement | null): string {
  const { ascii, hAnsi, cs } = childrenOf(properties, 'rFonts')[0]?.attributes ?? {};
  return ascii ?? hAnsi ?? cs ?? '';
}

/** What only runs have, as a run. */
export function likeRun(node: XmlNode, properties: XmlElement | null): XmlNode {
  if (typeof node === 'string' || !partsOfRun.has(node.name)) return node;
  return { name: 'r', attributes: {}, children: properties ? [properties, node] : [node] };
}

/** Of alternatives the one that all programs understand. */
export function plainest(alternatives: XmlElement): XmlElement {
  return childrenOf(alternatives, 'Fallback')[0] ?? childrenOf(alternatives, 'Choice')[0] ?? alternatives;
}

/** The text boxes in a drawing, not looking into those that were found. */
export function boxesIn(element: XmlElement): XmlElement[] {
  return childrenOf(element).flatMap((child) => (child.name === 'txbxContent' ? [child] : boxesIn(child)));
}

/** The rows of a table, whatever they are wrapped in, as cells and paragraphs are; tables in a cell are read with its words. */
export function rowsOf(table: XmlElement): XmlElement[] {
  return childrenOf(table).flatMap((child) =>
    child.name === 'tr' ? [child] : child.name === 'tblPr' ? [] : rowsOf(child),
  );
}

/** The cells of a row. */
export function cellsOf(row: XmlElement): XmlElement[] {
  return childrenOf(row).flatMap((child) =>
    child.name === 'tc' ? [child] : child.name === 'trPr' ? [] : cellsOf(child),
  );
}

/** The paragraphs of a cell. */
export function paragraphsIn(cell: XmlElement): XmlElement[] {
  return childrenOf(cell).flatMap((child) =>
    child.name === 'p' ? [child] : child.name === 'tcPr' ? [] : paragraphsIn(child),
  );
}
