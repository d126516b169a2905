import type { Take } from '@adref/shared/negotiation';
import { useState } from 'react';
import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import { refusalSaid } from '../locale/refusal-said.ts';
import * as m from '../paraglide/messages.js';
import { memberName } from '../phrases/member-name.ts';
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
  decided,
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
  /** What is decided there now; null where nothing is. */
  decided: Take | null;
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
      <DecidedSince decided={decided} />
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

/** Says that somebody else has decided while one writes. The decision is on the page, but not where one looks; words taken now come in its place. */
function DecidedSince({ decided }: { decided: Take | null }) {
  const { negotiation, member } = useNegotiation();
  const [begun] = useState(decided?.time);
  if (!decided || decided.time === begun || decided.by === member.id) return null;
  const who = memberName(negotiation, decided.by) ?? decided.by;
  return <Notice tone="warn">{refusalSaid({ key: 'decided-meanwhile', params: { who } })}</Notice>;
}
