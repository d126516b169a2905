import { editText, readLiveText, seedText } from '@adref/shared/crdt';
import type { LiveParagraph } from '@adref/shared/document';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';

const op = (id: string, text: string): LiveParagraph => ({ id, kind: 'operative', level: 0, text });

function seeded(...paragraphs: LiveParagraph[]): Y.Doc {
  const doc = new Y.Doc();
  seedText(doc, paragraphs);
  return doc;
}
const paragraphsOf = (doc: Y.Doc) => readLiveText(doc).paragraphs;
const textOf = (doc: Y.Doc, id: string) => paragraphsOf(doc).find((paragraph) => paragraph.id === id)?.text;
const element = (doc: Y.Doc, index: number): Y.XmlElement => doc.getXmlFragment('text').get(index) as Y.XmlElement;
const words = (doc: Y.Doc, index: number): Y.XmlText => element(doc, index).get(0) as Y.XmlText;

/** The same text in another member's hands. */
function copy(doc: Y.Doc): Y.Doc {
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  return other;
}
function meet(a: Y.Doc, b: Y.Doc): void {
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
}

describe('reading a live text', () => {
  test('gives back what was seeded, with every attribute', () => {
    const paragraphs: LiveParagraph[] = [
      { id: 't', kind: 'title', level: 0, text: 'Sécurité' },
      { id: 'h', kind: 'heading', level: 1, number: 'I', text: 'Vue d’ensemble' },
      { id: 's', kind: 'subparagraph', level: 2, numbering: 'roman', text: '網絡安全 🕊' },
      { id: 'n', kind: 'norm', level: 1, number: '13 a)', text: '' },
      { id: 'alt', kind: 'operative', level: 0, alternativeTo: 't', text: 'الأمن' },
    ];
    expect(readLiveText(seeded(...paragraphs))).toEqual({ paragraphs, faults: 0 });
  });

  test('seeds a document once', () => {
    const doc = seeded(op('a', 'Decides;'));
    expect(() => seedText(doc, [op('b', 'Requests;')])).toThrow('already seeded with 1 paragraphs');
  });

  test('reads texts that a split has left beside each other as one', () => {
    const doc = seeded(op('a', 'Decides '));
    element(doc, 0).insert(1, [new Y.XmlText('to '), new Y.XmlText('act;')]);
    expect(readLiveText(doc)).toEqual({ paragraphs: [op('a', 'Decides to act;')], faults: 0 });
  });

  test('counts what does not belong there, and passes over it', () => {
    const doc = seeded(op('a', 'Decides;'), op('b', 'Requests;'));
    const again = new Y.XmlElement('paragraph');
    again.setAttribute('id', 'a');
    doc
      .getXmlFragment('text')
      .insert(1, [again, new Y.XmlElement('paragraph'), new Y.XmlElement('table'), new Y.XmlText('x')]);
    expect(readLiveText(doc)).toEqual({
      paragraphs: [op('a', 'Decides;'), op('b', 'Requests;')].map(({ id, text }) => op(id, text)),
      faults: 4,
    });
  });

  test('takes a kind, a level and a numbering that it does not know for plain ones', () => {
    const doc = seeded(op('a', 'Decides;'));
    element(doc, 0).setAttribute('kind', 'poem');
    element(doc, 0).setAttribute('level', 'deep');
    element(doc, 0).setAttribute('numbering', 'runic');
    expect(paragraphsOf(doc)).toEqual([{ id: 'a', kind: 'plain', level: 0, text: 'Decides;' }]);
  });

  test('reads an empty document as an empty text', () => {
    expect(readLiveText(new Y.Doc())).toEqual({ paragraphs: [], faults: 0 });
  });
});

