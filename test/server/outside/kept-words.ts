import type { Answers } from './answers.ts';

/** Invariant 4: what was said to be saved is there. That it is on the disk shows after the server was stopped. */
export function keptWords({ kept }: Answers): string[] {
  return kept.flatMap(({ party, acknowledged, found }) => {
    const lost = acknowledged.filter((words) => !found.includes(words));
    return lost.length > 0 ? [`${party} was told that “${lost[0]}” is saved, and does not find it`] : [];
  });
}
