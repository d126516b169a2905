import type { Draft, Negotiation } from '@adref/shared/negotiation';
import { day } from '../negotiation/when.ts';
import * as m from '../paraglide/messages.js';
import style from './TitleBlock.module.css';

/** The head of the page, like that of a United Nations document: organ and symbol, date, committee and agenda item, title. */
export function TitleBlock({ negotiation, draft }: { negotiation: Negotiation; draft: Draft }) {
  const titled = draft.document.paragraphs.some(({ kind }) => kind === 'title');
  return (
    <header className={style.head}>
      <div className={style.masthead}>
        <span>{m.draft_united_nations()}</span>
        <span className={style.symbol}>{draft.symbol}</span>
      </div>
      <div className={style.organ}>
        <span className={style.committee}>{negotiation.committee || m.draft_committee_unknown()}</span>
        <span className={style.facts}>
          <span>{draft.number === 0 ? m.draft_zero() : m.draft_revision({ number: draft.number })}</span>
          <time dateTime={draft.issued}>{day(draft.issued)}</time>
        </span>
      </div>
      {negotiation.agendaItem && <p className={style.item}>{negotiation.agendaItem}</p>}
      {!titled && <h1 className={style.title}>{draft.document.title || negotiation.title}</h1>}
    </header>
  );
}
