import { atDesk, type Command, type LibraryEntry, openDraft } from '@adref/shared/negotiation';
import { Link } from 'wouter';
import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import { EmptyPage, PageHeading } from '../components/PageHeading.tsx';
import * as m from '../paraglide/messages.js';
import { adoption } from '../phrases/adoption.ts';
import { useAct } from '../store/use-act.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import { libraryAddress } from '../texts/library-address.ts';
import style from './LibraryPage.module.css';

const nameOf = ({ symbol, title }: LibraryEntry) => symbol || title;

/** The documents that the negotiation refers to, with how each was adopted; the desk says which of them the draft is measured by. */
export function DocumentList() {
  const { negotiation, member } = useNegotiation();
  const { busy, refusal, act } = useAct();
  const mayRefer = atDesk(member) && !negotiation.closed;
  const measures = (id: string) => negotiation.baseline.includes(id);
  const change = (command: Command) => act(command, m.done_baseline());
  const draft = `draft-${openDraft(negotiation).number}`;
  return (
    <div>
      <PageHeading title={m.place_library()} />
      {refusal && <Notice tone="bad">{refusal}</Notice>}
      {negotiation.library.length === 0 ? (
        <EmptyPage title={m.library_empty_title()}>
          <p>{m.library_empty()}</p>
        </EmptyPage>
      ) : (
        <ul className={style.documents}>
          {negotiation.library.map((entry) => (
            <li key={entry.id}>
              <div className={style.symbol}>{entry.symbol}</div>
              <h2 lang={entry.language} dir="auto">
                <Link to={libraryAddress(entry.id)}>{entry.title}</Link>
              </h2>
              <p className={style.soft}>{adoption(entry)}</p>
              <div className={style.actions}>
                <Link to={`/compare?a=${draft}&b=library-${encodeURIComponent(entry.id)}`}>{m.library_compare()}</Link>
                {measures(entry.id) && <Link to="/library/baseline">{m.baseline_in()}</Link>}
                {mayRefer && (
                  <Button
                    small
                    look="quiet"
                    isDisabled={busy}
                    aria-label={(measures(entry.id) ? m.baseline_out_one : m.baseline_take_one)({
                      name: nameOf(entry),
                    })}
                    onPress={() => void change({ kind: 'baseline', on: !measures(entry.id), document: entry.id })}
                  >
                    {measures(entry.id) ? m.baseline_out() : m.baseline_take()}
                  </Button>
                )}
                {mayRefer && !measures(entry.id) && (
                  <Button
                    small
                    look="quiet"
                    isDisabled={busy}
                    aria-label={m.library_refer_no_more_one({ name: nameOf(entry) })}
                    onPress={() => void change({ kind: 'refer', on: false, document: entry.id })}
                  >
                    {m.library_refer_no_more()}
                  </Button>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
