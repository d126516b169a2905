import { SaxesParser } from 'saxes';
import { hasForbiddenCharacter, withoutForbidden } from '../document/index.ts';
import { invalid, type Refusal } from '../refusal/index.ts';
import { leftOut } from './left-out-character.ts';
import type { Flag } from './reading.ts';

/** An element of an XML file: local name, attributes by their local names, children in order. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

/** An element, or a stretch of characters. */
export type XmlNode = XmlElement | string;

/** Deepest nesting read: UN texts have some twenty levels, and whoever walks the tree calls itself once for each. */
const deepest = 100;

/** Most left out characters that are told. */
const mostFlags = 100;

/** Most characters read between the tags: as much as a plain text may have. */
const mostCharacters = 8 * 1024 * 1024;

/** Most elements read: the longest resolution known has 12,000. */
const mostElements = 400_000;

/**
 * The tree of an XML text. Refused are: what is not well-formed, with its line; a document type, before anything in it is looked at, since
 * entities and files elsewhere are declared there, so that nothing is ever expanded or fetched; and what is nested or long beyond measure.
 */
export function xmlTree(
  text: string,
  name: string,
): { readonly ok: true; readonly root: XmlElement; readonly flags: readonly Flag[] } | Refusal {
  const flags: Flag[] = [];
  const parser = new SaxesParser({ position: true });
  const open: { name: string; attributes: Record<string, string>; children: XmlNode[] }[] = [];
  let root: XmlElement | null = null;
  let refused: Refusal | null = null;
  let [elements, letters] = [0, 0];
  const refuse = (refusal: Refusal) => {
    refused ??= refusal;
    throw new Stop();
  };
  parser.on('doctype', () => refuse(invalid('xml-with-doctype', { name, line: parser.line })));
  parser.on('error', ({ message }) => {
    const problem = message.replace(/^(?:[^:]*:)?\d+:\d+: /, '').slice(0, 120);
    refuse(invalid('xml-malformed', { name, line: parser.line, problem }));
  });
  parser.on('opentag', (tag) => {
    if (open.length >= deepest) refuse(invalid('xml-too-deep', { name, line: parser.line, most: deepest }));
    if (++elements > mostElements) refuse(invalid('xml-too-long', { name, most: mostElements }));
    const attributes: Record<string, string> = Object.create(null);
    for (const [key, value] of Object.entries(tag.attributes)) attributes[localName(key)] = value as string;
    const element = { name: localName(tag.name), attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    const closed = open.pop();
    if (open.length === 0 && closed) root = closed;
  });
  const characters = (run: string) => {
    letters += run.length;
    if (letters > mostCharacters) refuse(invalid('xml-with-much-text', { name, most: mostCharacters }));
    // Line ends are layout, which the reader of words takes care of.
    open.at(-1)?.children.push(run.split('\n').map(withoutForbidden).join('\n'));
    if (flags.length >= mostFlags || !hasForbiddenCharacter(run)) return;
    const path = open.map((element) => element.name).join('/');
    for (const character of run) {
      if (flags.length >= mostFlags || character === '\n' || !hasForbiddenCharacter(character)) continue;
      flags.push(leftOut(character, { part: name, path }, parser.line));
    }
  };
  parser.on('text', characters);
  parser.on('cdata', characters);
  try {
    parser.write(text).close();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
  }
  if (refused) return refused;
  return root ? { ok: true, root, flags } : invalid('xml-malformed', { name, line: 1, problem: 'no element' });
}

/** Ends the parser where a file is refused; never leaves this file. */
class Stop extends Error {}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The child elements of an element, of one name where it is given. */
export function childrenOf(element: XmlElement | null, name?: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The first element of one of the names at or below an element, in the order of the file; null where there is none. */
export function firstElement(element: XmlElement | null, ...names: readonly string[]): XmlElement | null {
  if (!element) return null;
  if (names.includes(element.name)) return element;
  for (const child of childrenOf(element)) {
    const found = firstElement(child, ...names);
    if (found) return found;
  }
  return null;
}

/** All elements of a name below an element, in the order of the file, not looking into those that were found. */
export function allOf(element: XmlElement | null, name: string): XmlElement[] {
  return childrenOf(element).flatMap((child) => (child.name === name ? [child] : allOf(child, name)));
}
