/** What a long trial found. */
export interface Trial {
  readonly name: string;
  /** How often it was tried, and what one try is: `rounds`, `frames`, `kills`. */
  readonly tries: number;
  readonly unit: string;
  /** One sentence for each failure, with the seed that shows it again. */
  readonly failures: readonly string[];
  /** Figures worth reading beside the verdict: `memory ×1.1`. */
  readonly note?: string;
}

/** Runs `round` for each seed and gathers what it throws. Seeds count up from `first`, so that a failure can be run again alone. */
export async function rounds(
  name: string,
  count: number,
  round: (seed: number) => void | Promise<void>,
  first = 1,
): Promise<Trial> {
  const failures: string[] = [];
  for (let seed = first; seed < first + count; seed++) {
    try {
      await round(seed);
    } catch (error) {
      failures.push(`seed ${seed}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { name, tries: count, unit: 'rounds', failures };
}
