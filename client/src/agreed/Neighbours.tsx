import type { LibraryDocumentAnswer } from '@adref/shared/protocol';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import { Working } from '../components/Working.tsx';
import * as m from '../paraglide/messages.js';
import { getLocale } from '../paraglide/runtime.js';
import { request } from '../request/request.ts';
import { errorSentence } from '../request/use-request.ts';
import style from './Agreed.module.css';
import { agreedHow, languageName, translationSaid } from './agreed-how.ts';

/** A whole document of the server's library, opened at one paragraph among its neighbours. */
export function Neighbours(opened: { document: string; paragraph: string }) {
  // One may go on to the same paragraph in another language.
  const [{ document, paragraph }, go] = useState(opened);
  const [shown, setShown] = useState<LibraryDocumentAnswer | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const here = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const path = `/library/documents/${encodeURIComponent(document)}`;
    // Whoever has gone on waits for another document.
    let left = false;
    request<LibraryDocumentAnswer>('GET', path).then(
      (answer) => left || setShown(answer),
      (error: unknown) => left || setFailure(errorSentence(error)),
    );
    return () => {
      left = true;
    };
  }, [document]);
  // When the text is there, not when the dialog opens.
  useEffect(() => {
    if (shown) here.current?.scrollIntoView({ block: 'center' });
  }, [shown]);
  if (failure) return <Notice tone="bad">{failure}</Notice>;
  if (!shown) return <Working label={m.library_fetching()} />;
  const { entry, labels } = shown;
  // The original before all translations.
  const siblings = shown.siblings.toSorted((a, b) => rank(a.language) - rank(b.language));
  function rank(language: string): number {
    return language === entry.original ? 0 : 1;
  }
  const translation = entry.original ? translationSaid(entry) : m.agreed_original_unknown();
  const locale = getLocale();
  return (
    <article className={style.document} lang={entry.language} dir="auto">
      <p className={style.soft} lang={locale}>
        {agreedHow(entry)}
      </p>
      {translation && (
        <p className={style.soft} lang={locale}>
          {translation}
        </p>
      )}
      {siblings.length > 0 && (
        <div className={style.actions} lang={locale}>
          <span className={style.soft}>{m.house_translations()}</span>
          {siblings.map(({ id, language, paragraphs }) => (
            <Button
              key={id}
              small
              look="quiet"
              onPress={() => go({ document: id, paragraph: paragraphs[paragraph] ?? '' })}
            >
              {language === entry.original
                ? m.agreed_original({ language: languageName(language) })
                : languageName(language)}
            </Button>
          ))}
        </div>
      )}
      {shown.document.paragraphs.map(({ id, kind, text, level }, at) => (
        <p
          key={id}
          ref={id === paragraph ? here : null}
          className={id === paragraph ? style.here : ''}
          aria-current={id === paragraph ? 'location' : undefined}
          style={{ paddingInlineStart: kind === 'heading' ? 0 : Math.min(level, 4) * 20 }}
        >
          {labels[at] && <b>{labels[at]} </b>}
          {kind === 'title' || kind === 'heading' ? <strong>{text}</strong> : text}
        </p>
      ))}
    </article>
  );
}
