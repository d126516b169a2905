import { type Member, type Message, messageParts, type Party } from '@adref/shared/negotiation';
import { memo, useState } from 'react';
import { Button } from '../components/Button.tsx';
import { useLocale } from '../locale/locale.ts';
import * as m from '../paraglide/messages.js';
import { moment } from '../phrases/when.ts';
import style from './Conversation.module.css';
import { MessageForm } from './MessageForm.tsx';

/** One message: who, when, its words with the parties that it names, and what it said before; its author writes it again or takes it back. */
export const ConversationMessage = memo(function ConversationMessage({
  message,
  author,
  readers,
  busy,
  onRewrite,
  onTakeBack,
}: {
  message: Message;
  author: Member | undefined;
  /** The parties that see the conversation: to name another calls nobody. */
  readers: readonly Party[];
  busy: boolean;
  /** Null where the reader cannot; resolves to whether it was done. */
  onRewrite: ((text: string) => Promise<boolean>) | null;
  onTakeBack: (() => void) | null;
}) {
  useLocale();
  const [again, setAgain] = useState<string | null>(null);
  const { party, time, text, withdrawn, earlier = [] } = message;
  const send = () => {
    if (!onRewrite || again === null || again.trim() === '' || busy) return;
    void onRewrite(again.trim()).then((done) => done && setAgain(null));
  };
  return (
    <div className={style.message}>
      <p className={style.who}>
        <strong>{party ?? m.draft_desk()}</strong> {author?.name} · <time dateTime={time}>{moment(time)}</time>
        {earlier.length > 0 && !withdrawn && <> · {m.conversation_rewritten()}</>}
      </p>
      {withdrawn ? (
        <p className={style.who}>{m.draft_comment_withdrawn()}</p>
      ) : again === null ? (
        <p className={style.text} dir="auto">
          {messageParts(text, readers).map((part, at) =>
            part.party === null ? (
              part.text
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text have no other name
              <strong key={at} className={style.mention}>
                {part.text}
              </strong>
            ),
          )}
        </p>
      ) : (
        <MessageForm
          label={m.conversation_rewrite()}
          text={again}
          parties={readers}
          onText={setAgain}
          onSend={send}
          onLeave={() => setAgain(null)}
        >
          <span className={style.acts}>
            <Button small look="quiet" onPress={() => setAgain(null)}>
              {m.conversation_leave()}
            </Button>
            <Button small type="submit" isDisabled={busy || again.trim() === '' || again.trim() === text}>
              {m.conversation_save()}
            </Button>
          </span>
        </MessageForm>
      )}
      {earlier.length > 0 && !withdrawn && (
        <details className={style.earlier}>
          <summary>{m.conversation_earlier({ count: earlier.length })}</summary>
          {earlier.map((words) => (
            <p key={words.until} className={style.text} dir="auto">
              <del>{words.text}</del> <span className={style.who}>{moment(words.until)}</span>
            </p>
          ))}
        </details>
      )}
      {again === null && !withdrawn && (onRewrite || onTakeBack) && (
        <span className={style.own}>
          {onRewrite && (
            <Button small look="quiet" isDisabled={busy} onPress={() => setAgain(text)}>
              {m.conversation_edit()}
            </Button>
          )}
          {onTakeBack && (
            <Button
              small
              look="quiet"
              isDisabled={busy}
              aria-label={m.draft_comment_withdraw_this({ words: text })}
              onPress={onTakeBack}
            >
              {m.draft_comment_withdraw()}
            </Button>
          )}
        </span>
      )}
    </div>
  );
});
