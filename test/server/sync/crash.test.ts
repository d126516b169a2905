import { expect, test } from 'vitest';
import { clockJumps, crashRounds, nothingBefore, stopped } from '../../fault/crash-round.ts';

test.each([
  ['killed 10 times under typing', 1992, 10, nothingBefore, 9],
  ['stopped, continued and killed', 7, 2, stopped, 1],
  ['whose clock jumps', 9, 2, clockJumps, 1],
] as const)('a server %s loses no acknowledged keystroke (seed %i)', async (_what, seed, kills, mishap, least) => {
  const { acknowledged, lost, stuck } = await crashRounds(seed, kills, mishap);
  expect(acknowledged).toBeGreaterThan(least);
  expect([lost, stuck]).toEqual([[], 0]);
});
