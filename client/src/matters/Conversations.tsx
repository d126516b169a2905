import {
  type Comment,
  conversationPlace,
  isEmpty,
  isResolved,
  type Negotiation,
  type Target,
} from '@adref/shared/negotiation';
import { useId } from 'react';
import { Notice } from '../components/Notice.tsx';
import { Segmented } from '../components/Segmented.tsx';
import * as m from '../paraglide/messages.js';
import { useKeptOnPage } from '../store/kept-on-page.ts';
import style from './Conversation.module.css';
import { Conversation } from './Conversation.tsx';
import { NewConversation, type SpokenWords } from './NewConversation.tsx';
import { useConversationActs } from './use-conversation-acts.ts';

/** Which of them are shown. */
type Shown = 'open' | 'resolved' | 'all';

/** The conversations on a paragraph, those of earlier rounds included, in the order in which they were opened; and a field to open another. */
export function Conversations({
  title = m.draft_comments(),
  ids,
  round,
  target,
  selected = null,
  party,
  maySpeak,
}: {
  title?: string;
  /** Of the paragraph, of which what is proposed may have several; or of several that are gone. */
  ids: readonly string[];
  /** The negotiation in the round that is shown. */
  round: Negotiation;
  /** The paragraph as a whole, where one can open a conversation on it. */
  target: Target | null;
  selected?: SpokenWords | null;
  /** In whose name the reader speaks; null at the desk. */
  party: string | null;
  maySpeak: boolean;
}) {
  const id = useId();
  const acts = useConversationActs(party);
  const [wished, show] = useKeptOnPage<Shown>('conversations shown', 'open');
  const all = round.comments.filter(({ paragraph }) => ids.includes(paragraph));
  // One in which nothing is left to read is of no use to anybody but the record.
  const there = all.filter((comment) => !isEmpty(comment) || comment.draft === round.drafts.at(-1)?.number);
  const [resolved, open] = [there.filter(isResolved), there.filter((comment) => !isResolved(comment))];
  // Where nothing is resolved there is nothing to choose.
  const shown = resolved.length === 0 ? 'open' : wished;
  const listed: readonly Comment[] = shown === 'open' ? open : shown === 'resolved' ? resolved : there;
  const [paragraph = ''] = ids;
  if (there.length === 0 && !(maySpeak && target)) return null;
  return (
    <section className={style.conversations} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{title}</h3>
      {resolved.length > 0 && (
        <Segmented
          label={m.conversation_shown()}
          value={shown}
          options={[
            { value: 'open', name: m.conversation_open({ count: open.length }) },
            { value: 'resolved', name: m.conversation_resolved({ count: resolved.length }) },
            { value: 'all', name: m.conversation_all() },
          ]}
          onChange={show}
        />
      )}
      {acts.refused && <Notice tone="bad">{acts.refused}</Notice>}
      {listed.map((conversation) => (
        <Conversation
          key={conversation.id}
          conversation={conversation}
          place={conversationPlace(round, conversation)}
          party={party}
          maySpeak={maySpeak}
          acts={acts}
        />
      ))}
      {maySpeak && target && (
        <NewConversation paragraph={paragraph} target={target} selected={selected} party={party} acts={acts} />
      )}
    </section>
  );
}
