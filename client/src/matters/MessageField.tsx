import type { Party } from '@adref/shared/negotiation';
import { type KeyboardEvent, type Ref, useId, useRef, useState } from 'react';
import * as m from '../paraglide/messages.js';
import { inLanguage } from '../phrases/party-name.ts';
import style from './Conversation.module.css';
import { mentionAt, offeredParties, withMention } from './mention-offer.ts';

/** Where a message is written. After an `@` those of `parties`, who will read it, are offered whose code or name begins so; Ctrl+Enter sends. */
export function MessageField({
  label,
  text,
  parties,
  field,
  onText,
  onSend,
  onLeave,
}: {
  label: string;
  text: string;
  parties: readonly Party[];
  field?: Ref<HTMLTextAreaElement>;
  onText: (text: string) => void;
  onSend: () => void;
  /** Escape. */
  onLeave?: () => void;
}) {
  const id = useId();
  const [caret, setCaret] = useState<number | null>(null);
  const [chosen, setChosen] = useState(0);
  const own = useRef<HTMLTextAreaElement | null>(null);
  const asked = caret === null ? null : mentionAt(text, caret);
  const offered = asked ? offeredParties(parties, asked.written) : [];
  const party = offered[Math.min(chosen, offered.length - 1)];
  const name = (code: string) => {
    if (!asked || caret === null) return;
    const { text: next, caret: after } = withMention(text, asked.from, caret, code);
    onText(next);
    setCaret(null);
    requestAnimationFrame(() => own.current?.setSelectionRange(after, after));
  };
  const pressed = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // A key that ends a composition is the composition's.
    if (event.nativeEvent.isComposing) return;
    const { key } = event;
    if (key === 'Enter' && (event.ctrlKey || event.metaKey)) onSend();
    else if (party && (key === 'ArrowDown' || key === 'ArrowUp'))
      setChosen((chosen + (key === 'ArrowDown' ? 1 : offered.length - 1)) % offered.length);
    else if (party && (key === 'Enter' || key === 'Tab')) name(party.code);
    else if (key === 'Escape' && asked) setCaret(null);
    else if (key === 'Escape' && onLeave) onLeave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={style.field}>
      <label htmlFor={id} className="visually-hidden">
        {label}
      </label>
      <textarea
        id={id}
        ref={(element) => {
          own.current = element;
          if (typeof field === 'function') field(element);
          else if (field) field.current = element;
        }}
        rows={1}
        dir="auto"
        value={text}
        maxLength={4_000}
        placeholder={label}
        aria-autocomplete="list"
        aria-controls={party ? `${id}-parties` : undefined}
        aria-activedescendant={party ? `${id}-${party.code}` : undefined}
        onChange={(event) => {
          onText(event.currentTarget.value);
          setCaret(event.currentTarget.selectionStart);
          setChosen(0);
        }}
        onKeyDown={pressed}
        onBlur={() => setCaret(null)}
      />
      {party && (
        <div id={`${id}-parties`} role="listbox" aria-label={m.conversation_mention()} className={style.offered}>
          {offered.map((one) => (
            <div
              key={one.code}
              id={`${id}-${one.code}`}
              role="option"
              tabIndex={-1}
              aria-selected={one === party}
              // Before the field is left.
              onMouseDown={(event) => {
                event.preventDefault();
                name(one.code);
              }}
            >
              <strong>{one.code}</strong> {inLanguage(one.name)}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
