import {
  audienceOf,
  type Comment,
  type ConversationPlace,
  isResolved,
  mayResolve,
  messagesOf,
  partiesSeeing,
} from '@adref/shared/negotiation';
import { Check } from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { Button } from '../components/Button.tsx';
import { useShownWords } from '../components/shown-words.ts';
import * as m from '../paraglide/messages.js';
import { audienceName } from '../phrases/audience-name.ts';
import { partyName } from '../phrases/party-name.ts';
import { moment } from '../phrases/when.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import { useUnsentText } from '../store/use-unsent-text.ts';
import style from './Conversation.module.css';
import { ConversationMessage } from './ConversationMessage.tsx';
import { MessageForm } from './MessageForm.tsx';
import type { ConversationActs } from './use-conversation-acts.ts';
import { useRequestedConversation } from './use-requested-conversation.ts';

/**
 * One conversation: who sees it, what it is on, its messages, and what the reader can do in it. In hand for the keyboard it takes A (answer)
 * and R (resolve, or reopen).
 */
export function Conversation({
  conversation,
  place,
  party,
  maySpeak,
  acts,
  label,
}: {
  conversation: Comment;
  place: ConversationPlace;
  /** In whose name the reader speaks; null at the desk. */
  party: string | null;
  maySpeak: boolean;
  acts: ConversationActs;
  /** Of its paragraph, where it is shown elsewhere. */
  label?: string;
}) {
  const { negotiation, member } = useNegotiation();
  const { id } = conversation;
  const [text, setText, sent] = useUnsentText(`answer ${id}`);
  const { parties, members } = negotiation;
  const card = useRef<HTMLElement>(null);
  const answer = useRef<HTMLTextAreaElement>(null);
  const [requested, request] = useRequestedConversation();
  useEffect(() => {
    if (requested !== id || !card.current) return;
    request(null);
    card.current.focus();
    card.current.scrollIntoView({ block: 'nearest' });
  }, [requested, request, id]);
  const resolved = isResolved(conversation);
  const last = conversation.resolutions?.at(-1);
  const seenBy = audienceOf(conversation);
  const audience = audienceName(parties, seenBy);
  const readers = useMemo(() => partiesSeeing({ parties }, seenBy), [parties, seenBy]);
  const settles = maySpeak && mayResolve(negotiation, member, party, conversation);
  const send = () => {
    if (text.trim() === '' || acts.busy) return;
    void acts.answer(id, text.trim()).then((done) => done && sent(text));
  };
  const resolve = () => {
    if (settles && !acts.busy) void acts.resolve(id, !resolved);
  };
  const pressed = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== card.current || event.ctrlKey || event.altKey || event.metaKey) return;
    const key = event.key.toLowerCase();
    if (key === 'a' && answer.current) answer.current.focus();
    else if (key === 'r') resolve();
    else return;
    // The desk has keys of its own.
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <article
      ref={card}
      className={style.conversation}
      data-conversation={id}
      data-audience={seenBy.split(':')[0]}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: F9 brings it in hand
      tabIndex={0}
      aria-label={m.conversation_name({
        who: conversation.party ? partyName(parties, conversation.party) : m.draft_desk(),
        audience: audience.words,
      })}
      aria-keyshortcuts="A R"
      onKeyDown={pressed}
    >
      <header className={style.head}>
        <span className={style.audience}>
          <audience.sign size={14} aria-hidden /> {audience.words}
        </span>
        {label !== undefined && <strong>{label}</strong>}
        {settles && (
          <Button small look="quiet" isDisabled={acts.busy} onPress={resolve}>
            {resolved ? m.conversation_reopen() : m.conversation_resolve()}
          </Button>
        )}
      </header>
      <PlaceOf place={place} />
      {messagesOf(conversation).map((message) => {
        const answered = message.id === id ? undefined : message.id;
        const own = message.by === member.id && maySpeak && !message.withdrawn;
        return (
          <ConversationMessage
            key={message.id}
            message={message}
            author={members.find((one) => one.id === message.by)}
            readers={readers}
            busy={acts.busy}
            onRewrite={own && !resolved ? (words) => acts.rewrite(id, answered, words) : null}
            onTakeBack={own ? () => void acts.takeBack(id, answered) : null}
          />
        );
      })}
      {resolved && last && (
        <p className={style.resolved}>
          <Check size={14} aria-hidden />{' '}
          {m.conversation_resolved_by({
            who: last.party ? partyName(parties, last.party) : m.draft_desk(),
            when: moment(last.time),
          })}
        </p>
      )}
      {maySpeak && !resolved && (
        <MessageForm
          label={m.conversation_answer()}
          text={text}
          parties={readers}
          field={answer}
          onText={setText}
          onSend={send}
          onLeave={() => card.current?.focus()}
        >
          {text.trim() !== '' && (
            <Button small type="submit" isDisabled={acts.busy}>
              {m.conversation_send_answer()}
            </Button>
          )}
        </MessageForm>
      )}
    </article>
  );
}

function PlaceOf({ place }: { place: ConversationPlace }) {
  const shown = useShownWords();
  if (place.on === 'paragraph') return null;
  if (place.on === 'words')
    return <p className={style.place}>{m.draft_comment_on_words({ words: shown(place.words) })}</p>;
  return (
    <p className={style.place}>
      {place.words === null ? m.conversation_words_gone() : m.conversation_on_gone({ words: shown(place.words) })}
    </p>
  );
}
