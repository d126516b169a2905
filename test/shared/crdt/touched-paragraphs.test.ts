import { editText, readText, textRoots, touchedParagraphs } from '@adref/shared/crdt';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { copy, op, textOf } from './notation.ts';

const text = '{a}A|{b}B/{c<b}C|{d}D|';

/** The paragraphs that a change is said to touch, in a colleague's copy. */
function touchedBy(notation: string, change: (doc: Y.Doc) => void): string[] {
  const writer = textOf(notation);
  const reader = copy(writer);
  const known = Y.encodeStateVector(reader);
  change(writer);
  let touched: string[] = [];
  reader.on('afterTransaction', (transaction) => {
    touched = [...touchedParagraphs(reader, transaction)].sort();
  });
  Y.applyUpdate(reader, Y.encodeStateAsUpdate(writer, known));
  return touched;
}

test.each<[string, (doc: Y.Doc) => void, string[]]>([
  ['typing', (doc) => textRoots(doc).words.insert(4, 'x'), ['b']],
  ['typing in front of everything', (doc) => textRoots(doc).words.insert(0, 'x'), ['a']],
  ['deleting', (doc) => editText(doc, [{ kind: 'set', id: 'd', text: '' }], null), ['d']],
  [
    'splitting: the paragraph and the new one',
    (doc) => textRoots(doc).words.insertEmbed(2, { paragraph: 'n', kind: 'plain', level: 0 }),
    ['a', 'n'],
  ],
  ['joining: both', (doc) => textRoots(doc).words.delete(5, 2), ['b', 'c']],
  ['removing', (doc) => editText(doc, [{ kind: 'remove', id: 'c' }], null), ['c']],
  ['another kind', (doc) => textRoots(doc).paragraphs.set('b', { kind: 'plain', level: 0 }), ['b']],
])('%s', (_what, change, touched) => {
  expect(touchedBy(text, change)).toEqual(touched);
});

test('a marker that comes to life or becomes void touches whose words it takes or gives', () => {
  expect(touchedBy('{a}A|{b}B|{c}C|{b}D|', (doc) => textRoots(doc).words.delete(3, 1))).toEqual(['a', 'b', 'c']);
});

test('every paragraph whose reading differs was touched', () => {
  const change = fc.record({ at: fc.nat(), length: fc.nat(6), put: fc.constantFrom('x', 'yz', '', 'a', 'b', 'n') });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
      const before = new Map(readText(textOf(`${text}{b}E|`)).paragraphs.map((one) => [one.id, JSON.stringify(one)]));
      let after: [string, string][] = [];
      const touched = touchedBy(`${text}{b}E|`, (doc) => {
        const { words } = textRoots(doc);
        for (const { at, length, put } of changes) {
          const index = at % (words.length + 1);
          words.delete(index, Math.min(length, words.length - index));
          if (put.length === 1 && put !== 'x')
            words.insertEmbed(index, { paragraph: put, kind: op('', '').kind, level: 0 });
          else words.insert(index, put);
        }
        after = readText(doc).paragraphs.map((one) => [one.id, JSON.stringify(one)]);
      });
      for (const [id, reading] of after)
        if (before.get(id) !== reading && id !== 'start') expect(touched).toContain(id);
      const ids = new Set(after.map(([id]) => id));
      for (const id of before.keys()) if (!ids.has(id)) expect(touched).toContain(id);
    }),
    { seed: 73_27, numRuns: 1000 },
  );
});
