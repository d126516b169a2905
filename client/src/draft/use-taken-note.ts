import { openDraft, type TakenFrom } from '@adref/shared/negotiation';
import { takenSources } from '../store/taken-sources.ts';
import { useNegotiation } from '../store/use-negotiation.ts';

/**
 * Notes from where words of the party's text were taken: with the server, among the party, so that it is on record with their tabling whoever
 * tables them; and in this browser until the server has it. A party that tables as it types has them on the table at once, and with them the
 * source.
 */
export function useTakenNote(
  party: string | null,
  table: (paragraphs: readonly string[]) => void,
): (source: TakenFrom) => void {
  const { negotiation, act } = useNegotiation();
  return (source) => {
    if (party === null) return;
    const { id, tablingAsTyped } = negotiation;
    takenSources.note(id, party, source);
    const noted = act({ kind: 'note-source', draft: openDraft(negotiation).number, party, ...source }).then(
      () => takenSources.letGo(id, party, [source]),
      // What the server could not take is said when the words are tabled.
      () => undefined,
    );
    if (tablingAsTyped.includes(party)) void noted.then(() => table([source.paragraph]));
  };
}
