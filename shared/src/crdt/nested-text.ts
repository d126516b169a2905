import * as Y from 'yjs';
import { type LiveParagraph, numberings, type Paragraph, paragraphKinds } from '../document/index.ts';
import { paragraphNode, textFragment } from './schema.ts';

/** Writes the draft's paragraphs into an empty document, once, on the server, so that all copies share ids. Throws on a document that has a text. */
export function seedText(doc: Y.Doc, paragraphs: readonly Paragraph[]): void {
  const fragment = doc.getXmlFragment(textFragment);
  if (fragment.length > 0) throw new RangeError(`This document is already seeded with ${fragment.length} paragraphs`);
  doc.transact(() => fragment.insert(0, paragraphs.map(paragraphElement)));
}

/**
 * Reads a live text. Only what the schema allows is read: other nodes, a paragraph without id and the second one of an id are
 * passed over and counted in `faults`, so that a corrupt copy shows and cannot be tabled unseen.
 */
export function readLiveText(doc: Y.Doc): { paragraphs: LiveParagraph[]; faults: number } {
  const paragraphs: LiveParagraph[] = [];
  const seen = new Set<string>();
  let faults = 0;
  for (const element of doc.getXmlFragment(textFragment).toArray()) {
    const paragraph =
      element instanceof Y.XmlElement && element.nodeName === paragraphNode ? readElement(element) : null;
    if (!paragraph || seen.has(paragraph.id)) faults++;
    else {
      seen.add(paragraph.id);
      paragraphs.push(paragraph);
    }
  }
  return { paragraphs, faults };
}

function readElement(element: Y.XmlElement): LiveParagraph | null {
  const attribute = (name: string): unknown => element.getAttribute(name);
  const id = attribute('id');
  if (typeof id !== 'string' || id === '') return null;
  const kind = paragraphKinds.find((known) => known === attribute('kind')) ?? 'plain';
  const numbering = numberings.find((known) => known === attribute('numbering'));
  const number = attribute('number');
  const alternativeTo = attribute('alternativeTo');
  return {
    id,
    kind,
    level: Number(attribute('level')) || 0,
    ...(numbering && { numbering }),
    ...(typeof number === 'string' && number && { number }),
    ...(typeof alternativeTo === 'string' && alternativeTo && { alternativeTo }),
    text: elementText(element),
  };
}

/** Adjacent text nodes, which concurrent splits can leave behind, read as one. */
function elementText(element: Y.XmlElement): string {
  let text = '';
  for (const child of element.toArray()) {
    if (!(child instanceof Y.XmlText)) continue;
    for (const part of child.toDelta()) if (typeof part.insert === 'string') text += part.insert;
  }
  return text;
}

/** A change that the server makes in a live text on behalf of an act. */
export type TextEdit =
  /** Gives a paragraph these words; only the stretch that differs is touched, so that carets and typing elsewhere in it stay. */
  | { readonly kind: 'set'; readonly id: string; readonly text: string }
  /** Adds a paragraph after the one with id `after` (null: first), unless the text already has its id, in which case its words are set. */
  | { readonly kind: 'add'; readonly after: string | null; readonly paragraph: LiveParagraph }
  | { readonly kind: 'remove'; readonly id: string };

/** Carries out edits in one transaction with the given origin. An edit whose paragraph is not there does nothing. */
export function editText(doc: Y.Doc, edits: readonly TextEdit[], origin: unknown): void {
  doc.transact(() => {
    const fragment = doc.getXmlFragment(textFragment);
    for (const edit of edits) {
      if (edit.kind === 'add') {
        if (indexOf(fragment, edit.paragraph.id) >= 0) setText(fragment, edit.paragraph.id, edit.paragraph.text);
        else
          fragment.insert(edit.after === null ? 0 : placeAfter(fragment, edit.after), [
            paragraphElement(edit.paragraph),
          ]);
      } else if (edit.kind === 'set') setText(fragment, edit.id, edit.text);
      else {
        const index = indexOf(fragment, edit.id);
        if (index >= 0) fragment.delete(index, 1);
      }
    }
  }, origin);
}

function indexOf(fragment: Y.XmlFragment, id: string): number {
  return fragment.toArray().findIndex((node) => node instanceof Y.XmlElement && node.getAttribute('id') === id);
}

/** Index behind the paragraph; at the end where it is gone. */
function placeAfter(fragment: Y.XmlFragment, id: string): number {
  const index = indexOf(fragment, id);
  return index < 0 ? fragment.length : index + 1;
}

function setText(fragment: Y.XmlFragment, id: string, after: string): void {
  const element = fragment.get(indexOf(fragment, id));
  if (!(element instanceof Y.XmlElement)) return;
  const before = elementText(element);
  if (before === after) return;
  const nodes = element.toArray().filter((child) => child instanceof Y.XmlText);
  const [only] = nodes;
  if (nodes.length !== 1 || !only) {
    element.delete(0, element.length);
    element.insert(0, [new Y.XmlText(after)]);
    return;
  }
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  const longest = Math.min(before.length, after.length) - start;
  while (end < longest && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  // Never between the halves of a surrogate pair: Yjs would replace a lone half.
  if (isHighSurrogate(before, start - 1)) start--;
  if (end > 0 && isLowSurrogate(before, before.length - end)) end--;
  if (before.length - end > start) only.delete(start, before.length - end - start);
  if (after.length - end > start) only.insert(start, after.slice(start, after.length - end));
}

const isHighSurrogate = (text: string, at: number) => (text.charCodeAt(at) & 0xfc00) === 0xd800;
const isLowSurrogate = (text: string, at: number) => (text.charCodeAt(at) & 0xfc00) === 0xdc00;

function paragraphElement(paragraph: Paragraph | LiveParagraph): Y.XmlElement {
  const element = new Y.XmlElement(paragraphNode);
  element.setAttribute('id', paragraph.id);
  element.setAttribute('kind', paragraph.kind);
  // Yjs types attributes as strings; the editor's schema writes numbers, and both are read.
  element.setAttribute('level', String(paragraph.level));
  if (paragraph.numbering) element.setAttribute('numbering', paragraph.numbering);
  if (paragraph.number) element.setAttribute('number', paragraph.number);
  if ('alternativeTo' in paragraph && paragraph.alternativeTo)
    element.setAttribute('alternativeTo', paragraph.alternativeTo);
  element.insert(0, [new Y.XmlText(paragraph.text)]);
  return element;
}
