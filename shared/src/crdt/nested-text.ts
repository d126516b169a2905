/*
 * The first form of a live text, textSchemaVersion 1, which is only read any more, to carry a text over:
 *
 *   doc.getXmlFragment('text')  := paragraph*
 *   paragraph                   := <paragraph id kind level numbering? number? alternativeTo?> Y.XmlText </paragraph>
 */
import * as Y from 'yjs';
import { type LiveParagraph, numberings, paragraphKinds, withoutForbidden } from '../document/index.ts';
import { attributesOf, isMarker } from './form.ts';

const rootName = 'text';

/** The root of a text of the first form. To be asked for before the first update is applied: Yjs does not know what an unnamed root is. */
export function nestedRoot(doc: Y.Doc): Y.XmlFragment {
  return doc.getXmlFragment(rootName);
}

/**
 * Reads a text of the first form. Only what that form allows is read: other nodes, a paragraph without id and the second one of an id
 * are passed over and counted in `faults`; so is a paragraph that the present form has no place for, with such an id or level. Characters that
 * no text may hold, which the first form took, are left out.
 */
export function readNestedText(doc: Y.Doc): { paragraphs: LiveParagraph[]; faults: number } {
  const paragraphs: LiveParagraph[] = [];
  const seen = new Set<string>();
  let faults = 0;
  for (const element of nestedRoot(doc).toArray()) {
    const paragraph = element instanceof Y.XmlElement && element.nodeName === 'paragraph' ? readElement(element) : null;
    const fits = paragraph && isMarker({ paragraph: paragraph.id, ...attributesOf(paragraph) });
    if (!fits || seen.has(paragraph.id)) faults++;
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
    text: withoutForbidden(elementText(element)),
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
