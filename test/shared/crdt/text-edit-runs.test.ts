import { editText, readLiveText, seedText, type TextEdit, textRoots } from '@adref/shared/crdt';
import type { LiveParagraph } from '@adref/shared/document';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { growth, linear } from '../growth.ts';

const paragraph = (id: string, text: string): LiveParagraph => ({ id, kind: 'operative', level: 0, text });
const numbers = (length: number) => Array.from({ length }, (_, at) => at);

function textOf(paragraphs: readonly LiveParagraph[]): Y.Doc {
  const doc = new Y.Doc();
  textRoots(doc);
  seedText(doc, paragraphs);
  return doc;
}

test('edits of one act come to what they come to one by one', () => {
  let state = 7;
  const below = (sides: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
  const id = () => `P${below(8)}`;
  for (let round = 0; round < 300; round++) {
    const start = numbers(1 + below(5)).map((at) => paragraph(`P${at}`, `old ${at}`));
    const edits = numbers(1 + below(10)).map((at): TextEdit => {
      const kind = below(3);
      if (kind === 0) return { kind: 'set', id: id(), text: `set ${at}` };
      // One stays, so that what is removed is never all there is to read.
      if (kind === 1) return { kind: 'remove', id: `P${1 + below(7)}` };
      return { kind: 'add', after: below(4) === 0 ? null : id(), paragraph: paragraph(id(), `added ${at}`) };
    });
    const together = textOf(start);
    editText(together, edits, null);
    const apart = textOf(start);
    for (const edit of edits) editText(apart, [edit], null);
    expect(readLiveText(together), JSON.stringify({ start, edits })).toEqual(readLiveText(apart));
    expect(readLiveText(together).faults).toBe(0);
  }
});

const all = (n: number) => numbers(n).map((at) => paragraph(`P${at}`, `word ${at}`));

const many: readonly [string, (n: number) => { before: LiveParagraph[]; taken?: TextEdit[]; edits: TextEdit[] }][] = [
  ['removed', (n) => ({ before: all(n), edits: all(n).map(({ id }) => ({ kind: 'remove', id })) })],
  ['changed', (n) => ({ before: all(n), edits: all(n).map(({ id }) => ({ kind: 'set', id, text: `new ${id}` })) })],
  [
    'added',
    (n) => ({
      before: all(1),
      edits: all(n).map((one, at) => ({ kind: 'add', after: at === 0 ? null : `P${at - 1}`, paragraph: one })),
    }),
  ],
  [
    'changed and added by turns',
    (n) => ({
      before: all(n),
      edits: all(n).flatMap((one, at): TextEdit[] => [
        { kind: 'set', id: one.id, text: `new ${at}` },
        { kind: 'add', after: one.id, paragraph: paragraph(`N${at}`, 'added') },
      ]),
    }),
  ],
  [
    'added, each before all others,',
    (n) => ({
      before: all(n),
      edits: all(n).map((_, at) => ({ kind: 'add', after: `P${n - 1 - at}`, paragraph: paragraph(`N${at}`, 'added') })),
    }),
  ],
  [
    'that were taken out and are put in again, by turns with others that are changed,',
    (n) => ({
      before: all(2 * n),
      taken: all(n).map(({ id }) => ({ kind: 'remove', id })),
      edits: all(n).flatMap((one, at): TextEdit[] => [
        { kind: 'set', id: `P${n + at}`, text: `new ${at}` },
        { kind: 'add', after: `P${n + at}`, paragraph: one },
      ]),
    }),
  ],
];

test.each(many)('paragraphs %s together take no more than their share of time', (_, make) => {
  const input = (n: number) => {
    const { before, taken = [], edits } = make(n);
    const doc = textOf(before);
    editText(doc, taken, null);
    return { update: Y.encodeStateAsUpdate(doc), edits };
  };
  const run = ({ update, edits }: ReturnType<typeof input>) => {
    const doc = new Y.Doc();
    textRoots(doc);
    Y.applyUpdate(doc, update);
    editText(doc, edits, null);
  };
  expect(growth(input, run, 500)).toBeLessThan(linear);
});
