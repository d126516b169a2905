import { forbidden, invalid, isRefusal, type Refusal } from '../../refusal/index.ts';
import type { CommandContext, Decision, DecisionRules } from '../decision.ts';
import { type Comment, openDraft } from '../negotiation.ts';
import { mayCommentAs } from '../policy.ts';
import { locate, recorded } from '../ranges/locate.ts';
import { stateAfter, versionsToRecord } from '../tabling/live-wordings.ts';
import type { CommentCommand } from './command.ts';

/** A comment; it first records versions of what is typed there. */
export const commentRules: DecisionRules<CommentCommand> = {
  comment: { decide: comment, texts: ({ party }) => ({ party, own: false, typed: true }) },
};

function comment(context: CommandContext, command: CommentCommand): Decision | Refusal {
  const { state, member, inputs } = context;
  const { party, target, text } = command;
  if (!mayCommentAs(state, member, party)) {
    return party === null ? forbidden('not-at-desk') : forbidden('not-writer', { party });
  }
  const place = locate(state, target);
  if (isRefusal(place)) return place;
  if (text.trim() === '') return invalid('comment-without-words');
  const first = versionsToRecord(context, [target.paragraph]);
  const said: Comment = {
    id: inputs.newId(),
    draft: openDraft(state).number,
    ...recorded(stateAfter(context, first), place),
    text,
    party,
    by: member.id,
    time: inputs.now,
  };
  return { ok: true, versionsToRecord: first, acts: [{ kind: 'comment', comment: said }], edits: [] };
}
