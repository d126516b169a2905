import { agreedMarks, type Draft, labelStyle, openDraft, wordingsOnTheTable } from '@adref/shared/negotiation';
import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { Segmented } from '../components/Segmented.tsx';
import { Working } from '../components/Working.tsx';
import { Page } from '../editor/Page.tsx';
import { PageNotices } from '../editor/PageNotices.tsx';
import type { PageEditor } from '../editor/page-editor.ts';
import { restoreParagraph } from '../editor/paragraph-commands.ts';
import { RoomNotice } from '../editor/RoomNotice.tsx';
import { SaveState } from '../editor/SaveState.tsx';
import { UndoButtons } from '../editor/UndoButtons.tsx';
import { chairCode, usePageLook } from '../editor/use-page-look.ts';
import { usePageNews } from '../editor/use-page-news.ts';
import { usePageView } from '../editor/use-page-view.ts';
import { useRoom } from '../editor/use-room.ts';
import { StateCard } from '../matters/StateCard.tsx';
import * as m from '../paraglide/messages.js';
import { useAct } from '../store/use-act.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import { BracketsBeside } from './BracketsBeside.tsx';
import style from './ChairTextPage.module.css';
import { LockedWords } from './LockedWords.tsx';
import { PenCard } from './PenCard.tsx';

/** What is shown around the chair's words: what they change in the draft, everyone's brackets too, or nothing. */
type ChairView = 'changes' | 'all' | 'clean';

/** The chair's text, in which the desk writes together, with the brackets of the selected paragraph beside it; for chair and secretariat. */
export function ChairTextPage() {
  const { negotiation, member, connected } = useNegotiation();
  const { busy, act } = useAct();
  const open = openDraft(negotiation);
  // Whoever writes here when the next draft is issued stays where they are, and is told.
  const [draft, setDraft] = useState<Draft>(open);
  const [view, setView] = useState<ChairView>('changes');
  const [page, setPage] = useState<PageEditor | null>(null);
  const address = useMemo(
    () => ({ negotiation: negotiation.id, draft: draft.number, party: null, member: member.id }),
    [negotiation.id, draft.number, member.id],
  );
  const live = useRoom(address);
  const { news: told, tells } = usePageNews();
  const writable = live?.state.writable === true;
  const { language, paragraphs } = draft.document;
  const clean = view === 'clean';
  const look = usePageLook(negotiation.parties, { language, clean, writable, isOpen: page !== null });
  const input = useMemo(() => {
    const everyone = view === 'all' && draft.number === openDraft(negotiation).number;
    return {
      source: {
        draft: paragraphs,
        party: chairCode,
        table: everyone ? wordingsOnTheTable(negotiation) : [],
        positions: [],
        bases: new Map(everyone ? negotiation.bases.map(({ paragraph, text }) => [paragraph, text ?? '']) : []),
        agreed: draft.number === openDraft(negotiation).number ? agreedMarks(negotiation) : new Map(),
        labels: labelStyle(negotiation),
      },
      look,
    };
  }, [negotiation, draft, paragraphs, view, look]);
  const shown = usePageView(page);
  const selected = shown?.selection?.paragraph ?? null;
  const labelOf = (id: string) =>
    shown?.model.paragraphs.find(({ rolling, pageId }) => pageId === id || rolling.id === id)?.rolling.label ?? '';
  const ready = live !== null && live.state.phase !== 'opening';

  return (
    <div className={style.place}>
      <PageHeading title={m.chair_text()}>
        <Segmented
          label={m.chair_view()}
          value={view}
          options={[
            { value: 'changes', name: m.chair_view_changes(), title: m.chair_view_changes_title() },
            { value: 'all', name: m.chair_view_all(), title: m.chair_view_all_title() },
            { value: 'clean', name: m.chair_view_clean(), title: m.chair_view_clean_title() },
          ]}
          onChange={setView}
        />
        {writable && <UndoButtons page={page} />}
        {live && <SaveState {...live} />}
        <Button
          small
          isDisabled={negotiation.closed || !connected || busy || draft.number !== open.number}
          onPress={() =>
            void act(
              { kind: 'show-text', draft: draft.number, on: !negotiation.textShown },
              negotiation.textShown ? m.done_hidden() : m.done_shown(),
            )
          }
        >
          {negotiation.textShown ? m.screen_hide() : m.screen_show()}
        </Button>
        <Link to="/desk/origins">{m.origins_link()}</Link>
        <Link to="/desk">{m.chair_to_desk()}</Link>
      </PageHeading>
      <p data-on-paper="">{m.printed_chair_text({ symbol: draft.symbol })}</p>
      {draft.number !== open.number && (
        <Notice>
          {m.chair_issued({ symbol: open.symbol })}{' '}
          <Button small onPress={() => setDraft(open)}>
            {m.chair_go_on({ symbol: open.symbol })}
          </Button>
        </Notice>
      )}
      <div className={style.columns}>
        <div className={style.middle}>
          <p className={style.private} data-unprinted="">
            {negotiation.textShown ? m.chair_shown() : m.chair_private()}
          </p>
          {live && <RoomNotice state={live.state} closed={negotiation.closed} />}
          {!ready && live?.state.phase !== 'ended' && <Working label={m.draft_opening()} />}
          <article className={style.page} lang={language} dir={language === 'ar' ? 'rtl' : 'ltr'} hidden={!ready}>
            {ready && live && (
              <Page key={draft.number} room={live.room} input={input} onOpen={setPage} onTable={ignore} {...tells} />
            )}
          </article>
          <PageNotices news={told} page={page} />
        </div>
        <aside className={style.beside} aria-label={m.chair_beside()}>
          {shown && draft.number === open.number && (
            <LockedWords model={shown.model} onRestore={(paragraph) => page?.run(restoreParagraph(paragraph))} />
          )}
          <BracketsBeside paragraph={selected} />
          {selected && draft.number === open.number && (
            <StateCard paragraph={selected} states={negotiation.states} draft={draft} party={null} open />
          )}
          {draft.number === open.number && <PenCard paragraph={selected} labelOf={labelOf} />}
        </aside>
      </div>
    </div>
  );
}

const ignore = () => undefined;
