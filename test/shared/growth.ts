/** How many times larger the second input of a measurement is than the first. */
const factor = 4;

/** What is linear takes four times as long for four times as much, what is quadratic sixteen times: ratios below this are called linear. */
export const linear = 9;

/** Garbage and the compiler lengthen one round, not the shortest of several. */
const rounds = 8;

/** Microseconds of one measurement at the least: what takes less is run again until it adds up to that, far beyond the tick of the counter. */
const leastTime = 40_000;

/**
 * How the cost of `run` grows: its time for four times `size` over its time for `size`, each the least of some rounds; ends early once
 * the ratio is below `linear`. The time is that of the processor for this thread, so that neither the machine's speed nor what else it does
 * counts: a busy machine interrupts the longer run more often than the shorter one.
 */
export function growth<Input>(make: (size: number) => Input, run: (input: Input) => unknown, size: number): number {
  const [small, large] = [make(size), make(size * factor)];
  let [least, leastLarge] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < rounds; round++) {
    least = Math.min(least, timeOf(run, small));
    leastLarge = Math.min(leastLarge, timeOf(run, large));
    if (leastLarge / least < linear) break;
  }
  return leastLarge / least;
}

/** Microseconds of the processor, for this thread, that one run takes: the mean of as many as add up to a time that can be told. */
export function timeOf<Input>(run: (input: Input) => unknown, input: Input): number {
  const start = process.threadCpuUsage();
  let [runs, time] = [0, 0];
  while (time < leastTime) {
    run(input);
    runs++;
    const { user, system } = process.threadCpuUsage(start);
    time = user + system;
  }
  return time / runs;
}
