import { labels, type Paragraph } from '@adref/shared/document';
import { expect, it } from 'vitest';
import { paragraphsSaid } from '../../../client/src/draft/paragraphs-said.ts';

const paragraph = (id: string, kind: Paragraph['kind'], text: string): Paragraph => ({ id, kind, level: 0, text });

it('calls the paragraphs of a draft by their labels, and those without one by their first words', () => {
  const draft = [
    paragraph('T', 'title', 'Rights of States'),
    paragraph('F', 'enacting', 'The General Assembly,'),
    paragraph('A', 'preambular', 'Recalling its resolution 73/27,'),
    paragraph('H', 'heading', 'Follow-up to the outcome of the high-level meeting of the General Assembly'),
    paragraph('B', 'operative', 'Decides to act.'),
    paragraph('Z', 'plain', '一'.repeat(50)),
  ];
  expect([...paragraphsSaid(draft, labels(draft)).values()]).toEqual([
    '“Rights of States”',
    '“The General Assembly,”',
    'PP1',
    '“Follow-up to the outcome of the…”',
    'OP1',
    `“${'一'.repeat(40)}…”`,
  ]);
});
