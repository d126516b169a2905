import type { FoldRules } from '../fold-rule.ts';
import type { CommentAct } from './act.ts';

export const commentFold: FoldRules<CommentAct> = {
  comment: (builder, { comment }) => builder.comments.append(builder.named(comment)),
};
