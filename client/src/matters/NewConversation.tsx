import { audiencesFor, partiesSeeing, type Target } from '@adref/shared/negotiation';
import { X } from 'lucide-react';
import { useId, useState } from 'react';
import { Button } from '../components/Button.tsx';
import { useShownWords } from '../components/shown-words.ts';
import * as m from '../paraglide/messages.js';
import { audienceName } from '../phrases/audience-name.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import { useUnsentText } from '../store/use-unsent-text.ts';
import style from './Conversation.module.css';
import { MessageField } from './MessageField.tsx';
import type { ConversationActs } from './use-conversation-acts.ts';

/** What a new conversation could be on: words that are selected, with the target that names them. */
export interface SpokenWords {
  readonly words: string;
  readonly target: Target;
}

/**
 * Opens a conversation on a paragraph, or on the words that were selected when it was begun. What is typed is kept until it is sent, through
 * rounds, a reload and without a connection; who will see it is said above the button, the narrowest audience first.
 */
export function NewConversation({
  paragraph,
  target,
  selected,
  party,
  acts,
}: {
  /** What the words are kept under. */
  paragraph: string;
  /** The paragraph as a whole. */
  target: Target;
  selected: SpokenWords | null;
  /** In whose name; null at the desk. */
  party: string | null;
  acts: ConversationActs;
}) {
  const { negotiation, member } = useNegotiation();
  const { parties } = negotiation;
  const shown = useShownWords();
  const [text, setText, sent] = useUnsentText(`comment ${paragraph}`);
  const [wished, wish] = useUnsentText(`comment audience ${paragraph}`);
  const [begun, begin] = useState<SpokenWords | null | undefined>(undefined);
  const id = useId();
  const audiences = audiencesFor(negotiation, member, party);
  const audience = audiences.find((one) => one === wished) ?? audiences[0];
  if (audience === undefined) return null;
  const on = begun === undefined ? selected : begun;
  const { sign: Sign } = audienceName(parties, audience);
  const send = () => {
    if (text.trim() === '' || acts.busy) return;
    void acts.open(on?.target ?? target, text.trim(), audience).then((done) => {
      if (!done) return;
      sent(text);
      // The next one is for the fewest again, until somebody says otherwise.
      wish('');
      begin(undefined);
    });
  };
  return (
    <form
      className={style.form}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {on && (
        <p className={style.place}>
          {m.draft_comment_on_words({ words: shown(on.words) })}
          <Button small look="quiet" aria-label={m.conversation_on_paragraph()} onPress={() => begin(null)}>
            <X size={13} aria-hidden />
          </Button>
        </p>
      )}
      <MessageField
        label={m.draft_comment_label()}
        text={text}
        parties={partiesSeeing(negotiation, audience)}
        field={(field) => field?.setAttribute('data-new-conversation', '')}
        onText={(next) => {
          // With its first letter it is on what is selected then.
          if (begun === undefined) begin(selected);
          setText(next);
        }}
        onSend={send}
      />
      <span className={style.acts}>
        <label htmlFor={id} className="visually-hidden">
          {m.conversation_audience()}
        </label>
        <Sign size={15} aria-hidden className={style.sign} />
        <select
          id={id}
          className={style.audiences}
          value={audience}
          onChange={(event) => wish(event.currentTarget.value)}
        >
          {audiences.map((one) => (
            <option key={one} value={one}>
              {audienceName(parties, one).words}
            </option>
          ))}
        </select>
        {text.trim() !== '' && (
          <Button small type="submit" isDisabled={acts.busy}>
            {m.draft_comment_send()}
          </Button>
        )}
      </span>
    </form>
  );
}
