import { describe, expect, it } from 'vitest';
import { draftPlace, readMatter, readPlace, writePlace } from '../../../client/src/store/place-address.ts';

describe('a place of the draft in an address', () => {
  it('is a paragraph, or a range of its words, and is written as it is read', () => {
    expect(readPlace('L27.OP2')).toEqual({ paragraph: 'L27.OP2', from: null, to: null });
    expect(readPlace('L27.OP2~12-20')).toEqual({ paragraph: 'L27.OP2', from: 12, to: 20 });
    for (const at of ['L27.OP2~12-20', 'L27.OP2', 'new-1~0-0']) {
      const place = readPlace(at);
      expect(place && writePlace(place), at).toBe(at);
    }
  });

  it('is none where it cannot be read', () => {
    for (const at of [null, '', '~', '~3-4', 'a~', 'a~7', 'a~7-', 'a~7-13x', 'a~-7-13', 'a~7-13~8-14', 'a~deletion']) {
      expect(readPlace(at), String(at)).toBeNull();
    }
  });

  it('is of a matter at the desk its paragraph, and the range of its bracket', () => {
    expect(readMatter('a~7-13')).toEqual({ paragraph: 'a', from: 7, to: 13 });
    for (const matter of ['a', 'a~deletion', 'a~addition', 'a~whole', 'a~7']) {
      expect(readMatter(matter), matter).toEqual({ paragraph: 'a', from: null, to: null });
    }
    for (const matter of [null, '', '~7-13']) expect(readMatter(matter), String(matter)).toBeNull();
  });

  it('leads to the page of the open draft, whatever is in the id', () => {
    expect(draftPlace({ paragraph: 'L27.OP2', from: 12, to: 20 })).toBe('/draft?at=L27.OP2~12-20');
    const odd = { paragraph: 'a&b=c d%', from: null, to: null };
    expect(readPlace(new URLSearchParams(draftPlace(odd).split('?')[1]).get('at'))).toEqual(odd);
  });
});
