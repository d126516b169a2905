import { editText, readLiveText, TouchedWords, textRoots } from '@adref/shared/crdt';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { fc } from '../../property.ts';
import { copy, op, textOf } from './notation.ts';

/** What a colleague's copy says was touched after a change; everything that it is about when it begins is taken before. */
function touchedBy(notation: string, change: (doc: Y.Doc) => void): Record<string, string> | null {
  const writer = textOf(notation);
  const reader = copy(writer);
  const touched = new TouchedWords(reader);
  touched.take();
  const known = Y.encodeStateVector(reader);
  change(writer);
  Y.applyUpdate(reader, Y.encodeStateAsUpdate(writer, known));
  const words = touched.take();
  return words && Object.fromEntries(words);
}

const text = '{a}A|{b}B/{c<b}C|{d}D|';

describe('words alone', () => {
  test.each<[string, (doc: Y.Doc) => void, Record<string, string>]>([
    ['typing', (doc) => textRoots(doc).words.insert(4, 'x'), { b: 'xB' }],
    ['deleting', (doc) => editText(doc, [{ kind: 'set', id: 'd', text: '' }], null), { d: '' }],
    ['typing in the first paragraph', (doc) => textRoots(doc).words.insert(1, 'x'), { a: 'xA' }],
    [
      'typing what is deleted at once',
      (doc) => {
        textRoots(doc).words.insert(1, 'x');
        textRoots(doc).words.delete(1, 1);
      },
      {},
    ],
    [
      'typing in two',
      (doc) => {
        textRoots(doc).words.insert(1, 'x');
        editText(doc, [{ kind: 'set', id: 'c', text: 'See' }], null);
      },
      { a: 'xA', c: 'See' },
    ],
  ])('%s', (_what, change, touched) => {
    expect(touchedBy(text, change)).toEqual(touched);
  });

  test('in a paragraph that begins with words before the first marker are not all that it has', () => {
    expect(touchedBy('x|{a}A|{b}B|', (doc) => textRoots(doc).words.insert(3, 'y'))).toBeNull();
    expect(touchedBy('x|{a}A|{b}B|', (doc) => textRoots(doc).words.insert(6, 'y'))).toEqual({ b: 'yB' });
  });
});

test.each<[string, (doc: Y.Doc) => void]>([
  ['splitting', (doc) => textRoots(doc).words.insertEmbed(2, { paragraph: 'n', kind: 'plain', level: 0 })],
  ['joining', (doc) => textRoots(doc).words.delete(5, 2)],
  ['removing', (doc) => editText(doc, [{ kind: 'remove', id: 'c' }], null)],
  ['another kind', (doc) => void textRoots(doc).paragraphs.set('b', { kind: 'plain', level: 0 })],
  ['typing in front of everything', (doc) => textRoots(doc).words.insert(0, 'x')],
])('%s: the whole text is to be read', (_what, change) => {
  expect(touchedBy(text, change)).toBeNull();
});

test('a text that nobody has asked about yet is to be read whole', () => {
  const touched = new TouchedWords(textOf(text));
  expect([touched.take(), touched.take()]).toEqual([null, new Map()]);
});

test('a text read once, with the words touched since in their places, reads like the whole text', () => {
  const change = fc.record({
    in: fc.nat(1),
    at: fc.nat(),
    length: fc.nat(3),
    put: fc.constantFrom('x', 'yz', '', 'a', 'b', 'n'),
    kind: fc.constantFrom('words', 'words', 'words', 'words', 'mark', 'remove', 'meet'),
  });
  let followed = 0;
  fc.assert(
    fc.property(fc.array(fc.array(change, { minLength: 1, maxLength: 4 }), { maxLength: 6 }), (rounds) => {
      const writers = [textOf(`${text}{e}E|`)] as Y.Doc[];
      writers.push(copy(writers[0] as Y.Doc));
      const reader = copy(writers[0] as Y.Doc);
      const touched = new TouchedWords(reader);
      touched.take();
      let reading = readLiveText(reader);
      for (const changes of rounds) {
        for (const { in: which, at, length, put, kind } of changes) {
          const doc = writers[which] as Y.Doc;
          const { words } = textRoots(doc);
          const paragraphs = readLiveText(doc).paragraphs;
          const chosen = paragraphs[at % paragraphs.length]?.id ?? 'a';
          if (kind === 'words') {
            // Within a paragraph, as people type, so that only now and then a mark goes with it.
            const { text: own } = paragraphs.find(({ id }) => id === chosen) ?? op('', '');
            editText(
              doc,
              [{ kind: 'set', id: chosen, text: own.slice(0, at % 5) + put + own.slice((at % 5) + length) }],
              null,
            );
          } else if (kind === 'mark')
            words.insertEmbed(at % (words.length + 1), { paragraph: put || 'm', kind: 'plain', level: 0 });
          else if (kind === 'remove') editText(doc, [{ kind: 'remove', id: chosen }], null);
          else words.delete(at % (words.length + 1), Math.min(length, words.length - (at % (words.length + 1))));
        }
        for (const writer of writers) Y.applyUpdate(reader, Y.encodeStateAsUpdate(writer, Y.encodeStateVector(reader)));
        const now = touched.take();
        const whole = readLiveText(reader);
        if (now && reading.faults === 0) {
          followed++;
          const followedReading = reading.paragraphs.map((one) => ({ ...one, text: now.get(one.id) ?? one.text }));
          expect({ paragraphs: followedReading, faults: 0 }).toEqual(whole);
        }
        reading = whole;
      }
    }),
    { seed: 73_27, numRuns: 500 },
  );
  expect(followed).toBeGreaterThan(200);
});
