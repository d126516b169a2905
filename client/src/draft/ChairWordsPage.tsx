import { fullLabels } from '@adref/shared/document';
import { labelStyle, mayWriteIn, type Negotiation, openDraft, type Pen, wordsOfPen } from '@adref/shared/negotiation';
import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import { Notice } from '../components/Notice.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { Working } from '../components/Working.tsx';
import { Page } from '../editor/Page.tsx';
import { PageNotices } from '../editor/PageNotices.tsx';
import type { PageEditor } from '../editor/page-editor.ts';
import { RoomNotice } from '../editor/RoomNotice.tsx';
import { SaveState } from '../editor/SaveState.tsx';
import { chairCode, usePageLook } from '../editor/use-page-look.ts';
import { usePageNews } from '../editor/use-page-news.ts';
import { useRoom } from '../editor/use-room.ts';
import * as m from '../paraglide/messages.js';
import { partyName } from '../phrases/party-name.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import style from './ChairWordsPage.module.css';
import { useHandedWords } from './use-handed-words.ts';

/** The chair's text as it is shown on screen, to read; or one paragraph of it, for the party that has the pen to write in. */
export function ChairWordsPage({ pen: id }: { pen: string | null }) {
  const { negotiation, member } = useNegotiation();
  const open = openDraft(negotiation);
  const pen = negotiation.pens.find((one) => one.id === id) ?? null;
  const draft = negotiation.drafts[pen?.draft ?? open.number] ?? open;
  const there = id === null ? negotiation.textShown : pen !== null;
  const address = useMemo(
    () =>
      there
        ? { negotiation: negotiation.id, draft: draft.number, party: null, pen: id ?? undefined, member: member.id }
        : null,
    [there, negotiation.id, draft.number, id, member.id],
  );
  const live = useRoom(address);
  const [page, setPage] = useState<PageEditor | null>(null);
  const { language } = draft.document;
  const holds = pen !== null && !pen.back && mayWriteIn(negotiation, member, pen.party);
  const writable = holds && live?.state.writable === true;
  const handed = useHandedWords(pen);
  const { news: told, tells } = usePageNews();
  const look = usePageLook(negotiation.parties, { language, clean: false, writable, isOpen: page !== null });
  const input = useMemo(() => {
    const own = pen?.party ?? chairCode;
    return {
      source: {
        // What the holder changes shows against the paragraph as it was handed over.
        draft: pen ? (handed ? [handed] : []) : draft.document.paragraphs,
        party: own,
        table: [],
        positions: [],
        bases: new Map<string, string>(),
        labels: labelStyle(negotiation),
      },
      look,
    };
  }, [negotiation, draft, pen, handed, look]);
  const at = draft.document.paragraphs.findIndex((one) => one.id === handed?.id);
  const label = fullLabels(draft.document.paragraphs, labelStyle(negotiation))[at] || m.desk_no_label();
  const ready = live !== null && live.state.phase !== 'opening' && (pen === null || handed !== null);
  return (
    <div className={style.place}>
      <PageHeading
        title={pen ? m.pen_page({ party: partyName(negotiation.parties, pen.party), label }) : m.chair_shown_title()}
      >
        {holds && live && <SaveState {...live} />}
        <Link to="/draft">{m.origins_to_draft()}</Link>
      </PageHeading>
      {!there && <Notice>{id === null ? m.screen_off() : m.pen_none()}</Notice>}
      {pen?.back && <Notice>{backSaid(negotiation, pen)}</Notice>}
      {holds && (
        <p className={style.note} data-unprinted="">
          {m.pen_note()}
        </p>
      )}
      {there && !pen?.back && live && <RoomNotice state={live.state} closed={negotiation.closed} />}
      {there && !ready && live?.state.phase !== 'ended' && <Working label={m.draft_opening()} />}
      <article
        className={`${style.page} ${pen ? style.single : ''}`}
        lang={language}
        dir={language === 'ar' ? 'rtl' : 'ltr'}
        hidden={!ready || !there}
      >
        {ready && live && <Page room={live.room} input={input} onOpen={setPage} onTable={ignore} {...tells} />}
      </article>
      <PageNotices news={told} page={page} />
    </div>
  );
}

/** What has become of the words of a pen that is back: open until the next draft is issued, which tells. */
function backSaid(negotiation: Negotiation, pen: Pen): string {
  const next = negotiation.drafts.find(({ number }) => number === pen.draft + 1);
  if (!next) return m.pen_was_back();
  const said = { symbol: next.symbol, party: partyName(negotiation.parties, pen.party) };
  return wordsOfPen(negotiation, pen.id)?.taken ? m.pen_was_taken(said) : m.pen_was_not_taken(said);
}

const ignore = () => undefined;
