import type { Entry } from './entry.ts';

/** The entries with one doubt for a run of lines without numbers, a table perhaps, instead of one for each. */
export function withDoubtsJoined(entries: readonly Entry[]): Entry[] {
  const result: Entry[] = [];
  for (const [at, made] of entries.entries()) {
    if (!isUnnumbered(made)) {
      result.push(made);
      continue;
    }
    const { doubt, ...sure } = made;
    let more = 0;
    const before = isUnnumbered(entries[at - 1]);
    while (!before && isUnnumbered(entries[at + more + 1])) more++;
    result.push(before ? sure : { ...made, doubt: { is: 'unnumbered', more } });
  }
  return result;
}

function isUnnumbered(entry: Entry | undefined): boolean {
  return entry?.doubt?.is === 'unnumbered';
}
