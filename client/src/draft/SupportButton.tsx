import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '../components/Button.tsx';
import * as m from '../paraglide/messages.js';
import style from './SupportButton.module.css';

/**
 * Supports words of others at one press; where that replaces words of the own party on the table, it first shows them and asks.
 * `replaces` is what the party holds there now, null where it holds nothing; an empty text means leaving words out. What is supported is what was
 * there when it was pressed: if that changes before the question is answered, the answer is for words that are gone.
 */
export function SupportButton({
  words,
  replaces,
  party,
  disabled,
  onSupport,
}: {
  /** What is supported, as the card says it: buttons of several cards are told from each other by it. */
  words: string;
  replaces: string | null;
  party: string;
  disabled: boolean;
  onSupport: () => void;
}) {
  const [pressed, setPressed] = useState<{ readonly support: () => void } | null>(null);
  if (!pressed) {
    return (
      <Button
        small
        isDisabled={disabled}
        aria-label={m.act_on({ act: m.draft_support(), what: words })}
        onPress={() => (replaces === null ? onSupport() : setPressed({ support: onSupport }))}
      >
        {m.draft_support()}
      </Button>
    );
  }
  return (
    <Question onLeave={() => setPressed(null)}>
      <p>
        {replaces === '' ? m.draft_support_replaces_deletion({ party }) : m.draft_support_replaces({ party })}{' '}
        {replaces !== '' && <q className={style.words}>{replaces}</q>}
      </p>
      <div className={style.buttons}>
        <Button
          small
          look="primary"
          isDisabled={disabled}
          onPress={() => {
            setPressed(null);
            pressed.support();
          }}
        >
          {m.draft_support_anyway()}
        </Button>
        <Button small onPress={() => setPressed(null)}>
          {m.draft_support_keep()}
        </Button>
      </div>
    </Question>
  );
}

/** Takes the focus, so that the question is heard and answered by keyboard; Escape leaves it. */
function Question({ onLeave, children }: { onLeave: () => void; children: ReactNode }) {
  const place = useRef<HTMLFieldSetElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <fieldset
      ref={place}
      tabIndex={-1}
      className={style.question}
      aria-label={m.draft_support()}
      onKeyDown={(event) => event.key === 'Escape' && onLeave()}
    >
      {children}
    </fieldset>
  );
}
