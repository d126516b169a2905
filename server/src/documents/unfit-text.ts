import { markerOf, type TextAddress } from '@adref/shared/crdt';
import type { LiveParagraph } from '@adref/shared/document';
import { type Act, type Negotiation, openDraft, type WrittenText } from '@adref/shared/negotiation';
import { EarlierRounds } from '../acts/earlier-rounds.ts';
import { tableSeed } from '../acts/table-seed.ts';

/** Whose text it is, in the round of which draft; `party` is null for the chair's. */
type TextOwner = Pick<TextAddress, 'draft' | 'party'>;

/** No room of a negotiation on file has been opened yet: each begins with what is on the table. */
const noRooms = { read: () => Promise.reject(new Error('There is no room yet')) };

/**
 * The first text of a negotiation on file that nobody could open or write in, among those that came with it (`texts`) and those that its rooms
 * would begin with; null where all can be. The hashes of a made-up record may fit, and its ids, levels and places make no text all the same.
 */
export async function unfitText(
  state: Negotiation,
  record: readonly Act[],
  texts: readonly WrittenText[],
): Promise<TextOwner | null> {
  const written = texts.find(({ paragraphs }) => !isText(paragraphs));
  if (written) return written;
  const earlier = new EarlierRounds(state.id, record, noRooms);
  const { number } = openDraft(state);
  const addresses = [
    ...state.drafts.map(({ number: draft }) => ({ draft, party: null })),
    ...state.parties.map(({ code }) => ({ draft: number, party: code })),
    ...state.pens.map(({ id, draft }) => ({ draft, party: null, pen: id })),
  ];
  for (const address of addresses) {
    try {
      const seed = await tableSeed(state, earlier, { ...address, negotiation: state.id });
      // The words of a pen are with the desk's acts: without them there is no room.
      if (seed && !isText(seed)) return address;
    } catch {
      return address;
    }
  }
  return null;
}

/** Whether each paragraph can be in a text. */
function isText(paragraphs: readonly LiveParagraph[]): boolean {
  try {
    for (const paragraph of paragraphs) markerOf(paragraph);
    return true;
  } catch {
    return false;
  }
}
