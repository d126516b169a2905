import * as m from '../paraglide/messages.js';

/** Holders that are named before the rest is counted: more codes than one line of the screen has nobody reads. */
const named = 16;

/** The codes of parties, as far as anybody reads them from afar. */
export function shownHolders(codes: readonly string[]): string {
  const shown = codes.slice(0, named).join(', ');
  return codes.length > named ? `${shown} ${m.screen_more({ count: codes.length - named })}` : shown;
}
