import { writesFor } from '@adref/shared/negotiation';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { agreedHow, sourceName, translationSaid } from '../agreed/agreed-how.ts';
import { Neighbours } from '../agreed/Neighbours.tsx';
import { useWordsForText } from '../agreed/use-words-for-text.ts';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import * as m from '../paraglide/messages.js';
import { useNegotiation } from '../store/use-negotiation.ts';
import { DescentList } from './DescentList.tsx';
import { highlighted, type SearchResult } from './found-words.ts';
import style from './HouseLibrary.module.css';

/** A paragraph that was found: from where and how agreed, its words with those that answer marked; the way to its document and its past. */
export function FoundParagraphCard({ found }: { found: SearchResult }) {
  const [shown, setShown] = useState<'document' | 'descent' | null>(null);
  const [copied, setCopied] = useState(false);
  const { negotiation, member } = useNegotiation();
  const [, setForText] = useWordsForText();
  const [, go] = useLocation();
  const mayTake = !negotiation.closed && writesFor(negotiation, member).length > 0;
  const { document, title, language, text, highlights } = found;
  const name = sourceName(found);
  const translation = translationSaid(found);
  const copy = () => {
    const words = `${text} (${name}, ${agreedHow(found)})`;
    navigator.clipboard?.writeText(words).then(
      () => setCopied(true),
      () => undefined,
    );
  };
  return (
    <li className={style.card}>
      <header className={style.source}>
        <b>{name}</b>
        <span className={style.manner} data-manner={found.manner}>
          {agreedHow(found)}
        </span>
        {translation && <span className={style.soft}>{translation}</span>}
      </header>
      <p className={style.soft} lang={language} dir="auto">
        {title}
      </p>
      <p className={style.text} lang={language} dir="auto">
        {highlighted(text, highlights).map((part) =>
          part.mark ? <mark key={part.from}>{part.text}</mark> : <span key={part.from}>{part.text}</span>,
        )}
      </p>
      <div className={style.actions}>
        <Button small look="quiet" onPress={() => setShown('document')}>
          {m.house_in_document()}
        </Button>
        <Button small look="quiet" onPress={() => setShown('descent')}>
          {m.house_through_years()}
        </Button>
        {mayTake && (
          <Button
            small
            look="quiet"
            onPress={() => {
              const source = `${name}, ${agreedHow(found)}`;
              setForText({ kind: found.kind, text, source, document, target: found.paragraph });
              go('/draft');
            }}
          >
            {m.house_into_text()}
          </Button>
        )}
        {/* Only a page with a secure address may write to the clipboard. */}
        {navigator.clipboard && (
          <Button small look="quiet" onPress={copy}>
            {copied ? m.house_copied() : m.house_copy()}
          </Button>
        )}
      </div>
      <Dialog wide title={name} isOpen={shown === 'document'} onClose={() => setShown(null)}>
        <Neighbours document={document} paragraph={found.paragraph} />
      </Dialog>
      <Dialog wide title={m.house_descent_of({ name })} isOpen={shown === 'descent'} onClose={() => setShown(null)}>
        <DescentList document={document} paragraph={found.paragraph} />
      </Dialog>
    </li>
  );
}
