import type { Descent } from '@adref/shared/protocol';
import { useEffect, useState } from 'react';
import { agreedHow, opsOf } from '../agreed/agreed-how.ts';
import { Notice } from '../components/Notice.tsx';
import { Redline } from '../components/Redline.tsx';
import { Working } from '../components/Working.tsx';
import * as m from '../paraglide/messages.js';
import { request } from '../request/request.ts';
import { errorSentence } from '../request/use-request.ts';
import style from './HouseLibrary.module.css';

/** The same clause in every document that has it, the earliest first; in each later one what changed, and whether it asks more or less. */
export function DescentList({ document, paragraph }: { document: string; paragraph: string }) {
  const [descent, setDescent] = useState<Descent | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    const path = `/library/documents/${encodeURIComponent(document)}/descent/${encodeURIComponent(paragraph)}`;
    request<Descent>('GET', path).then(setDescent, (error: unknown) => setFailure(errorSentence(error)));
  }, [document, paragraph]);
  if (failure) return <Notice tone="bad">{failure}</Notice>;
  if (!descent) return <Working label={m.library_fetching()} />;
  return (
    <>
      {descent.steps.length === 1 && <p className={style.soft}>{m.house_alone()}</p>}
      <ol className={style.found}>
        {descent.steps.map(({ paragraph: step, text, redline, force }, at) => (
          <li key={step.number} className={style.card}>
            <header className={style.source}>
              <b>
                {step.symbol || step.document} {step.label}
              </b>
              <span className={style.manner} data-manner={step.manner}>
                {agreedHow(step)}
              </span>
              {force && (
                <span className={style.force}>{force === 'weaker' ? m.house_weaker() : m.house_stronger()}</span>
              )}
            </header>
            <p className={style.text} lang={step.language} dir="auto">
              {at === 0 ? text : <Redline ops={opsOf(redline)} />}
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}
