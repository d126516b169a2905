import { isAttributes, isCopyRecord, isEndMark, isMarker, markerOf } from '@adref/shared/crdt';
import { hasForbiddenCharacter, withoutForbidden } from '@adref/shared/document';
import { describe, expect, test } from 'vitest';
import { fc } from '../../property.ts';
import { op } from './notation.ts';

const attributes = { kind: 'subparagraph', level: 2, numbering: 'roman', number: '13 a)', alternativeTo: 'L27.OP4' };
const record = { client: 5, clock: 0, len: 3, by: { client: 6, clock: 9, len: 3 }, whole: 4 };

describe('what may be in a text', () => {
  test.each([
    ['a marker', isMarker, { paragraph: 'L27.OP1.3', ...attributes, from: 'n1' }],
    ['a plain marker', isMarker, { paragraph: 'A76-135.N13a', kind: 'norm', level: 0 }],
    ['an end', isEndMark, { end: true }],
    ['the end of a split paragraph', isEndMark, { end: true, split: true }],
    ['attributes', isAttributes, attributes],
    ['what undo brought back', isCopyRecord, record],
  ])('%s', (_what, check, value) => expect(check(value)).toBe(true));

  test.each([
    ['a marker without an id', isMarker, { kind: 'plain', level: 0 }],
    ['an id with a space', isMarker, { paragraph: 'a b', kind: 'plain', level: 0 }],
    ['an id of 101 letters', isMarker, { paragraph: 'a'.repeat(101), kind: 'plain', level: 0 }],
    ['an unknown kind', isMarker, { paragraph: 'a', kind: 'poem', level: 0 }],
    ['a level that is a string', isMarker, { paragraph: 'a', kind: 'plain', level: '0' }],
    ['half a level', isMarker, { paragraph: 'a', kind: 'plain', level: 0.5 }],
    ['something more', isMarker, { paragraph: 'a', kind: 'plain', level: 0, onclick: '' }],
    ['a marker split off nothing', isMarker, { paragraph: 'a', kind: 'plain', level: 0, from: undefined }],
    ['a row', isMarker, ['a']],
    ['nothing', isMarker, null],
    ['an end that is none', isEndMark, { end: false }],
    ['an end with more', isEndMark, { end: true, at: 1 }],
    ['an end split by half', isEndMark, { end: true, split: false }],
    ['an unknown numbering', isAttributes, { kind: 'plain', level: 0, numbering: 'runic' }],
    ['an empty number', isAttributes, { kind: 'plain', level: 0, number: '' }],
    ['a number in reverse order', isAttributes, { kind: 'plain', level: 0, number: '\u202e1' }],
    ['attributes with an id', isAttributes, { id: 'a', kind: 'plain', level: 0 }],
    ['no attributes', isAttributes, true],
    ['a copy of other length', isCopyRecord, { ...record, len: 2 }],
    ['a copy of nothing', isCopyRecord, { ...record, len: 0, by: { ...record.by, len: 0 } }],
    ['a copy longer than all that was brought back', isCopyRecord, { ...record, whole: 2 }],
    ['a copy before the first', isCopyRecord, { ...record, clock: -1 }],
    ['a copy with more', isCopyRecord, { ...record, by: { ...record.by, text: 'x' } }],
  ])('not %s', (_what, check, value) => expect(check(value)).toBe(false));

  test('a marker that could not be read is not made', () => {
    expect(() => markerOf(op('a b', ''))).toThrow('"a b"');
  });
});

describe('characters', () => {
  test.each(['\0', '\n', '\r', '\x1f', '\u202d', '\u202e', '\ud83d', '\udd4a', 'a\udd4a\ud83d', '\uffff'])(
    'refuses %j and takes it out',
    (character) => {
      expect(hasForbiddenCharacter(`a${character}b`)).toBe(true);
      expect(hasForbiddenCharacter(withoutForbidden(`a${character}b`))).toBe(false);
    },
  );

  test.each(['a\tb', '🕊', 'می‌شود', '\u200f\u2067א\u2069\u200e', 'क्‍ष', '\x7f', '\x85', ''])('allows %j', (words) => {
    expect(hasForbiddenCharacter(words)).toBe(false);
    expect(withoutForbidden(words)).toBe(words);
  });

  test('makes a line break a space', () => {
    expect(withoutForbidden('one\r\ntwo\nthree\0')).toBe('one two three');
  });

  test('never leaves anything that is refused', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.integer({ min: 0, max: 0xffff })), (words, units) => {
        expect(hasForbiddenCharacter(withoutForbidden(words + String.fromCharCode(...units)))).toBe(false);
      }),
      { seed: 73_27 },
    );
  });
});
