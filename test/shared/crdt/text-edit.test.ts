import { editText, readLiveText, type TextEdit, textRoots } from '@adref/shared/crdt';
import { describe, expect, test } from 'vitest';
import type * as Y from 'yjs';
import { fc } from '../../property.ts';
import { copy, meet, notationOf, op, textOf } from './notation.ts';

const paragraphsOf = (doc: Y.Doc) => readLiveText(doc).paragraphs;
const wordsOf = (doc: Y.Doc, id: string) => paragraphsOf(doc).find((paragraph) => paragraph.id === id)?.text;
const add = (after: string | null, id: string, text = id) => ({ kind: 'add', after, paragraph: op(id, text) }) as const;
const set = (id: string, text: string) => ({ kind: 'set', id, text }) as const;
const remove = (id: string) => ({ kind: 'remove', id }) as const;

describe('editing a live text', () => {
  test.each<[string, TextEdit[], string]>([
    ['{a}Decides;|', [set('a', 'Decided;')], '{a}Decided;|'],
    ['{a}A|{b}B|', [add('a', 'c')], '{a}A|{c}c|{b}B|'],
    ['{a}A|{b}B|', [add(null, 'c')], '{c}c|{a}A|{b}B|'],
    ['{a}A|{b}B|', [add('nowhere', 'c')], '{a}A|{b}B|{c}c|'],
    ['{a}A|{b}B|', [remove('a')], '{a}|{b}B|'],
    ['{a}A|{b}B|', [remove('a'), add('b', 'a', 'A')], '|{b}B|{a}A|'],
    ['{a}A/{b<a}B|', [add('a', 'c')], '{a}A/{c}c|{b<a}B|'],
    // Words in front of the first marker stay its own.
    ['A{a}|{b}B|', [add(null, 'c')], '{c}c|{a}A|{b}B|'],
    // A void marker between the words of a paragraph stays where it is.
    ['{a}A|{b}B|{a}C|', [set('b', 'BxC')], '{a}A|{b}Bx|{a}C|'],
    // Nothing where nothing is to be done.
    ['{a}A|', [set('x', 'y'), remove('x'), set('a', 'A')], '{a}A|'],
  ])('%s', (before, edits, after) => {
    const doc = textOf(before);
    editText(doc, edits, null);
    expect(notationOf(doc)).toBe(after);
  });

  test('keeps what a colleague types in the same paragraph at the same time', () => {
    const chair = textOf('{a}States should cooperate;|');
    const secretariat = copy(chair);
    editText(chair, [set('a', 'States shall cooperate;')], null);
    textRoots(secretariat).words.insert(24, ' in good faith');
    meet(chair, secretariat);
    expect(wordsOf(chair, 'a')).toBe('States shall cooperate in good faith;');
    expect(notationOf(secretariat)).toBe(notationOf(chair));
  });

  test('keeps what a colleague types in a paragraph that is removed at the same time, in that paragraph', () => {
    const chair = textOf('{a}Decides;|{b}Requests;|');
    const secretariat = copy(chair);
    editText(chair, [remove('b')], null);
    textRoots(secretariat).words.insert(notationOf(secretariat).indexOf('Req') - 2, 'Urges;');
    meet(chair, secretariat);
    for (const doc of [chair, secretariat]) expect(paragraphsOf(doc)).toEqual([op('a', 'Decides;'), op('b', 'Urges;')]);
  });

  test('keeps what a colleague types at the end of a paragraph before one that is added behind it', () => {
    // Whatever the client ids are: they decide what comes first of two things put in at one place.
    for (const order of [1, -1]) {
      const chair = textOf('{a}Decides|{b}B|');
      const secretariat = copy(chair);
      chair.clientID = 1_000 + order;
      secretariat.clientID = 1_000 - order;
      editText(chair, [add('a', 'c')], null);
      editText(secretariat, [set('a', 'Decides;')], null);
      meet(chair, secretariat);
      for (const doc of [chair, secretariat]) expect(notationOf(doc)).toBe('{a}Decides;|{c}c|{b}B|');
    }
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
      const doc = textOf(`{a}${before}|`);
      editText(doc, [set('a', after)], null);
      expect(wordsOf(doc, 'a')).toBe(after);
      expect(wordsOf(copy(doc), 'a')).toBe(after);
    }
  });

  test('makes one update of many edits, with its origin, and none of nothing', () => {
    const doc = textOf('{a}A|{b}B|');
    const origins: unknown[] = [];
    doc.on('update', (_update: Uint8Array, origin: unknown) => origins.push(origin));
    editText(doc, [set('a', 'A'), remove('x')], 'nobody');
    editText(doc, [set('a', 'AA'), remove('b')], 'chair');
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
      const doc = textOf('{a}|{b}|');
      editText(doc, [set('a', first), set('b', first)], null);
      const other = copy(doc);
      editText(doc, [set('a', second)], null);
      expect(wordsOf(doc, 'a')).toBe(second);
      editText(doc, [set('a', third)], null);
      meet(other, doc);
      expect([wordsOf(doc, 'a'), wordsOf(other, 'a'), wordsOf(other, 'b')]).toEqual([third, third, first]);
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
      const server = textOf('{a}States should cooperate;|{b}Decides;|{c}Requests;|');
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
