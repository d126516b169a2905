import { freeNoteId, noteMark, noteMarksIn } from '@adref/shared/document';
import { describe, expect, it } from 'vitest';
import { fc } from '../../property.ts';

describe('the mark of a note', () => {
  it('has one character and one id, and the same words wish for the same', () => {
    fc.assert(
      fc.property(fc.nat(), fc.uniqueArray(fc.nat(5)), (wish, others) => {
        const taken = new Set(others.map((one) => freeNoteId(one, new Set())));
        const id = freeNoteId(wish, taken);
        expect(taken.has(id)).toBe(false);
        expect(noteMarksIn(`a${noteMark(id)}b`)).toEqual([{ at: 1, note: id }]);
        expect(freeNoteId(wish, taken)).toBe(id);
      }),
    );
    // A mark has one id: `fn-01` would be called by the mark of `fn-1`.
    for (const none of ['fn-ffff', 'P1', 'fn-12345', 'fn-01', 'fn-']) expect(noteMark(none)).toBeNull();
  });
});
