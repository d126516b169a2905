import { forbidden, invalid, isRefusal, type Refusal, stale } from '../../refusal/index.ts';
import { type CommandContext, type Decision, type DecisionRules, record } from '../decision.ts';
import { type Comment, openDraft } from '../negotiation.ts';
import { mayCommentAs } from '../policy.ts';
import { locate, recorded } from '../ranges/locate.ts';
import { stateAfter, versionsToRecord } from '../tabling/live-wordings.ts';
import type { CommentCommand } from './command.ts';

type Command<K extends CommentCommand['kind']> = Extract<CommentCommand, { kind: K }>;

/** A comment, which first records versions of what is typed there; and taking one back. */
export const commentRules: DecisionRules<CommentCommand> = {
  comment: { decide: comment, texts: ({ party }) => ({ party, own: false, typed: true }) },
  'comment-withdraw': { decide: withdraw },
};

function withdraw({ state, member }: CommandContext, command: Command<'comment-withdraw'>): Decision | Refusal {
  const said = state.comments.find(({ id }) => id === command.comment);
  if (!said) return stale('no-such-comment', { comment: command.comment });
  if (said.by !== member.id) return forbidden('comment-of-another');
  if ((said.withdrawn === true) === command.on)
    return stale(command.on ? 'comment-withdrawn' : 'comment-not-withdrawn');
  return record(command);
}

function comment(context: CommandContext, command: Command<'comment'>): Decision | Refusal {
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
