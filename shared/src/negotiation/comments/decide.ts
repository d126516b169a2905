import { forbidden, invalid, isRefusal, type Refusal, stale } from '../../refusal/index.ts';
import { type CommandContext, type Decision, type DecisionRules, record } from '../decision.ts';
import { draftParagraph, openDraft } from '../open-draft.ts';
import { mayCommentAs } from '../policy.ts';
import { type Located, locate, recordedPlaceOf } from '../ranges/locate.ts';
import { wordingsOf } from '../ranges/range-now.ts';
import { maySee } from '../sight.ts';
import { stateAfter, versionsToRecord } from '../tabling/live-wordings.ts';
import type { MessageName } from './act.ts';
import type { CommentCommand } from './command.ts';
import type { Answer, Comment, Message } from './comment.ts';
import { audienceOf, audiencesFor, isResolved, mayResolve, messageIn, messagesOf } from './conversation.ts';

type Command<K extends CommentCommand['kind']> = Extract<CommentCommand, { kind: K }>;

/** Messages, earlier words and resolutions of one conversation: each is sent whole to all who are in it whenever something is said. */
const longestConversation = 300;

/** Conversations. A public one first records versions of what is typed there; a private one does not, because that would tell. */
export const commentRules: DecisionRules<CommentCommand> = {
  comment: { decide: comment, texts: ({ party }) => ({ party, own: false, typed: true }) },
  'comment-answer': { decide: answer },
  'comment-edit': { decide: edit },
  'comment-withdraw': { decide: withdraw },
  'comment-resolve': { decide: resolve },
};

function comment(context: CommandContext, command: Command<'comment'>): Decision | Refusal {
  const { state, member, inputs } = context;
  const { party, target, text, audience = 'public' } = command;
  const mute = unfitSpeaker(context, party);
  if (mute) return mute;
  if (!audiencesFor(state, member, party).includes(audience)) {
    return forbidden('not-an-audience', { audience });
  }
  const place = locate(state, target);
  if (isRefusal(place)) return place;
  if (text.trim() === '') return invalid('comment-without-words');
  const first = audience === 'public' ? versionsToRecord(context, [target.paragraph]) : [];
  const at = recordedPlaceOf(audience === 'public' ? stateAfter(context, first) : state, place);
  const said: Comment = {
    id: inputs.newId(),
    draft: openDraft(state).number,
    ...at,
    ...typedThere(context, place, at.base !== undefined),
    text,
    party,
    by: member.id,
    time: inputs.now,
    ...(audience !== 'public' && { audience }),
  };
  const acts = [{ kind: 'comment', ...seenBy(said), comment: said } as const];
  return { ok: true, versionsToRecord: first, acts, edits: [] };
}

function answer(context: CommandContext, command: Command<'comment-answer'>): Decision | Refusal {
  const { state, member, inputs } = context;
  const { party, text } = command;
  const found = seen(context, command);
  if (isRefusal(found)) return found;
  const mute = unfitSpeaker(context, party);
  if (mute) return mute;
  if (isResolved(found)) return stale('conversation-resolved');
  if (text.trim() === '') return invalid('comment-without-words');
  const { id } = found;
  const draft = openDraft(state).number;
  const said: Answer = { id: inputs.newId(), draft, text, party, by: member.id, time: inputs.now };
  return record({ kind: 'comment-answer', ...seenBy(found), comment: id, answer: said });
}

function edit(context: CommandContext, command: Command<'comment-edit'>): Decision | Refusal {
  const { text } = command;
  const found = own(context, command);
  if (isRefusal(found)) return found;
  const { conversation, message } = found;
  if (message.withdrawn) return stale('comment-withdrawn');
  if (isResolved(conversation)) return stale('conversation-resolved');
  if (text.trim() === '') return invalid('comment-without-words');
  if (text === message.text) return invalid('comment-says-so-already');
  const draft = openDraft(context.state).number;
  return record({ kind: 'comment-edit', ...seenBy(conversation), ...named(command), draft, text });
}

function withdraw(context: CommandContext, command: Command<'comment-withdraw'>): Decision | Refusal {
  const { on } = command;
  const found = own(context, command);
  if (isRefusal(found)) return found;
  const { conversation, message } = found;
  if ((message.withdrawn === true) === on) return stale(on ? 'comment-withdrawn' : 'comment-not-withdrawn');
  return record({ kind: 'comment-withdraw', ...seenBy(conversation), ...named(command), on });
}

function resolve(context: CommandContext, command: Command<'comment-resolve'>): Decision | Refusal {
  const { state, member } = context;
  const { party, on } = command;
  const found = seen(context, command);
  if (isRefusal(found)) return found;
  const mute = unfitSpeaker(context, party);
  if (mute) return mute;
  if (!mayResolve(state, member, party, found)) return forbidden('conversation-of-another');
  if (isResolved(found) === on) return stale(on ? 'conversation-resolved' : 'conversation-open');
  const draft = openDraft(state).number;
  return record({ kind: 'comment-resolve', ...seenBy(found), comment: found.id, draft, on, party });
}

/** The conversation, which may become longer; one that the member does not see is refused as one that is not there. */
function seen({ state, member }: CommandContext, { comment: id }: MessageName): Comment | Refusal {
  const found = state.comments.find((other) => other.id === id);
  if (!found || !maySee(state, member, audienceOf(found))) return stale('no-such-comment', { comment: id });
  const messages = messagesOf(found);
  const turns = messages.reduce((sum, { earlier }) => sum + (earlier?.length ?? 0), messages.length);
  if (turns + (found.resolutions?.length ?? 0) < longestConversation) return found;
  return invalid('conversation-full', { most: longestConversation });
}

/** A message that the member has written itself, with its conversation. */
function own(context: CommandContext, name: MessageName): { conversation: Comment; message: Message } | Refusal {
  const conversation = seen(context, name);
  if (isRefusal(conversation)) return conversation;
  const message = messageIn(conversation, name.answer);
  if (!message) return stale('no-such-comment', { comment: name.answer ?? '' });
  return message.by === context.member.id ? { conversation, message } : forbidden('comment-of-another');
}

/** Why the member cannot speak in the name of this party (null: of the desk); null where it can. */
function unfitSpeaker({ state, member }: CommandContext, party: string | null): Refusal | null {
  if (mayCommentAs(state, member, party)) return null;
  return party === null ? forbidden('not-at-desk') : forbidden('not-writer', { party });
}

/** What the acts of a conversation say of who sees them. */
function seenBy({ audience }: Comment) {
  return audience ? { visibility: audience } : {};
}

function named({ comment: id, answer: message }: MessageName): MessageName {
  return { comment: id, ...(message !== undefined && { answer: message }) };
}

/** The words that a range counts in where no version has them, because they were only typed so far. */
function typedThere({ state }: CommandContext, { paragraph, range, table }: Located, versioned: boolean) {
  if (!range || versioned || draftParagraph(state, paragraph)) return {};
  const first = wordingsOf(table, paragraph).find(({ text }) => text !== null);
  return first ? { typed: [first] } : {};
}
