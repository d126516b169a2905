import type { TakenFrom } from '@adref/shared/negotiation';
import { takenSources } from '../store/taken-sources.ts';
import { useNegotiation } from '../store/use-negotiation.ts';

/**
 * Notes from where words of the party's text were taken, so that it is on record with their tabling. A party that tables as it types has them on
 * the table at once, and with them the source.
 */
export function useTakenNote(
  party: string | null,
  table: (paragraphs: readonly string[]) => void,
): (source: TakenFrom) => void {
  const { negotiation } = useNegotiation();
  return (source) => {
    if (party === null) return;
    takenSources.note(negotiation.id, party, source);
    if (negotiation.tablingAsTyped.includes(party)) table([source.paragraph]);
  };
}
