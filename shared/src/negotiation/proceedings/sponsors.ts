import { type Proceeding, proceedingsOf, type SponsorRole } from './proceeding.ts';

/** Who sponsors a draft, since when, and until when. */
export interface Sponsor {
  readonly party: string;
  readonly role: SponsorRole;
  readonly joined: string;
  /** Day on which it left; null while it sponsors. */
  readonly left: string | null;
}

/** All sponsors that a draft has or had, in the order in which they joined; one that came back is listed twice. */
export function sponsorsOf(proceedings: readonly Proceeding[], symbol: string): Sponsor[] {
  const sponsors: Sponsor[] = [];
  for (const { party, role, leaves, date } of proceedingsOf(proceedings, symbol, 'sponsor')) {
    const at = sponsors.findLastIndex((sponsor) => sponsor.party === party && sponsor.left === null);
    const present = sponsors[at];
    if (leaves && present) sponsors[at] = { ...present, left: date };
    else if (!leaves && !present) sponsors.push({ party, role, joined: date, left: null });
  }
  return sponsors;
}
