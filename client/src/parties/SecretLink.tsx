import { Check, Copy } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import * as m from '../paraglide/messages.js';
import style from './PartiesPage.module.css';

/** A new invitation link, shown this once, with a button that copies it. It comes into sight and takes the focus, ready to be copied. */
export function SecretLink({ secret, who, onDone }: { secret: string; who: string; onDone: () => void }) {
  const [copied, setCopied] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.scrollIntoView({ block: 'center' });
    field.current?.focus({ preventScroll: true });
  }, []);
  const link = `${window.location.origin}/join/${secret}`;
  return (
    <Notice>
      <p>{m.invite_once({ who })}</p>
      <div className={style.secret}>
        <input
          ref={field}
          readOnly
          value={link}
          aria-label={m.invite_link()}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button
          look="primary"
          onPress={() => {
            // Where the browser refuses (no secure address), the field above can still be copied by hand.
            navigator.clipboard?.writeText(link).then(
              () => setCopied(true),
              () => undefined,
            );
          }}
        >
          {copied ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
          {copied ? m.invite_copied() : m.invite_copy()}
        </Button>
        <Button onPress={onDone}>{m.invite_done()}</Button>
      </div>
    </Notice>
  );
}
