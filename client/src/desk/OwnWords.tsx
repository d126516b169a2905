import { Button } from '../components/Button.tsx';
import * as m from '../paraglide/messages.js';
import { useNegotiation } from '../store/use-negotiation.ts';
import style from './OwnWords.module.css';
import { WordsArea } from './WordsArea.tsx';

/** A button that opens a field for words of the chair's own, beginning with those in `start`. */
export function OwnWords({
  id,
  button,
  keyboard,
  label,
  rows = 2,
  start,
  words: text,
  onWords,
  onWrite,
  onPropose,
}: {
  id: string;
  button: string;
  keyboard: string;
  label: string;
  rows?: number;
  start: string;
  /** What is written in the field; null where it is closed. Kept by the desk: the field may go under the hands of its writer. */
  words: string | null;
  onWords: (words: string | null) => void;
  /** Takes the words; resolves to whether they were taken. */
  onWrite: (text: string) => Promise<boolean>;
  /** Puts the words to the room instead; resolves to whether they were put. */
  onPropose: (text: string) => Promise<boolean>;
}) {
  const { connected } = useNegotiation();
  const close = () => {
    onWords(null);
    // The field is gone with the next paint; the focus goes back to the button that opened it.
    requestAnimationFrame(() => document.getElementById(id)?.focus());
  };
  if (text === null) {
    return (
      <Button look="quiet" small onPress={() => onWords(start)} id={id}>
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
        // Words that are refused stay in the field.
        void onWrite(text).then((taken) => taken && close());
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
      }}
    >
      <WordsArea
        label={label}
        help={m.desk_write_help()}
        rows={rows}
        value={text}
        onText={onWords}
        // Who asked for the field wants to write in it.
        autoFocus
      />
      <div className={style.buttons}>
        <Button small onPress={close}>
          {m.shell_cancel()}
        </Button>
        <Button small isDisabled={!connected} onPress={() => void onPropose(text).then((put) => put && close())}>
          {m.proposal_put()}
        </Button>
        <Button small look="primary" type="submit" isDisabled={!connected}>
          {m.desk_take_own()}
        </Button>
      </div>
    </form>
  );
}
