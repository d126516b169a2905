import { type Negotiation, openDraft } from '@adref/shared/negotiation';
import { Check, Copy } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import { useShownWords } from '../components/shown-words.ts';
import * as m from '../paraglide/messages.js';
import { useNegotiation } from '../store/use-negotiation.ts';
import style from './OwnWords.module.css';
import type { UnsentWords } from './unsent-words.ts';
import { WordsArea } from './WordsArea.tsx';

/**
 * Words that were being written when their place went: a draft was issued, or the bracket changed. They can be written on, copied and let
 * go. Where nothing else has the focus they take it: the next keys are the end of a word, and no keys of the desk.
 */
export function StrandedWords({
  unsent,
  onWords,
}: {
  unsent: UnsentWords;
  /** Null lets them go. */
  onWords: (words: string | null) => void;
}) {
  const { negotiation } = useNegotiation();
  const shown = useShownWords();
  const [copied, setCopied] = useState(false);
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const area = field.current?.querySelector('textarea');
    if (!area || (document.activeElement && document.activeElement !== document.body)) return;
    area.focus();
    area.setSelectionRange(area.value.length, area.value.length);
  }, []);
  return (
    <Notice tone="warn">
      <div className={style.form} ref={field}>
        <WordsArea label={reason(negotiation, unsent)} rows={2} value={unsent.words} onText={onWords} />
        <div className={style.buttons}>
          <Button small onPress={() => onWords(null)}>
            {m.desk_stranded_drop()}
          </Button>
          <Button
            small
            onPress={() => {
              // Where the browser refuses (no secure address), the field above can still be copied by hand.
              navigator.clipboard?.writeText(shown(unsent.words)).then(
                () => setCopied(true),
                () => undefined,
              );
            }}
          >
            {copied ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
            {copied ? m.invite_copied() : m.invite_copy()}
          </Button>
        </div>
      </div>
    </Notice>
  );
}

function reason(negotiation: Negotiation, { draft, label }: UnsentWords): string {
  const open = openDraft(negotiation);
  const place = label || m.desk_no_label();
  if (draft === open.number) return m.desk_stranded_bracket({ label: place });
  return m.desk_stranded_draft({ label: place, symbol: open.symbol });
}
