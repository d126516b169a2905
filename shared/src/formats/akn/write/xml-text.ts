import { withoutForbidden } from '../../../document/index.ts';
import type { XmlElement, XmlNode } from '../../xml-tree.ts';

/** An element of a file that is written; attributes without a value are left out. Of children there may be more than a call takes arguments: a list of them is a child as well. */
export function xmlElement(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: readonly (XmlNode | readonly XmlNode[])[]
): XmlElement {
  const told = Object.entries(attributes).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return { name, attributes: Object.fromEntries(told), children: children.flat() };
}

/** Elements that hold blocks, each on a line of its own; inside all others a line end could be taken for a space. */
const laidOut: ReadonlySet<string> = new Set([
  'akomaNtoso',
  'statement',
  'meta',
  'identification',
  'FRBRWork',
  'FRBRExpression',
  'FRBRManifestation',
  'lifecycle',
  'workflow',
  'analysis',
  'parliamentary',
  'voting',
  'references',
  'notes',
  'coverPage',
  'preface',
  'preamble',
  'mainBody',
  'conclusions',
  'container',
  'blockList',
  'item',
  'paragraph',
  'list',
  'intro',
  'point',
  'content',
]);

/** The text of an XML file. Every string is data: signs of markup are escaped, and what XML cannot carry is left out. */
export function xmlText(root: XmlElement): string {
  const parts = ['<?xml version="1.0" encoding="UTF-8"?>\n'];
  const write = ({ name, attributes, children }: XmlElement, indent: string): void => {
    parts.push(`<${name}`);
    for (const [key, value] of Object.entries(attributes)) parts.push(` ${key}="${escaped(value)}"`);
    if (children.length === 0) {
      parts.push('/>');
      return;
    }
    parts.push('>');
    const lines = laidOut.has(name);
    for (const child of children) {
      if (lines) parts.push(`\n${indent}  `);
      if (typeof child === 'string') parts.push(escaped(child));
      else write(child, `${indent}  `);
    }
    parts.push(lines ? `\n${indent}</${name}>` : `</${name}>`);
  };
  write(root, '');
  parts.push('\n');
  return parts.join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
};

function escaped(text: string): string {
  return withoutForbidden(text).replace(/[&<>"\t]/g, (sign) => entities[sign] ?? sign);
}
