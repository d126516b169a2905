import type { Negotiation, SilenceWindow } from '@adref/shared/negotiation';

/** Silences on which nobody has recorded an outcome yet, in the order in which they were opened; none once the negotiation is closed. */
export function standingSilences({
  silences,
  closed,
}: Pick<Negotiation, 'silences' | 'closed'>): readonly SilenceWindow[] {
  return closed ? [] : silences.filter(({ ended }) => ended === null);
}
