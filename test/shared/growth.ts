/** How many times larger the second input of a measurement is than the first. */
const factor = 4;

/** What is linear takes four times as long for four times as much, what is quadratic sixteen times: ratios below this are called linear. */
export const linear = 9;

/** A pause of the machine lengthens one round, not the shortest of several. */
const rounds = 8;

/** Milliseconds of one measurement at the least: what takes less is run again until it adds up to that, so that a clock's tick is no cost. */
const leastTime = 4;

/**
 * How the cost of `run` grows: its time for four times `size` over its time for `size`, each the least of some rounds; ends early once
 * the ratio is below `linear`. The machine's speed and what else it does cancel out.
 */
export function growth<Input>(make: (size: number) => Input, run: (input: Input) => unknown, size: number): number {
  const [small, large] = [make(size), make(size * factor)];
  let [least, leastLarge] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < rounds; round++) {
    least = Math.min(
      least,
      timeOf(() => run(small)),
    );
    leastLarge = Math.min(
      leastLarge,
      timeOf(() => run(large)),
    );
    if (leastLarge / least < linear) break;
  }
  return leastLarge / least;
}

function timeOf(run: () => unknown): number {
  const start = performance.now();
  let [runs, time] = [0, 0];
  while (time < leastTime) {
    run();
    runs++;
    time = performance.now() - start;
  }
  return time / runs;
}
