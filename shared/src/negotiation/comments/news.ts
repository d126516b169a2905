import type { Negotiation } from '../negotiation.ts';
import { beginning, type Told } from '../news/news-item.ts';
import type { NewsRules } from '../news/news-rule.ts';
import type { CommentAct, MessageName } from './act.ts';
import type { Comment, Message } from './comment.ts';
import { messageIn } from './conversation.ts';
import { mentioned } from './mention.ts';

/** What somebody has said of a paragraph, answered or written again, taken back, resolved or reopened. */
export const commentNews: NewsRules<CommentAct> = {
  comment: ({ comment: { paragraph, party, text } }, { negotiation: { parties } }) => [
    { what: 'commented', paragraph, ...inNameOf(party), ...about(mentioned(text, parties)), words: beginning(text) },
  ],
  'comment-answer': ({ comment: id, answer: { party, text } }, { negotiation }) =>
    inConversation(negotiation, id, (conversation) => ({
      what: 'answered',
      paragraph: conversation.paragraph,
      ...inNameOf(party),
      ...about([...openerOf(conversation, party), ...mentioned(text, negotiation.parties)]),
      words: beginning(text),
    })),
  'comment-edit': ({ text, ...name }, { negotiation }) =>
    ofMessage(negotiation, name, ({ paragraph }, { party }) => ({
      what: 'rewritten',
      paragraph,
      ...inNameOf(party),
      ...about(mentioned(text, negotiation.parties)),
      words: beginning(text),
    })),
  'comment-withdraw': ({ on, ...name }, { negotiation }) =>
    on
      ? ofMessage(negotiation, name, ({ paragraph }, { party }) => ({
          what: 'comment-withdrawn',
          paragraph,
          ...inNameOf(party),
        }))
      : [],
  'comment-resolve': ({ comment: id, on, party }, { negotiation }) =>
    inConversation(negotiation, id, (conversation) => ({
      what: on ? 'resolved' : 'conversation-reopened',
      paragraph: conversation.paragraph,
      ...inNameOf(party),
      ...about(openerOf(conversation, party)),
    })),
};

function inConversation({ comments }: Negotiation, id: string, told: (conversation: Comment) => Told): Told[] {
  const conversation = comments.find((comment) => comment.id === id);
  return conversation ? [told(conversation)] : [];
}

function ofMessage(
  negotiation: Negotiation,
  { comment, answer }: MessageName,
  told: (conversation: Comment, message: Message) => Told,
): Told[] {
  return inConversation(negotiation, comment, (conversation) =>
    told(conversation, messageIn(conversation, answer) ?? conversation),
  );
}

/** Whose conversation it is: the party that opened it, unless that speaks now. */
function openerOf(conversation: Comment, party: string | null): string[] {
  return conversation.party === null || conversation.party === party ? [] : [conversation.party];
}

function inNameOf(party: string | null): { party?: string } {
  return party === null ? {} : { party };
}

function about(of: readonly string[]): { of?: readonly string[] } {
  return of.length === 0 ? {} : { of: [...new Set(of)] };
}
