import { describe, expect, it } from 'vitest';
import { nextSymbol } from '../../../client/src/desk/next-symbol.ts';

describe('the symbol proposed for the next draft', () => {
  it('begins and goes on with revisions', () => {
    expect(nextSymbol(['A/C.1/73/L.27'])).toBe('A/C.1/73/L.27/Rev.1');
    expect(nextSymbol(['A/C.1/73/L.27/Rev.1'])).toBe('A/C.1/73/L.27/Rev.2');
    expect(nextSymbol(['A/C.1/73/L.27/Rev.1', 'A/C.1/73/L.27/Rev.9'])).toBe('A/C.1/73/L.27/Rev.10');
  });

  it('is never one that a draft has already', () => {
    expect(nextSymbol(['L.5/Rev.1', 'L.5'])).toBe('L.5/Rev.2');
    expect(nextSymbol(['L.5/rev.1', 'L.5'])).toBe('L.5/Rev.2');
  });
});
