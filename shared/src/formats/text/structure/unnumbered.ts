import type { Entry } from './entry.ts';

/** What is odd about a line without a number among numbered paragraphs. */
export const unnumberedDoubt = 'stands among numbered paragraphs without a number';

/** The entries with one doubt for a run of lines without numbers, a table perhaps, instead of one for each. */
export function withDoubtsJoined(entries: readonly Entry[]): Entry[] {
  const result: Entry[] = [];
  for (const [at, made] of entries.entries()) {
    const before = entries[at - 1]?.doubt === unnumberedDoubt;
    if (made.doubt !== unnumberedDoubt) {
      result.push(made);
      continue;
    }
    const { doubt, ...sure } = made;
    let more = 0;
    while (!before && entries[at + more + 1]?.doubt === unnumberedDoubt) more++;
    result.push(before ? sure : { ...made, doubt: more > 0 ? `${doubt}, as do the ${more} after it` : doubt });
  }
  return result;
}
