import type { Draft, Negotiation } from '@adref/shared/negotiation';
import { type ReactNode, useState } from 'react';
import { Choice } from '../components/Field.tsx';
import type { PageEditor } from '../editor/page-editor.ts';
import type { OpenRoom } from '../editor/room.ts';
import * as m from '../paraglide/messages.js';
import { getLocale } from '../paraglide/runtime.js';
import { partyName } from '../phrases/party-name.ts';
import style from './DraftBoard.module.css';
import { Footnotes } from './Footnotes.tsx';
import type { DraftView } from './page-source.ts';
import { TitleBlock } from './TitleBlock.tsx';

/**
 * A draft as a document: its head, the page (`children`) and its footnotes. One that was issued without the names of who holds what is shown
 * without them, unless the reader asks.
 */
export function DraftArticle({
  negotiation,
  draft,
  view,
  room,
  party,
  whose,
  hidden,
  page,
  children,
}: {
  negotiation: Negotiation;
  draft: Draft;
  view: DraftView;
  /** The own text where it can be written in; null elsewhere. */
  room: OpenRoom | null;
  party: string | null;
  /** Whose proposals alone are shown; empty for everybody's. */
  whose: string;
  /** While the page is not ready. */
  hidden: boolean;
  /** The page of its words, once it is there. */
  page: PageEditor | null;
  children: ReactNode;
}) {
  const [named, setNamed] = useState(false);
  const { language, footnotes } = draft.document;
  const isNameless = draft.attribution === false;
  return (
    <>
      {isNameless && view !== 'draft' && view !== 'clean' && (
        <Choice label={m.draft_names()} checked={named} onChange={(event) => setNamed(event.currentTarget.checked)} />
      )}
      <article
        data-attribution={named || !isNameless ? undefined : 'none'}
        className={style.page}
        lang={language}
        dir={language === 'ar' ? 'rtl' : 'ltr'}
        hidden={hidden}
      >
        <TitleBlock negotiation={negotiation} draft={draft} room={room} party={party} page={page} />
        <p data-on-paper="" className={style.shown} lang={getLocale()} dir="auto">
          {shownSaid(negotiation, view, party, whose)}
        </p>
        {children}
        <Footnotes footnotes={footnotes} />
      </article>
    </>
  );
}

/** What of the draft is on the paper: on the screen the bar above it says so. */
function shownSaid({ parties }: Negotiation, view: DraftView, party: string | null, whose: string): string {
  if (view === 'draft') return m.printed_as_issued();
  if (whose !== '') return m.printed_one_party({ party: partyName(parties, whose.replace('+', '')) });
  if (party === null) return m.printed_rolling();
  const said = { all: m.printed_rolling_own, ours: m.printed_ours, clean: m.printed_clean }[view];
  return said({ party: partyName(parties, party) });
}
