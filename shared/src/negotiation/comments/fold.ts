import type { FoldRules } from '../fold-rule.ts';
import type { CommentAct } from './act.ts';

/** What comments change. */
export const commentFold: FoldRules<CommentAct> = {
  comment: (builder, { comment }) => builder.comments.put(builder.named(comment)),
  'comment-withdraw': ({ comments }, { comment, on }) =>
    comments.change({ id: comment }, ({ withdrawn: _before, ...said }) => (on ? { ...said, withdrawn: true } : said)),
};
