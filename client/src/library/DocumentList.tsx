import { openDraft } from '@adref/shared/negotiation';
import { Link } from 'wouter';
import { EmptyPage, PageHeading } from '../components/PageHeading.tsx';
import * as m from '../paraglide/messages.js';
import { adoption } from '../phrases/adoption.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import { libraryAddress } from '../texts/library-address.ts';
import style from './LibraryPage.module.css';

/** The documents of the library, with how each was adopted. */
export function DocumentList() {
  const { negotiation } = useNegotiation();
  const draft = `draft-${openDraft(negotiation).number}`;
  return (
    <div>
      <PageHeading title={m.place_library()} />
      {negotiation.library.length === 0 ? (
        <EmptyPage title={m.library_empty_title()}>
          <p>{m.library_empty()}</p>
        </EmptyPage>
      ) : (
        <ul className={style.documents}>
          {negotiation.library.map((entry) => (
            <li key={entry.id}>
              <div className={style.symbol}>{entry.symbol}</div>
              <h2 lang={entry.language}>
                <Link to={libraryAddress(entry.id)}>{entry.title}</Link>
              </h2>
              <p className={style.soft}>{adoption(entry)}</p>
              <div className={style.actions}>
                <Link to={`/compare?a=${draft}&b=library-${encodeURIComponent(entry.id)}`}>{m.library_compare()}</Link>
              </div>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
