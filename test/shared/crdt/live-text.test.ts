import { readLiveText, seedText, textRoots } from '@adref/shared/crdt';
import type { LiveParagraph } from '@adref/shared/document';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { op, textOf } from './notation.ts';

describe('reading a live text', () => {
  test('gives back what was seeded, with every attribute', () => {
    const paragraphs: LiveParagraph[] = [
      { id: 't', kind: 'title', level: 0, text: 'Sécurité' },
      { id: 'h', kind: 'heading', level: 1, number: 'I', text: 'Vue d’ensemble' },
      { id: 's', kind: 'subparagraph', level: 2, numbering: 'roman', text: '網絡安全 🕊' },
      { id: 'n', kind: 'norm', level: 1, number: '13 a)', text: '' },
      { id: 'alt', kind: 'operative', level: 0, alternativeTo: 't', text: 'الأمن' },
    ];
    const doc = new Y.Doc();
    seedText(doc, paragraphs);
    expect(readLiveText(doc)).toEqual({ paragraphs, faults: 0 });
  });

  test('seeds a document once', () => {
    const doc = textOf('{a}Decides;|');
    expect(() => seedText(doc, [op('b', 'Requests;')])).toThrow('already seeded with 1 paragraphs');
  });

  test('seeds nothing whose id could not be read', () => {
    expect(() => seedText(new Y.Doc(), [op('no id', 'Requests;')])).toThrow('no id');
  });

  test.each([
    ['{a}Decides;|{b}Requests;|', [op('a', 'Decides;'), op('b', 'Requests;')], 0],
    ['{a}Deci/{b<a}des;|', [op('a', 'Deci'), op('b', 'des;')], 0],
    // A second marker of an id is void, and so is an embed that is no mark.
    ['{a}Decides|{b} to|{b} act;|', [op('a', 'Decides'), op('b', ' to act;')], 1],
    ['{a}De{?}cides;|{a}|', [op('a', 'Decides;')], 2],
    // Words before the first marker, and where there is none.
    ['De{a}cides;|{b}x|', [op('a', 'Decides;'), op('b', 'x')], 0],
    ['Decides;', [{ id: 'start', kind: 'plain', level: 0, text: 'Decides;' }], 0],
  ] as const)('%s', (notation, paragraphs, faults) => {
    expect(readLiveText(textOf(notation))).toEqual({ paragraphs, faults });
  });

  test('passes over a paragraph that is removed, until it has words again', () => {
    const doc = textOf('{a}|{b}Requests;|');
    textRoots(doc).removed.set('a', true);
    expect(readLiveText(doc).paragraphs).toEqual([op('b', 'Requests;')]);
    textRoots(doc).words.insert(1, 'Decides;');
    expect(readLiveText(doc).paragraphs).toEqual([op('a', 'Decides;'), op('b', 'Requests;')]);
  });

  test('reads the first paragraph though all are removed', () => {
    const doc = textOf('{a}|{b}|');
    for (const id of ['a', 'b']) textRoots(doc).removed.set(id, true);
    expect(readLiveText(doc).paragraphs).toEqual([op('a', '')]);
  });

  test('reads what a paragraph has become instead of what it was', () => {
    const doc = textOf('{a}Decides;|');
    textRoots(doc).paragraphs.set('a', { kind: 'subparagraph', level: 1, numbering: 'letter' });
    expect(readLiveText(doc).paragraphs).toEqual([
      { id: 'a', kind: 'subparagraph', level: 1, numbering: 'letter', text: 'Decides;' },
    ]);
  });

  test('counts malformed entries of the maps and passes over them', () => {
    const doc = textOf('{a}Decides;|');
    const { paragraphs, removed, moved } = textRoots(doc);
    (paragraphs as Y.Map<unknown>).set('a', { kind: 'poem', level: 0 });
    (removed as Y.Map<unknown>).set('a', 'yes');
    (moved as Y.Map<unknown>).set('a', 1);
    expect(readLiveText(doc)).toEqual({ paragraphs: [op('a', 'Decides;')], faults: 3 });
  });

  test('reads a document that was never written to as no text', () => {
    expect(readLiveText(new Y.Doc())).toEqual({ paragraphs: [], faults: 0 });
  });
});
