import { rangeIn } from '@adref/shared/rolling';
import { describe, expect, it } from 'vitest';
import { fc } from '../../property.ts';

/** The words that a range of `before` has in `after`; null where they are not there any more. */
function found(before: string, after: string, words: string): string | null {
  const from = before.indexOf(words);
  const range = rangeIn(before, after, { from, to: from + words.length });
  return range && after.slice(range.from, range.to);
}

describe('a range of words that were said', () => {
  const before = 'States shall cooperate fully';

  it.each([
    ['words before it', 'All States shall cooperate fully', 'States'],
    ['words right before it', 'States also shall cooperate fully', 'shall'],
    ['words right behind it', 'States shall always cooperate fully', 'shall'],
    ['words taken out before it', 'shall cooperate fully', 'shall'],
    ['words replaced on both sides', 'Members shall work fully', 'shall'],
  ])('keeps its words with %s', (_what, after, words) => expect(found(before, after, words)).toBe(words));

  it.each([
    ['are replaced', 'States should cooperate fully', 'shall'],
    ['are taken out', 'States cooperate fully', 'shall'],
    ['are parted by others', 'States shall now cooperate fully', 'shall cooperate'],
  ])('is gone where its words %s', (_what, after, words) => expect(found(before, after, words)).toBeNull());

  it('is never on other words, in texts whose words repeat', () => {
    const text = fc.array(fc.constantFrom('shall', 'States', 'act', 'and', 'all'), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(text, text, fc.nat(), fc.nat(), (one, other, start, length) => {
        const [was, is] = [one.join(' '), other.join(' ')];
        const first = start % one.length;
        const words = one.slice(first, first + 1 + (length % 3)).join(' ');
        const from = one.slice(0, first).join(' ').length + (first > 0 ? 1 : 0);
        const range = rangeIn(was, is, { from, to: from + words.length });
        if (range) expect(is.slice(range.from, range.to)).toBe(words);
      }),
      { numRuns: 500 },
    );
  });
});
