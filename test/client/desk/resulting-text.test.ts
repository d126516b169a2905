import type { Take } from '@adref/shared/negotiation';
import { describe, expect, it } from 'vitest';
import { nextSymbol, resultingText } from '../../../client/src/desk/resulting-text.ts';

const draft = 'States should not allow that';

/** `should=shall` words that part of the draft otherwise; `whole` in place of the words decides the paragraph. */
function takes(...decisions: string[]): Take[] {
  return decisions.map((decision) => {
    const [words = '', text = ''] = decision.split('=');
    const from = words === 'whole' ? null : draft.indexOf(words);
    return {
      draft: 0,
      paragraph: 'op1',
      from,
      to: from === null ? null : from + words.length,
      text: text === 'out' ? null : text,
      source: { kind: 'chair' },
      time: '2026-01-01T00:00:00Z',
      by: 'chair',
    };
  });
}

describe('the paragraph as it would stand in the next draft', () => {
  it('is the draft’s while nothing is decided', () => {
    expect(resultingText(draft, false, [])).toBe(draft);
  });

  it('carries several decisions, whatever their order', () => {
    const expected = 'States shall not permit that';
    expect(resultingText(draft, false, takes('should=shall', 'allow=permit'))).toBe(expected);
    expect(resultingText(draft, false, takes('allow=permit', 'should=shall'))).toBe(expected);
  });

  it('goes by the last decision on a bracket', () => {
    expect(resultingText(draft, false, takes('should=shall', 'should=must'))).toBe('States must not allow that');
    expect(resultingText(draft, false, takes('should=shall', 'should=should'))).toBe(draft);
  });

  it('is left out, and comes back with the words of the draft', () => {
    expect(resultingText(draft, false, takes('should=shall', 'whole=out'))).toBeNull();
    expect(resultingText(draft, false, takes('whole=out', `whole=${draft}`))).toBe(draft);
  });

  it('keeps the chair’s own paragraph where a bracket is decided after it', () => {
    const own = takes('whole=No State should not allow that', 'allow=permit');
    expect(resultingText(draft, false, own)).toBe('No State should not permit that');
  });

  it('has an added paragraph only once it is taken', () => {
    expect(resultingText(draft, true, [])).toBeNull();
    expect(resultingText(draft, true, takes(`whole=${draft}`, 'should=shall'))).toBe('States shall not allow that');
  });
});

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
