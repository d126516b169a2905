import { sittingRound } from './sitting-round.ts';
import { rounds, type Trial } from './trial.ts';

/** Sittings by chance of some forty acts in several rounds, of which the invariants are judged after each act as they are from outside. */
export async function faultSittings(): Promise<Trial[]> {
  return [await rounds('no act contradicts an invariant', 2_000, (seed) => sittingRound(seed, 70), 10_001)];
}
