import { describe, expect, test } from 'vitest';
import { answerKey, answerKeyThere } from './answer-key.ts';
import { atFactors, leaveOneOut } from './leave-one-out.ts';

/** Where the hand-made answer key is missing the tests are skipped. */
describe.skipIf(!answerKeyThere)('the two rival drafts of A/73/505 against the answer key', () => {
  const key = answerKey();
  const found = answerKeyThere ? atFactors(key) : [];
  const own = found.find(({ factor }) => factor === 1);

  test('finds at least 95 in 100 answers, and at most 3 in 100 that are none', () => {
    expect(own?.accuracy.precision).toBeGreaterThanOrEqual(0.97);
    expect(own?.accuracy.f1).toBeGreaterThanOrEqual(0.95);
  });

  test('walks into no trap', () => {
    expect(own?.found.filter((link) => key.traps.has(link))).toEqual([]);
  });

  test('finds links left out when the bar is chosen without them', () => {
    const { accuracy, failed } = leaveOneOut(key, found, 'nearest');
    expect(failed).toEqual([]);
    expect(accuracy.precision).toBeGreaterThanOrEqual(0.97);
    expect(accuracy.f1).toBeGreaterThanOrEqual(0.95);
  });

  // Measured: F1 .973 and precision .947 at the lowest, .941 and 1 at the highest; below the promise, which is for the bar in use.
  test.each(['lowest', 'highest'] as const)('loses a link or two where of equal bars the %s is chosen', (ties) => {
    const { accuracy, failed } = leaveOneOut(key, found, ties);
    expect(failed.length).toBeLessThanOrEqual(2);
    expect(accuracy.precision).toBeGreaterThanOrEqual(0.94);
    expect(accuracy.f1).toBeGreaterThanOrEqual(0.94);
  });

  test('stands on level ground: a tenth lower or higher, the bar still finds 95 in 100', () => {
    for (const { accuracy } of found.filter(({ factor }) => Math.abs(factor - 1) < 0.11)) {
      expect(accuracy.f1).toBeGreaterThanOrEqual(0.95);
    }
  });
});
