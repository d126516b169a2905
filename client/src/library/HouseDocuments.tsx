import { atDesk } from '@adref/shared/negotiation';
import type { LibraryList } from '@adref/shared/protocol';
import { useState } from 'react';
import { agreedHow } from '../agreed/agreed-how.ts';
import { Button } from '../components/Button.tsx';
import { TextField } from '../components/Field.tsx';
import { Notice } from '../components/Notice.tsx';
import * as m from '../paraglide/messages.js';
import { request } from '../request/request.ts';
import { useRequest } from '../request/use-request.ts';
import { useAct } from '../store/use-act.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import style from './HouseLibrary.module.css';

/** Documents shown at once; one is found by what it is called. */
const most = 50;

type HouseEntry = LibraryList['documents'][number];

/** All documents of the server's library, found by symbol or title: the desk takes those that the negotiation refers to, and who fills it removes. */
export function HouseDocuments({
  documents,
  mayFill,
  onChange,
}: {
  documents: readonly HouseEntry[];
  mayFill: boolean;
  onChange: () => void;
}) {
  const { negotiation, member, connected } = useNegotiation();
  const [query, setQuery] = useState('');
  const { refusal, ask } = useRequest();
  const { busy, refusal: refused, act } = useAct();
  const mayRefer = atDesk(member) && !negotiation.closed;
  const found = documents.filter((document) => nameOf(document).toLowerCase().includes(query.trim().toLowerCase()));
  const isReferredTo = ({ id, symbol, language }: HouseEntry) =>
    negotiation.library.some(
      (one) => one.id === id || (symbol !== '' && one.symbol === symbol && one.language === language),
    );
  const remove = async (id: string) => {
    await ask(() => request('POST', `/library/documents/${id}/remove`, { body: {} }));
    onChange();
  };
  return (
    <details className={style.fill} data-unprinted="">
      <summary>{m.house_documents({ count: documents.length })}</summary>
      <TextField label={m.house_find_document()} value={query} onText={setQuery} />
      {(refusal ?? refused) && <Notice tone="bad">{refusal ?? refused}</Notice>}
      <ul className={style.list}>
        {found.slice(0, most).map((document) => (
          <li key={document.id}>
            <span>
              {nameOf(document)} ({document.language}) – {agreedHow(document)}
            </span>
            <span className={style.actions}>
              {mayRefer && !isReferredTo(document) && (
                <Button
                  small
                  look="quiet"
                  isDisabled={busy}
                  aria-label={m.library_refer_one({ name: document.symbol || document.title })}
                  onPress={() => void act({ kind: 'refer', on: true, document: document.id }, m.done_referred())}
                >
                  {m.library_refer()}
                </Button>
              )}
              {mayFill && (
                <Button
                  small
                  look="quiet"
                  isDisabled={!connected}
                  aria-label={m.house_remove_one({ name: document.symbol || document.title })}
                  onPress={() => void remove(document.id)}
                >
                  {m.house_remove()}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
      {found.length > most && <p className={style.soft}>{m.house_more_found({ count: found.length - most })}</p>}
    </details>
  );
}

const nameOf = ({ symbol, title }: HouseEntry) => [symbol, title].filter(Boolean).join(' · ');