describe('editing a live text', () => {
  test('keeps what a colleague types in the same paragraph at the same time', () => {
    const chair = seeded(op('a', 'States should cooperate;'));
    const secretariat = copy(chair);
    editText(chair, [{ kind: 'set', id: 'a', text: 'States shall cooperate;' }], null);
    words(secretariat, 0).insert(words(secretariat, 0).length - 1, ' in good faith');
    meet(chair, secretariat);
    expect(textOf(chair, 'a')).toBe('States shall cooperate in good faith;');
    expect(textOf(secretariat, 'a')).toBe(textOf(chair, 'a'));
  });

  test('never cuts a character in half', () => {
    // 🕊 and 🕋 share their first half, 🕊 and 🥊 their second.
    for (const [before, after] of [
      ['a🕊b', 'a🕋b'],
      ['a🕊b', 'a🥊b'],
      ['🕊', '🕊🕊'],
      ['🕊🕋', '🕋'],
      ['🕊', ''],
    ] as const) {
      const doc = seeded(op('a', before));
      editText(doc, [{ kind: 'set', id: 'a', text: after }], null);
      expect(textOf(doc, 'a')).toBe(after);
      expect(textOf(copy(doc), 'a')).toBe(after);
    }
  });

  test('adds after a paragraph, first, or at the end where its place is gone', () => {
    const doc = seeded(op('a', 'A'), op('b', 'B'));
    const add = (after: string | null, id: string) => ({ kind: 'add', after, paragraph: op(id, id) }) as const;
    editText(doc, [add('a', 'a2'), add(null, 'first'), add('nowhere', 'last')], null);
    expect(paragraphsOf(doc).map(({ id }) => id)).toEqual(['first', 'a', 'a2', 'b', 'last']);
  });

  test('does not add a paragraph twice, but sets its words', () => {
    const doc = seeded(op('a', 'A'));
    const add = (text: string) => ({ kind: 'add', after: null, paragraph: op('a', text) }) as const;
    editText(doc, [add('B'), add('C')], null);
    expect(readLiveText(doc)).toEqual({ paragraphs: [op('a', 'C')], faults: 0 });
  });

  test('sets the words of a paragraph that a split has left in several texts, or that has none', () => {
    const doc = seeded(op('a', 'Decides '), op('b', ''));
    element(doc, 0).insert(1, [new Y.XmlText('to act;')]);
    element(doc, 1).delete(0, 1);
    editText(
      doc,
      [
        { kind: 'set', id: 'a', text: 'Requests;' },
        { kind: 'set', id: 'b', text: 'Also;' },
      ],
      null,
    );
    expect(paragraphsOf(doc)).toEqual([op('a', 'Requests;'), op('b', 'Also;')]);
  });

  test('does nothing to a paragraph that is not there, and nothing where the words are the same', () => {
    const doc = seeded(op('a', 'Decides;'));
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    editText(
      doc,
      [
        { kind: 'set', id: 'x', text: 'y' },
        { kind: 'remove', id: 'x' },
        { kind: 'set', id: 'a', text: 'Decides;' },
      ],
      null,
    );
    expect(updates).toEqual([]);
  });

  test('makes one update of many edits, with its origin', () => {
    const doc = seeded(op('a', 'A'), op('b', 'B'));
    const origins: unknown[] = [];
    doc.on('update', (_update: Uint8Array, origin: unknown) => origins.push(origin));
    editText(
      doc,
      [
        { kind: 'set', id: 'a', text: 'AA' },
        { kind: 'remove', id: 'b' },
      ],
      'chair',
    );
    expect(origins).toEqual(['chair']);
    expect(paragraphsOf(doc)).toEqual([op('a', 'AA')]);
  });
});

const wording = fc.string({
  unit: fc.constantFrom('a', ' ', 'é', '中', '🕊', '🕋', '🥊', 'ال', '\u0301', ';'),
  maxLength: 20,
});

test('any words can be set over any others, exactly, here and in every copy', () => {
  fc.assert(
    fc.property(wording, wording, wording, (first, second, third) => {
      const doc = seeded(op('a', first), op('b', first));
      const other = copy(doc);
      editText(doc, [{ kind: 'set', id: 'a', text: second }], null);
      expect(textOf(doc, 'a')).toBe(second);
      editText(doc, [{ kind: 'set', id: 'a', text: third }], null);
      Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
      expect([textOf(doc, 'a'), textOf(other, 'a'), textOf(other, 'b')]).toEqual([third, third, first]);
    }),
    { seed: 73_27, numRuns: 500 },
  );
});

test('edits by the server and by a member at once end with one text in both', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd');
  const edit = fc.oneof(
    fc.record({ kind: fc.constant('set' as const), id, text: wording }),
    fc.record({ kind: fc.constant('remove' as const), id }),
    fc.record({
      kind: fc.constant('add' as const),
      after: fc.option(id),
      paragraph: fc.record({ id, text: wording }).map((p) => op(p.id, p.text)),
    }),
  );
  const edits = fc.array(edit, { maxLength: 6 });
  fc.assert(
    fc.property(edits, edits, (atTheServer, atTheMember) => {
      const server = seeded(op('a', 'States should cooperate;'), op('b', 'Decides;'), op('c', 'Requests;'));
      const member = copy(server);
      editText(server, atTheServer, null);
      editText(member, atTheMember, null);
      meet(server, member);
      expect(readLiveText(member)).toEqual(readLiveText(server));
      const ids = paragraphsOf(server).map((paragraph) => paragraph.id);
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { seed: 73_27, numRuns: 300 },
  );
});
