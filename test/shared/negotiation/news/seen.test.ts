import { isSeen, type Seen, type SeenMark, withMarks } from '@adref/shared/negotiation';
import { describe, expect, it } from 'vitest';
import { fc } from '../../../property.ts';

const nothing: Seen = { all: 0, places: new Map() };
const place = fc.constantFrom('', 'P1', 'P2', 'P3', 'party:KEN P1', 'party:KEN ');
const mark = fc.record({ place: fc.option(place), seq: fc.nat(20) });
const marks = fc.array(mark, { maxLength: 12 }) satisfies fc.Arbitrary<SeenMark[]>;
const item = fc
  .tuple(place, fc.integer({ min: 1, max: 20 }))
  .map(([of, seq]) => ({ seq, ...(of && { paragraph: of }) }));

describe('what somebody has read', () => {
  it('is read up to the act in its own place, and up to another everywhere', () => {
    const seen = withMarks(nothing, [
      { place: null, seq: 10 },
      { place: 'P1', seq: 14 },
      { place: 'P2', seq: 9 },
      { place: '', seq: 12 },
    ]);
    expect([...seen.places]).toEqual([
      ['P1', 14],
      ['', 12],
    ]);
    const read = [
      { seq: 14, paragraph: 'P1' },
      { seq: 15, paragraph: 'P1' },
      { seq: 11, paragraph: 'P2' },
      { seq: 10, paragraph: 'P2' },
      { seq: 12 },
      { seq: 13 },
    ].map((one) => isSeen(seen, one));
    expect(read).toEqual([true, false, false, true, true, false]);
  });

  it('is read apart where it is private: the numbers are those of another chain', () => {
    const own = (seq: number, paragraph?: string) => ({
      seq,
      among: 'party:KEN' as const,
      ...(paragraph && { paragraph }),
    });
    const seen = withMarks(nothing, [
      { place: null, seq: 10 },
      { place: 'party:KEN ', seq: 1 },
      { place: 'party:KEN P1', seq: 3 },
    ]);
    expect(seen.places.size).toBe(2);
    const read = [own(1, 'P2'), own(2, 'P2'), own(3, 'P1'), own(4, 'P1'), own(1)].map((one) => isSeen(seen, one));
    expect(read).toEqual([true, false, true, false, true]);
  });

  it('only ever grows, whatever order the marks come in and however often: two devices end with the same', () => {
    fc.assert(
      fc.property(marks, marks, item, (a, b, one) => {
        const [seen, both] = [withMarks(nothing, a), withMarks(withMarks(nothing, a), b)];
        if (isSeen(seen, one)) expect(isSeen(both, one)).toBe(true);
        expect(withMarks(both, a)).toEqual(both);
        expect(withMarks(both, b)).toEqual(both);
        const other = withMarks(withMarks(nothing, b), a);
        expect([other.all, new Set(other.places)]).toEqual([both.all, new Set(both.places)]);
      }),
    );
  });
});
