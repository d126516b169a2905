import type { ForceDirection } from '@adref/shared/differences';
import * as m from '../paraglide/messages.js';

/** The shape of each direction in which the force of words changes, so that it is told without colour; the fonts of the page have them all. */
export const forceSign: Readonly<Record<ForceDirection, string>> = { weaker: '↓', stronger: '↑', other: '±' };

/** A direction in a word. */
export function forceName(direction: ForceDirection): string {
  return { weaker: m.force_weaker, stronger: m.force_stronger, other: m.force_other }[direction]();
}
