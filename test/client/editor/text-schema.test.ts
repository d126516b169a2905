import { paragraphNode, seedText, textFragment } from '@adref/shared/crdt';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { liveParagraph, paragraphAttributes, textSchema, unfit } from '../../../client/src/editor/text-schema.ts';

describe('a text before it is opened', () => {
  it('fits when the server has seeded it', () => {
    const doc = new Y.Doc();
    seedText(doc, [{ id: 'OP1', kind: 'subparagraph', level: 1, numbering: 'letter', text: 'States shall act' }]);
    expect(unfit(doc)).toBeNull();
  });

  it('is refused, and not touched, when it holds what this editor does not know', () => {
    const doc = new Y.Doc();
    doc.getXmlFragment(textFragment).insert(0, [new Y.XmlElement('annex')]);
    let updates = 0;
    doc.on('update', () => updates++);
    expect(unfit(doc)).not.toBeNull();
    expect(updates).toBe(0);
  });

  it('is refused when a paragraph has formatting', () => {
    const doc = new Y.Doc();
    const element = new Y.XmlElement(paragraphNode);
    const words = new Y.XmlText();
    words.insert(0, 'bold', { bold: true });
    element.insert(0, [words]);
    doc.getXmlFragment(textFragment).insert(0, [element]);
    expect(unfit(doc)).not.toBeNull();
  });
});

describe('a paragraph', () => {
  it('comes back from its node as it was', () => {
    const paragraph = {
      id: 'x',
      kind: 'subparagraph',
      level: 2,
      numbering: 'roman',
      number: '13 a)',
      alternativeTo: 'OP3',
      text: 'shall',
    } as const;
    const node = textSchema.node(paragraphNode, paragraphAttributes(paragraph), [textSchema.text('shall')]);
    expect(liveParagraph(node)).toEqual(paragraph);
  });
});
