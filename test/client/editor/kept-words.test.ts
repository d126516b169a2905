import { editText, readLiveText, seedText, textRoots } from '@adref/shared/crdt';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { hasKept, isOfAnotherLog, keptName, keptParagraphs, readKept } from '../../../client/src/editor/kept-words.ts';

const paragraph = (id: string, text: string) => ({ id, kind: 'operative', level: 0, text }) as const;
const drafted = [paragraph('P1', 'one'), paragraph('P2', 'two'), paragraph('P3', 'three')];

function text(clientId: number): Y.Doc {
  const seed = new Y.Doc();
  seed.clientID = 1;
  seedText(seed, drafted);
  const doc = new Y.Doc();
  textRoots(doc);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(seed));
  doc.clientID = clientId;
  return doc;
}

describe('words kept in another log of a text', () => {
  const name = keptName('room/KEN', 'amina', 2, 'second');

  it('are of the same room and member, whatever the form', () => {
    for (const other of ['room/KEN amina', 'room/KEN amina 2', keptName('room/KEN', 'amina', 2, 'first')]) {
      expect(isOfAnotherLog(other, name), other).toBe(true);
    }
    for (const other of [name, 'room/KEN aminata', keptName('room/KEN', 'aminata', 2, 'first'), 'room/KEN2 amina']) {
      expect(isOfAnotherLog(other, name), other).toBe(false);
    }
  });

  it('are read from what was kept, piece by piece, and from the first form', () => {
    const doc = text(7);
    const updates = [Y.encodeStateAsUpdate(doc)];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    editText(doc, [{ kind: 'set', id: 'P2', text: 'two and more' }], null);
    expect(readKept(keptName('r', 'm', 2, 'g'), updates)?.paragraphs.map((one) => one.text)).toEqual([
      'one',
      'two and more',
      'three',
    ]);
    const nested = new Y.Doc();
    const element = new Y.XmlElement('paragraph');
    nested.getXmlFragment('text').push([element]);
    for (const [key, value] of [
      ['id', 'P1'],
      ['kind', 'operative'],
      ['level', '0'],
    ] as const)
      element.setAttribute(key, value);
    element.insert(0, [new Y.XmlText('one, long ago')]);
    expect(readKept('r m', [Y.encodeStateAsUpdate(nested)])?.paragraphs.map((one) => one.text)).toEqual([
      'one, long ago',
    ]);
    expect(readKept('r m 2', [Uint8Array.of(255, 255)])).toBeNull();
  });

  it('are old where the text has all of them, and new where it lacks one', () => {
    const [restored, browser] = [text(7), text(7)];
    const kept = () => readKept(name, [Y.encodeStateAsUpdate(browser)]);
    const old = kept();
    expect(old && hasKept(restored, old)).toBe(true);
    editText(browser, [{ kind: 'set', id: 'P1', text: 'one more' }], null);
    const newer = kept();
    expect(newer && hasKept(restored, newer)).toBe(false);
    Y.applyUpdate(restored, Y.encodeStateAsUpdate(browser));
    expect(newer && hasKept(restored, newer)).toBe(true);
  });

  it('are offered where neither the text nor the draft has them, with their place', () => {
    const kept = [
      paragraph('P1', 'one more'),
      paragraph('X', 'new'),
      paragraph('P2', 'two'),
      paragraph('P3', 'drei'),
      paragraph('Y', '  '),
    ];
    // Colleagues have written in P2 and P3 since; P2 was never changed by this writer.
    const now = [paragraph('P1', 'one'), paragraph('P2', 'zwei'), paragraph('P3', 'drei')];
    expect(
      keptParagraphs(kept, now, drafted).map(({ paragraph: { id, text: words }, after, now: there }) => [
        id,
        words,
        after,
        there,
      ]),
    ).toEqual([
      ['P1', 'one more', null, 'one'],
      ['X', 'new', 'P1', null],
    ]);
  });

  it('go where they stood when they are taken over', () => {
    const doc = text(9);
    const [added] = keptParagraphs(
      [...drafted.slice(0, 1), paragraph('X', 'new')],
      readLiveText(doc).paragraphs,
      drafted,
    );
    if (!added) throw new Error('Nothing is offered');
    editText(doc, [{ kind: 'add', after: added.after, paragraph: added.paragraph }], null);
    expect(readLiveText(doc).paragraphs.map((one) => one.text)).toEqual(['one', 'new', 'two', 'three']);
  });
});
