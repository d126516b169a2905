import { frameRound } from './frame-round.ts';
import type { Trial } from './trial.ts';

/** Rounds of 30 rooms and 500 frames for each. */
const roundsOfFrames = 15;
const size = { rooms: 30, frames: 500 };

/** 225,000 hostile frames to 30 rooms, with a restart after each 15,000: every room opens again, word for word. */
export async function faultFrames(): Promise<Trial[]> {
  let [frames, refused] = [0, 0];
  const failures: string[] = [];
  for (let seed = 1; seed <= roundsOfFrames; seed++) {
    const outcome = await frameRound(seed, size);
    frames += outcome.frames;
    refused += outcome.refused;
    failures.push(...outcome.failures);
  }
  const note = `${refused} refused`;
  return [{ name: 'hostile frames to 30 rooms', tries: frames, unit: 'frames', failures, note }];
}
