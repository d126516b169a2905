/** Throws whole numbers from 0 to below `sides`. */
export type Dice = (sides: number) => number;

/** Numbers that only look random: the same for the same seed. */
export function dice(seed: number): Dice {
  let state = seed >>> 0;
  return (sides) => {
    // A linear congruence with full period 2^32; its high bits are good enough for choosing.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}
