import { openDraft, type Target, type Visibility } from '@adref/shared/negotiation';
import * as m from '../paraglide/messages.js';
import { useAct } from '../store/use-act.ts';
import { useNegotiation } from '../store/use-negotiation.ts';

/** What one can do in conversations. Each resolves to whether it was carried out. */
export interface ConversationActs {
  readonly busy: boolean;
  readonly refused: string | null;
  readonly open: (target: Target, text: string, audience: Visibility) => Promise<boolean>;
  readonly answer: (comment: string, text: string) => Promise<boolean>;
  /** `answer`: the message's id, undefined for the one that opened the conversation. */
  readonly rewrite: (comment: string, answer: string | undefined, text: string) => Promise<boolean>;
  readonly takeBack: (comment: string, answer: string | undefined) => Promise<boolean>;
  readonly resolve: (comment: string, on: boolean) => Promise<boolean>;
}

/** The acts in the name of `party`, or of the desk where there is none; all can be taken back. */
export function useConversationActs(party: string | null): ConversationActs {
  const { negotiation } = useNegotiation();
  const { busy, refusal: refused, act } = useAct();
  const draft = openDraft(negotiation).number;
  const done = async (...asked: Parameters<typeof act>) => (await act(...asked)) !== undefined;
  return {
    busy,
    refused,
    open: (target, text, audience) =>
      done({ kind: 'comment', draft, party, target, text, audience }, m.done_commented()),
    answer: (comment, text) => done({ kind: 'comment-answer', comment, party, text }, m.done_answered()),
    rewrite: (comment, answer, text) => done({ kind: 'comment-edit', comment, answer, text }, m.done_rewritten()),
    takeBack: (comment, answer) =>
      done({ kind: 'comment-withdraw', comment, answer, on: true }, m.done_comment_withdrawn()),
    resolve: (comment, on) =>
      done({ kind: 'comment-resolve', comment, party, on }, on ? m.done_resolved() : m.done_conversation_reopened()),
  };
}
