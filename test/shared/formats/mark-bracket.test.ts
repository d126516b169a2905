import { readDocument } from '@adref/shared/formats';
import { describe, expect, test } from 'vitest';
import { operative, statement } from './akn/statement.ts';

/** The last paragraph of a file with these words, its marks, and the notes. */
function read(words: string) {
  const found = readDocument(statement({ body: operative(1, words) }), { name: '75_999.xml' });
  if (!found.ok) throw new Error(found.key);
  const [document] = found.reading.documents;
  const last = document?.paragraphs.at(-1);
  const at = (last?.anchors ?? []).map(({ offset }) => last?.text.slice(0, offset) ?? '');
  const raised = (found.reading.marks?.get(last?.id ?? '') ?? []).map(({ from, to }) => last?.text.slice(from, to));
  return { text: last?.text, at, raised, notes: document?.footnotes.map(({ text }) => text) };
}

const note = (words: string) => `<authorialNote marker="1" placement="bottom"><p>${words}</p></authorialNote>`;

describe('brackets around the mark of a footnote', () => {
  test.each([
    ['ar', '<sup>(</sup>', '<sup>)</sup>'],
    ['zh', '（', '）'],
    ['fr', '<sup>(\u00a0</sup>', '<sup> )</sup>'],
    ['en', '<sup>[</sup>', '<sup>]</sup>'],
  ])('are of the mark and no words: %s', (_, open, close) => {
    expect(read(`لعام 2015${open}${note('\t()\tA/70/174.')}${close}، و<sup>er</sup>`)).toEqual({
      text: 'لعام 2015، وer',
      at: ['لعام 2015'],
      raised: ['er'],
      notes: ['A/70/174.'],
    });
  });

  test('enclose several marks, and go with the space before them', () => {
    const found = read(`the words (${note('A.')}, ${note('B.')}) and (${note('C.')}).`);
    expect(found.text).toBe('the words and.');
    expect(found.at).toEqual(['the words', 'the words', 'the words and']);
  });

  test('stay where they enclose words, nothing, or a mark that somebody has put in square brackets', () => {
    expect(read(`f() and (see${note('A.')}) and [${note('B.')}]`).text).toBe('f() and (see) and []');
  });

  test('go with a comma that keeps two marks apart, which is raised as they are; one of the words stays', () => {
    expect(read(`the words${note('A.')}<sup>,</sup>${note('B.')} and${note('C.')},${note('D.')} more.`)).toEqual({
      text: 'the words and, more.',
      at: ['the words', 'the words', 'the words and', 'the words and,'],
      raised: [],
      notes: ['A.', 'B.', 'C.', 'D.'],
    });
  });
});
