import { openDraft, writesFor } from '@adref/shared/negotiation';
import { notationWords } from '@adref/shared/rolling';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { Notice } from '../components/Notice.tsx';
import { Working } from '../components/Place.tsx';
import type { PageEditor } from '../editor/page-editor.ts';
import { partyName } from '../negotiation/party-name.ts';
import { useNegotiation } from '../negotiation/use-negotiation.tsx';
import * as m from '../paraglide/messages.js';
import style from './DraftPage.module.css';
import { Footnotes } from './Footnotes.tsx';
import { Outline } from './Outline.tsx';
import { outlineRows } from './outline-row.ts';
import { Page } from './Page.tsx';
import { Panel } from './Panel.tsx';
import { type DraftView, pageSource, viewsFor } from './page-source.ts';
import { RoomEnded } from './RoomEnded.tsx';
import { PhoneBar, Sheet } from './Sheet.tsx';
import { TableBar } from './TableBar.tsx';
import { TitleBlock } from './TitleBlock.tsx';
import { Toolbar } from './Toolbar.tsx';
import { useRoom } from './use-room.ts';
import { useTable } from './use-table.ts';

/** The rolling text, with the member's own party's text in place. */
export function DraftPage() {
  const { negotiation, member } = useNegotiation();
  const draft = openDraft(negotiation);
  const parties = writesFor(negotiation, member);
  const [chosen, setChosen] = useState<string | null>(member.party);
  const party = parties.find(({ code }) => code === chosen)?.code ?? parties[0]?.code ?? null;
  const [view, setView] = useState<DraftView>('all');
  const [sheet, setSheet] = useState<'outline' | 'panel' | null>(null);
  const [page, setPage] = useState<PageEditor | null>(null);

  const address = useMemo(
    () => (party === null ? null : { negotiation: negotiation.id, draft: draft.number, party, member: member.id }),
    [negotiation.id, draft.number, party, member.id],
  );
  const live = useRoom(address);
  const shownView = viewsFor(party).includes(view) ? view : 'all';
  const reading = party === null || shownView === 'draft';
  const writable = !reading && live?.state.writable === true && !negotiation.closed;
  const table = useTable(party, live?.room ?? null);

  const { language } = draft.document;
  const notation = useMemo(
    () => ({
      verbs: notationWords[language],
      names: new Map(negotiation.parties.map(({ code }) => [code, partyName(negotiation.parties, code)])),
    }),
    [negotiation.parties, language],
  );
  const source = useMemo(
    () => pageSource(negotiation, draft, party, shownView),
    [negotiation, draft, party, shownView],
  );
  const input = useMemo(
    () => ({ source, look: { clean: shownView === 'clean' || shownView === 'draft', language, notation, writable } }),
    [source, shownView, language, notation, writable],
  );
  const pageView = useSyncExternalStore(page?.subscribe ?? subscribeToNothing, page ? page.snapshot : nothing);
  const rows = useMemo(
    () => (pageView ? outlineRows(pageView.picture, negotiation.comments) : []),
    [pageView, negotiation.comments],
  );
  // What is in hand when the page goes (another view, another party) means nothing on the next.
  useEffect(() => {
    if (!page) setSheet(null);
  }, [page]);

  const choose = (paragraph: string) => {
    setSheet(null);
    page?.take({ paragraph, from: null, to: null });
  };
  const outline = <Outline rows={rows} inHand={pageView?.inHand ?? null} onChoose={choose} />;
  const panel = pageView && (
    <Panel
      view={pageView}
      page={page}
      party={party}
      writable={party !== null && !negotiation.closed && shownView !== 'draft'}
      onTable={table.table}
    />
  );
  const ready = reading || (live !== null && live.state.phase !== 'opening');
  const rtl = language === 'ar';

  return (
    <div className={style.place}>
      <Toolbar
        parties={parties}
        party={party}
        onParty={setChosen}
        view={shownView}
        onView={setView}
        room={live?.state ?? null}
        page={page}
      >
        {party && pageView && !reading && (
          <TableBar party={party} untabled={pageView.picture.untabled} table={table} save={live?.state.save ?? null} />
        )}
      </Toolbar>
      <div className={style.columns}>
        <aside className={style.outline}>{outline}</aside>
        <div className={style.desk}>
          {live && <RoomEnded state={live.state} />}
          {!ready && <Working label={m.draft_opening()} />}
          <article className={style.page} lang={language} dir={rtl ? 'rtl' : 'ltr'} hidden={!ready}>
            <TitleBlock negotiation={negotiation} draft={draft} />
            {reading ? (
              <Page key="read" room={null} input={input} onOpen={setPage} onTable={ignore} />
            ) : (
              ready && live && <Page key={party} room={live.room} input={input} onOpen={setPage} onTable={table.one} />
            )}
            <Footnotes footnotes={draft.document.footnotes} />
          </article>
        </div>
        <aside className={style.panel}>{panel}</aside>
      </div>
      <PhoneBar view={pageView} page={page} onOpen={setSheet} />
      {sheet && (
        <Sheet title={sheet === 'outline' ? m.draft_outline() : m.draft_panel()} onClose={() => setSheet(null)}>
          {sheet === 'outline' ? outline : panel}
        </Sheet>
      )}
      {table.refused && (
        <div className={style.refusal}>
          <Notice tone="bad">{table.refused}</Notice>
        </div>
      )}
    </div>
  );
}

const ignore = () => undefined;
const subscribeToNothing = () => () => undefined;
const nothing = () => null;
