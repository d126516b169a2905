import type { FoldRules } from '../fold-rule.ts';
import type { CommentAct } from './act.ts';

/** What a comment changes. */
export const commentFold: FoldRules<CommentAct> = {
  comment: (builder, { comment }) => builder.comments.append(builder.named(comment)),
};
