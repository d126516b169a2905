import { type Comment, conversationPlace, isEmpty, isResolved, type Negotiation } from '@adref/shared/negotiation';
import type { SpokenOf } from '../editor/conversation-marks.ts';
import type { CountedWords } from '../editor/place-on-page.ts';

/** Conversations that are open and in which there is something to read, in any round. */
export function openConversations(comments: readonly Comment[]): Comment[] {
  return comments.filter((comment) => !isResolved(comment) && !isEmpty(comment));
}

/** The words that open conversations are on and that still stand, by paragraph. */
export function spokenWords(round: Negotiation): SpokenOf {
  const spoken = new Map<string, CountedWords[]>();
  for (const comment of openConversations(round.comments)) {
    const place = conversationPlace(round, comment);
    if (place.on !== 'words') continue;
    const there = spoken.get(comment.paragraph) ?? [];
    spoken.set(comment.paragraph, [...there, { ...place.range, words: place.words }]);
  }
  return spoken;
}
