import { expect, test } from 'vitest';
import { faultDataFolder } from '../../fault/data-folder.ts';

test('a folder that was damaged by chance gives out what was stored or says that it does not: a short form of pnpm fault', async () => {
  const trials = await faultDataFolder(1 / 20);
  expect(trials.flatMap(({ failures }) => failures)).toEqual([]);
  expect(trials.map(({ tries }) => tries).slice(0, 5)).toEqual([50, 10, 15, 30, 30]);
});
