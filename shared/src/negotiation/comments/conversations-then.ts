import type { Comment, EarlierMessage, Message } from './comment.ts';

/**
 * Conversations as they stood when the round of this draft ended: what was said, written again or resolved later is not in them. What was
 * taken back since stays taken back.
 */
export function conversationsThen(comments: readonly Comment[], draft: number): Comment[] {
  return comments.flatMap((comment) => {
    if (comment.draft > draft) return [];
    const { answers = [], resolutions = [], ...opening } = messageThen(comment, draft);
    const [said, held] = [answers.filter(within(draft)), resolutions.filter(within(draft))];
    return {
      ...opening,
      ...(said.length > 0 && { answers: said.map((answer) => messageThen(answer, draft)) }),
      ...(held.length > 0 && { resolutions: held }),
    };
  });
}

const within =
  (draft: number) =>
  (said: { readonly draft: number }): boolean =>
    said.draft <= draft;

/** A message with the words that it had when the round ended. */
function messageThen<T extends Message>(message: T, draft: number): T {
  const { earlier } = message;
  const later = earlier?.find((words) => words.draft > draft);
  if (!earlier || !later) return message;
  const { earlier: _all, ...said } = message;
  const before: readonly EarlierMessage[] = earlier.filter(within(draft));
  return { ...said, text: later.text, ...(before.length > 0 && { earlier: before }) } as T;
}
