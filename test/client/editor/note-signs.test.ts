import { noteMark, withNotesInText } from '@adref/shared/document';
import { expect, it } from 'vitest';
import { noteCalls } from '../../../client/src/editor/note-signs.ts';

const [m1, m2] = [noteMark('fn-1') ?? '', noteMark('fn-2') ?? ''];
const signs = new Map([
  ['fn-1', '2'],
  ['fn-2', '7'],
]);

it('marks of footnotes side by side are two numbers on the page, and one without a note says so', () => {
  const [paragraph] = withNotesInText(
    [{ id: 'P', kind: 'operative', level: 0, text: 'in 2015', anchors: [{ offset: 7, marker: '9', footnote: null }] }],
    [],
  );
  const drawn = noteCalls(`${paragraph?.text}${m1}${m2} and${m2}`, signs).map((mark) =>
    mark.type === 'words' ? [mark.sign, mark.comma ?? false, mark.noteless ?? false] : [],
  );
  expect(drawn).toEqual([
    ['9', true, true],
    ['2', true, false],
    ['7', false, false],
    ['7', false, false],
  ]);
});
