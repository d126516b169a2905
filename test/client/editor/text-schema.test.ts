import { describe, expect, it } from 'vitest';
import { liveParagraph, paragraphAttributes, textSchema } from '../../../client/src/editor/text-schema.ts';

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
    const node = textSchema.node('paragraph', paragraphAttributes(paragraph), [textSchema.text('shall')]);
    expect(liveParagraph(node)).toEqual(paragraph);
  });
});
