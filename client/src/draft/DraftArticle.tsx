import type { Draft, Negotiation } from '@adref/shared/negotiation';
import { type ReactNode, useState } from 'react';
import { Choice } from '../components/Field.tsx';
import type { OpenRoom } from '../editor/room.ts';
import * as m from '../paraglide/messages.js';
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
  hidden,
  children,
}: {
  negotiation: Negotiation;
  draft: Draft;
  view: DraftView;
  /** The own text where it can be written in; null elsewhere. */
  room: OpenRoom | null;
  party: string | null;
  /** While the page is not ready. */
  hidden: boolean;
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
        <TitleBlock negotiation={negotiation} draft={draft} room={room} party={party} />
        {children}
        <Footnotes footnotes={footnotes} />
      </article>
    </>
  );
}
