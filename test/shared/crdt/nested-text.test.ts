import { nestedRoot, readLiveText, readNestedText, seedText } from '@adref/shared/crdt';
import type { LiveParagraph } from '@adref/shared/document';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { nestedParagraph } from './nested-paragraph.ts';
import { op } from './notation.ts';

function nested(...elements: (Y.XmlElement | Y.XmlText)[]): Y.Doc {
  const doc = new Y.Doc();
  nestedRoot(doc).insert(0, elements);
  return doc;
}

describe('a text of the first form', () => {
  test('is read with every attribute, and words that a split has left in several texts as one', () => {
    const doc = nested(
      nestedParagraph({ id: 'a', kind: 'operative', level: '0' }, 'Decides ', 'to act;'),
      nestedParagraph(
        { id: 's', kind: 'subparagraph', level: '2', numbering: 'roman', alternativeTo: 'a' },
        '網絡安全 🕊',
      ),
      nestedParagraph({ id: 'n', kind: 'norm', level: '1', number: '13 a)' }),
    );
    const paragraphs: LiveParagraph[] = [
      op('a', 'Decides to act;'),
      { id: 's', kind: 'subparagraph', level: 2, numbering: 'roman', alternativeTo: 'a', text: '網絡安全 🕊' },
      { id: 'n', kind: 'norm', level: 1, number: '13 a)', text: '' },
    ];
    expect(readNestedText(doc)).toEqual({ paragraphs, faults: 0 });
    const flat = new Y.Doc();
    seedText(flat, readNestedText(doc).paragraphs);
    expect(readLiveText(flat)).toEqual({ paragraphs, faults: 0 });
  });

  test('passes over what does not belong there, and counts it', () => {
    const doc = nested(
      nestedParagraph({ id: 'a', kind: 'operative', level: '0' }, 'Decides;'),
      nestedParagraph({ id: 'a' }, 'again'),
      nestedParagraph({}, 'without id'),
      new Y.XmlElement('table'),
      new Y.XmlText('x'),
    );
    expect(readNestedText(doc)).toEqual({ paragraphs: [op('a', 'Decides;')], faults: 4 });
  });

  test('counts a paragraph that the present form has no place for, and leaves out characters that no text may hold', () => {
    const doc = nested(
      nestedParagraph({ id: 'a', kind: 'operative', level: '0' }, 'De\u0001cides\u202e;'),
      nestedParagraph({ id: 'two words', kind: 'operative', level: '0' }, 'odd'),
      nestedParagraph({ id: 'b', kind: 'operative', level: '99' }, 'odd'),
      nestedParagraph({ id: 'c', kind: 'operative', level: '-1' }, 'odd'),
      nestedParagraph({ id: 'd', kind: 'norm', level: '1', number: '1\u0001' }, 'odd'),
      nestedParagraph({ id: 'e', kind: 'operative', level: '0', alternativeTo: 'two words' }, 'odd'),
    );
    expect(readNestedText(doc)).toEqual({ paragraphs: [op('a', 'Decides;')], faults: 5 });
    expect(() => seedText(new Y.Doc(), readNestedText(doc).paragraphs)).not.toThrow();
  });

  test('takes a kind, a level and a numbering that it does not know for plain ones', () => {
    const doc = nested(nestedParagraph({ id: 'a', kind: 'poem', level: 'deep', numbering: 'runic' }, 'Decides;'));
    expect(readNestedText(doc).paragraphs).toEqual([{ id: 'a', kind: 'plain', level: 0, text: 'Decides;' }]);
  });

  test('of nothing is an empty text', () => {
    expect(readNestedText(new Y.Doc())).toEqual({ paragraphs: [], faults: 0 });
  });
});
