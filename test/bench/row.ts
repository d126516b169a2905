/** One measured figure. `goal` is what the project wants of `p95` where there is one, else of `median`; smaller is better. */
export interface Row {
  readonly name: string;
  readonly unit: string;
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly p95?: number;
  readonly goal?: number;
}

/** Runs `work` `runs` times after `warm` unmeasured ones and sums up, in ms. */
export async function measure(
  name: string,
  work: () => unknown,
  options: { runs?: number; warm?: number; goal?: number } = {},
): Promise<Row> {
  const { runs = 15, warm = 3, goal } = options;
  for (let i = 0; i < warm; i++) await work();
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  return { ...summary(times), name, unit: 'ms', ...(goal !== undefined && { goal }) };
}

/** Median, extremes and 95th percentile of some figures. Throws on none. */
export function summary(figures: readonly number[]): { median: number; min: number; max: number; p95: number } {
  const sorted = figures.toSorted((a, b) => a - b);
  const at = (share: number): number => {
    const value = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    if (value === undefined) throw new RangeError('Nothing was measured');
    return value;
  };
  return { median: at(0.5), min: at(0), max: at(1), p95: at(0.95) };
}
