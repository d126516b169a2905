import { clockJumps, crashRounds, type Mishap, nothingBefore, stopped } from './crash-round.ts';
import type { Trial } from './trial.ts';

/** 200 kills under typing, and fewer after the process was stopped or its clock jumped: nothing acknowledged is lost, nothing stays stuck. */
export async function faultCrashes(): Promise<Trial[]> {
  return [
    await crashes('killed under typing', 10, 20, nothingBefore),
    await crashes('stopped and continued, then killed', 4, 10, stopped),
    await crashes('its clock jumping, then killed', 4, 10, clockJumps),
  ];
}

/** Several folders with as many kills each; a text is not made for more words than that. */
async function crashes(name: string, folders: number, kills: number, mishap: Mishap): Promise<Trial> {
  const failures: string[] = [];
  let words = 0;
  for (let seed = 1; seed <= folders; seed++) {
    try {
      const { acknowledged, lost, stuck } = await crashRounds(seed, kills, mishap);
      words += acknowledged;
      if (lost.length > 0) failures.push(`seed ${seed}: ${lost.length} acknowledged words lost, ${lost[0]} first`);
      if (stuck > 0) failures.push(`seed ${seed}: typing did not go on, ${stuck} times`);
    } catch (error) {
      failures.push(`seed ${seed}: ${String(error)}`);
    }
  }
  return { name, tries: folders * kills, unit: 'kills', failures, note: `${words} words acknowledged` };
}
