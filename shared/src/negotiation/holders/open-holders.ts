import { optionNumber } from '../../rolling/index.ts';
import type { Negotiation } from '../negotiation.ts';

/**
 * The codes of those that hold words or positions on the table and are no party of the negotiation, in the order of tabling: names in the
 * brackets that a text came with. Options, which are nobody's, are none.
 */
export function openHolders({
  parties,
  wordings,
  positions,
}: Pick<Negotiation, 'parties' | 'wordings' | 'positions'>): string[] {
  const known = new Set(parties.map(({ code }) => code));
  const codes = [...wordings, ...positions].map(({ party }) => party);
  return [...new Set(codes)].filter((code) => !known.has(code) && optionNumber(code) === null);
}
