import type { FoldRules } from '../fold-rule.ts';
import type { CommentAct } from './act.ts';
import type { Message } from './comment.ts';
import { changedMessage } from './conversation.ts';

/** What conversations change. */
export const commentFold: FoldRules<CommentAct> = {
  comment: (builder, { comment }) => builder.comments.put(builder.named(comment)),
  'comment-answer': ({ comments }, { comment, answer }) =>
    comments.change({ id: comment }, (said) => ({ ...said, answers: [...(said.answers ?? []), answer] })),
  'comment-edit': ({ comments }, { comment, answer, draft, text, time }) => {
    const again = <T extends Message>(said: T): T => {
      const earlier = [...(said.earlier ?? []), { text: said.text, until: time, draft }];
      return { ...said, text, earlier };
    };
    comments.change({ id: comment }, (said) => changedMessage(said, answer, again));
  },
  'comment-withdraw': ({ comments }, { comment, answer, on }) => {
    const taken = <T extends Message>({ withdrawn: _before, ...said }: T): T =>
      (on ? { ...said, withdrawn: true } : said) as T;
    comments.change({ id: comment }, (said) => changedMessage(said, answer, taken));
  },
  'comment-resolve': ({ comments }, { comment, on, party, by, time, draft }) =>
    comments.change({ id: comment }, (said) => ({
      ...said,
      resolutions: [...(said.resolutions ?? []), { on, party, by, time, draft }],
    })),
};
