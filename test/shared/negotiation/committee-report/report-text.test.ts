import { noteMark, type Paragraph, type TextDocument, withNotesApart } from '@adref/shared/document';
import { reportText } from '@adref/shared/negotiation';
import { expect, it } from 'vitest';

const [a1, a2] = ['fn-1', 'fn-2'].map((id) => noteMark(id) ?? '');
const paragraphs: readonly Paragraph[] = [
  { id: 'pp', kind: 'preambular', level: 0, text: `Recalling${a1} its resolutions,` },
  { id: 'op1', kind: 'operative', level: 0, text: `Calls upon States:${a2}` },
  { id: 'a', kind: 'subparagraph', level: 1, numbering: 'letter', text: 'To act;' },
  { id: 'op2', kind: 'operative', level: 0, text: `Decides${a1}.` },
  { id: 'fn-1', kind: 'footnote', level: 0, text: 'See resolution 76/72.' },
  { id: 'fn-2', kind: 'footnote', level: 0, number: '*', text: 'A/79/100.' },
];

it('a recommended text has its numbers, its footnotes and the signs by which they are called', () => {
  const document: TextDocument = {
    symbol: 'A/C.1/81/L.1',
    title: 'Sea',
    kind: 'resolution',
    language: 'en',
    paragraphs,
    footnotes: [],
  };
  const text = reportText([
    { kind: 'recommended', title: 'Draft resolution', symbol: 'A/C.1/81/L.1', document: withNotesApart(document) },
  ]);
  expect(text.trimEnd().split('\n\n')).toEqual([
    'Draft resolution',
    'Recalling¹ its resolutions,',
    '1. Calls upon States:*',
    '(a) To act;',
    '2. Decides¹.',
    '¹ See resolution 76/72.',
    '* A/79/100.',
  ]);
});
