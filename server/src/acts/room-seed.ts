import type { TextAddress } from '@adref/shared/crdt';
import type { LiveParagraph } from '@adref/shared/document';
import { bare, type Negotiation, wordsOfPen } from '@adref/shared/negotiation';
import type { EarlierRounds } from './earlier-rounds.ts';

/**
 * A text as its round begins, for a room that was never written to or whose log is gone: the draft's paragraphs, a party's with what is
 * carried over of its text of the round before, or in the first round what the text brought to the table in brackets, that of a pen as it was handed over. Null where there is no such draft or pen.
 */
export async function roomSeed(
  state: Negotiation,
  earlier: Pick<EarlierRounds, 'textOf'>,
  { draft, party, pen }: TextAddress,
): Promise<readonly LiveParagraph[] | null> {
  const document = state.drafts[draft]?.document;
  if (!document) return null;
  if (pen !== undefined) {
    const words = wordsOfPen(state, pen);
    return words && [words.handed];
  }
  const carried = party === null ? null : await earlier.textOf(draft, party);
  return carried?.paragraphs ?? document.paragraphs.map(bare);
}
