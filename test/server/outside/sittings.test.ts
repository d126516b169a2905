import { expect, it } from 'vitest';
import { sittingRound } from '../../fault/sitting-round.ts';

/** A small share of `pnpm fault sittings`, with seeds that once failed first. */
const failed = [19, 541, 575, 617, 912, 944, 1083, 1132, 2145, 10_732, 20_036, 20_072];

it('sittings by chance contradict no invariant after any act', () => {
  const done = new Map<string, number>();
  for (const seed of [...failed, ...Array.from({ length: 20 }, (_, nth) => 5_001 + nth)]) sittingRound(seed, 60, done);
  // Whoever draws so many comes to what is rare, too.
  for (const deed of ['issue', 'support', 'take', 'reopen', 'settle', 'pen back'])
    expect(done.get(deed) ?? 0).toBeGreaterThan(0);
});
