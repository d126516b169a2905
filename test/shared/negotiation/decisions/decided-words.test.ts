import { decidedText, type Negotiation, type Take } from '@adref/shared/negotiation';
import { describe, expect, it } from 'vitest';
import { addition } from '../../rolling/notation.ts';
import { Round } from '../round.ts';

const draft = 'States should not allow that';
const paragraph = { id: 'op1', kind: 'operative', level: 0, text: draft } as const;

/** What the decisions make of the draft's paragraph, or of the same words tabled as an addition. */
function resultingText(of: string, added: boolean, decisions: readonly Take[]): string | null {
  const round = new Round(added ? [] : [{ ...paragraph, text: of }]);
  const version = { draft: 0, version: 1, tabled: '', by: 'KEN', hash: '' };
  const bases = added ? [{ ...addition('KEN', 'op1', of, null), ...version }] : [];
  const state: Negotiation = { ...round.state, bases };
  const named = added ? { base: { party: 'KEN', version: 1 } } : {};
  return decidedText(
    state,
    'op1',
    decisions.map((take) => ({ ...take, ...named })),
  );
}

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

describe('the paragraph as it would read in the next draft', () => {
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
