import { type ChangeMemory, type Range, rangeIn } from '../../rolling/index.ts';
import type { Negotiation } from '../negotiation.ts';
import { wordingsOnTheTable } from '../on-the-table.ts';
import { draftParagraph } from '../open-draft.ts';
import { baseText, wordsThen } from '../ranges/range-now.ts';
import type { Comment } from './comment.ts';

/**
 * What a conversation is on, as things are: the paragraph; words in it, which stand there exactly as they did, at a range of the words that
 * ranges of the paragraph count in; words that are gone. `words` are those it was opened on; null where the record does not tell them.
 */
export type ConversationPlace =
  | { readonly on: 'paragraph' }
  | { readonly on: 'words'; readonly words: string; readonly range: Range }
  | { readonly on: 'gone'; readonly words: string | null };

/** See `ConversationPlace`; in the open round, or in the one of which this is the view. `memory` only saves time. */
export function conversationPlace(
  negotiation: Negotiation,
  comment: Comment,
  memory?: ChangeMemory,
): ConversationPlace {
  const { paragraph, from, to } = comment;
  if (from === null || to === null) return { on: 'paragraph' };
  const then = wordsThen(negotiation, comment);
  if (then === null) return { on: 'gone', words: null };
  const words = then.slice(from, to);
  const drafted = draftParagraph(negotiation, paragraph);
  const now = drafted ? drafted.text : baseText(negotiation, wordingsOnTheTable(negotiation), paragraph);
  if (now === null) return { on: 'gone', words };
  const range = then === now ? { from, to } : rangeIn(then, now, { from, to }, memory);
  // A place between words has none to stand on.
  const stands = range && range.from < range.to && now.slice(range.from, range.to) === words;
  return stands ? { on: 'words', words, range } : { on: 'gone', words };
}
