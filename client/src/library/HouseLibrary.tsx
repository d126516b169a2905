import type { LibraryList } from '@adref/shared/protocol';
import { useCallback, useEffect, useState } from 'react';
import { languageNames } from '../agreed/agreed-how.ts';
import { forgetTraces } from '../agreed/trace-desk.ts';
import { Notice } from '../components/Notice.tsx';
import * as m from '../paraglide/messages.js';
import { day } from '../phrases/when.ts';
import { request } from '../request/request.ts';
import { errorSentence } from '../request/use-request.ts';
import { FillLibrary } from './FillLibrary.tsx';
import { HouseDocuments } from './HouseDocuments.tsx';
import style from './HouseLibrary.module.css';
import { LibrarySearchForm } from './LibrarySearchForm.tsx';
import { TraceWords } from './TraceWords.tsx';

/** Everything adopted that this server holds, whatever negotiation it is for: what it is, a search in it, and filling it for those who may. */
export function HouseLibrary() {
  const [list, setList] = useState<LibraryList | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const fetchList = useCallback(() => {
    forgetTraces();
    request<LibraryList>('GET', '/library').then(setList, (error: unknown) => setFailure(errorSentence(error)));
  }, []);
  useEffect(fetchList, [fetchList]);
  if (failure) return <Notice tone="warn">{failure}</Notice>;
  if (!list) return null;
  const { holdings, mayFill } = list;
  // Somebody who cannot fill it has nothing to do in an empty one.
  if (holdings.documents === 0 && !mayFill) return null;
  return (
    <section className={style.house} aria-labelledby="house-library">
      <h2 id="house-library">{m.house_title()}</h2>
      <p className={style.soft}>{held(holdings)}</p>
      {holdings.documents > 0 && <LibrarySearchForm holdings={holdings} />}
      {holdings.documents > 0 && <TraceWords holdings={holdings} />}
      {holdings.documents > 0 && <HouseDocuments documents={list.documents} mayFill={mayFill} onChange={fetchList} />}
      {mayFill && <FillLibrary onChange={fetchList} />}
    </section>
  );
}

/** What the library holds, so that nobody takes its silence for proof. */
function held({ documents, paragraphs, languages, from, to }: LibraryList['holdings']): string {
  if (documents === 0) return m.house_empty();
  const dates = from === '' ? '' : m.house_dates({ from: day(from), to: day(to) });
  return m.house_holds({ documents, paragraphCount: paragraphs, languages: languageNames(languages), dates });
}
