/** Throws whole numbers from 0 to below `sides`; the same seed gives the same throws. */
export type Dice = (sides: number) => number;

/** A linear congruential generator: enough to choose what happens next, and the same on every machine. */
export function dice(seed: number): Dice {
  let state = Math.imul(seed, 2_654_435_761) >>> 0;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state;
  };
  // Neighbouring seeds begin alike; a few throws part them.
  for (let i = 0; i < 3; i++) next();
  return (sides) => Math.floor((next() / 2 ** 32) * sides);
}
