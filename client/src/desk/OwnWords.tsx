import { useState } from 'react';
import { Button } from '../components/Button.tsx';
import { TextArea } from '../components/Field.tsx';
import * as m from '../paraglide/messages.js';
import { useNegotiation } from '../store/use-negotiation.ts';
import style from './OwnWords.module.css';

/** A button that opens a field for words of the chair's own, beginning with those in `start`. */
export function OwnWords({
  id,
  button,
  keyboard,
  label,
  rows = 2,
  start,
  onWrite,
}: {
  id: string;
  button: string;
  keyboard: string;
  label: string;
  rows?: number;
  start: string;
  onWrite: (text: string) => void;
}) {
  const { connected } = useNegotiation();
  const [text, setText] = useState<string | null>(null);
  const close = () => {
    setText(null);
    // The field is gone with the next paint; the focus goes back to the button that opened it.
    requestAnimationFrame(() => document.getElementById(id)?.focus());
  };
  if (text === null) {
    return (
      <Button look="quiet" small onPress={() => setText(start)} id={id}>
        {button} <kbd aria-hidden>{keyboard}</kbd>
      </Button>
    );
  }
  return (
    <form
      className={style.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!connected) return;
        onWrite(text);
        close();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
      }}
    >
      <TextArea
        label={label}
        help={m.desk_write_help()}
        serif
        rows={rows}
        value={text}
        onText={setText}
        // Who asked for the field wants to write in it.
        autoFocus
      />
      <div className={style.buttons}>
        <Button small onPress={close}>
          {m.shell_cancel()}
        </Button>
        <Button small look="primary" type="submit" isDisabled={!connected}>
          {m.desk_take_own()}
        </Button>
      </div>
    </form>
  );
}
