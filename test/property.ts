import fc from 'fast-check';

/**
 * fast-check as every test of a property uses it. `npm test` judges the same inputs at each run, so that a change is the only thing
 * that can turn it red; `pnpm fault properties` looks for inputs that nobody has tried, with a `PROPERTY_SEED` of its own each round.
 */
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 76_135) });

/** How many inputs a property that costs seconds is judged by: all in each round of `pnpm fault properties`, a fifth of them in `npm test`. */
export function inputs(all: number): number {
  return process.env.PROPERTY_SEED === undefined ? Math.ceil(all / 5) : all;
}

export { fc };
