import type { NoteSigns } from '@adref/shared/document';
import { type Draft, type Party, roundView, Standings } from '@adref/shared/negotiation';
import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import { BaselineLine } from '../agreed/BaselineLine.tsx';
import { later } from '../components/later.tsx';
import { Notice } from '../components/Notice.tsx';
import { overFoot } from '../components/over-foot.ts';
import { NoteSignsShown } from '../components/shown-words.ts';
import { Working } from '../components/Working.tsx';
import { whenIdle } from '../components/when-idle.ts';
import { moveParagraphBehind } from '../editor/move-paragraph.ts';
import { signsOn } from '../editor/note-signs.ts';
import { ownParagraphs } from '../editor/own-words.ts';
import { Page } from '../editor/Page.tsx';
import { PageNotices } from '../editor/PageNotices.tsx';
import type { PageEditor } from '../editor/page-editor.ts';
import { RoomNotice } from '../editor/RoomNotice.tsx';
import type { PageSelection } from '../editor/selection.ts';
import { usePageLook } from '../editor/use-page-look.ts';
import { usePageNews } from '../editor/use-page-news.ts';
import { usePageView } from '../editor/use-page-view.ts';
import { useRoom } from '../editor/use-room.ts';
import { fetchExportItems } from '../exports/ExportMenu.tsx';
import { useLocale } from '../locale/locale.ts';
import * as m from '../paraglide/messages.js';
import { draftedNames } from '../phrases/drafted-names.ts';
import { type MissingPlace, missingSaid } from '../phrases/missing-place.ts';
import { useKeptOnPage } from '../store/kept-on-page.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import { useUnread } from '../store/use-news.ts';
import { ChairWords } from './ChairWords.tsx';
import { ClosedNews } from './ClosedNews.tsx';
import { DraftArticle } from './DraftArticle.tsx';
import style from './DraftBoard.module.css';
import { type DraftDialog, DraftDialogs, fetchTableDialog } from './DraftDialogs.tsx';
import { labelsAway } from './labels-away.ts';
import { Outline } from './Outline.tsx';
import type { MoveParagraph } from './outline-drag.ts';
import { outlineRows } from './outline-row.ts';
import { fetchPanel, Panel } from './Panel.tsx';
import { PhoneBar } from './PhoneBar.tsx';
import { type DraftView, isOpen, pageSource } from './page-source.ts';
import { spokenSelection } from './spoken-selection.ts';
import { openConversations } from './spoken-words.ts';
import { TableBar } from './TableBar.tsx';
import { Toolbar } from './Toolbar.tsx';
import { tabledNext } from './tabled-next.ts';
import { useAgreedArrival } from './use-agreed-arrival.ts';
import { useAgreedBand } from './use-agreed-band.ts';
import { useBracketKeys } from './use-bracket-keys.ts';
import { useConversationKeys } from './use-conversation-keys.ts';
import { useDraftSelection } from './use-draft-selection.ts';
import { useMissingPlace } from './use-missing-place.ts';
import { useReading } from './use-reading.ts';
import { useSameSet } from './use-same-set.ts';
import { useSpokenMarks } from './use-spoken-marks.ts';
import { useTable } from './use-table.ts';
import { useTakenNote } from './use-taken-note.ts';
import { useUndoKeys } from './use-undo-keys.ts';

// For few: most drafts have no round before them, most computers keep nothing that the text does not have, most addresses are right, and a screen
// is not paper.
const MissingPlaces = later(async () => (await import('../components/MissingPlaces.tsx')).MissingPlaces, {
  unasked: true,
});
const OwnOffers = later(async () => (await import('./OwnOffers.tsx')).OwnOffers, { unasked: true });
const KeptWords = later(async () => (await import('./KeptWords.tsx')).KeptWords, { unasked: true });
const PrintedConversations = later(async () => (await import('./PrintedConversations.tsx')).PrintedConversations, {
  unasked: true,
});

/** The page between its outline and what concerns the selected bracket; on a phone the page alone. */
export function DraftBoard({
  draft,
  parties,
  party,
  view,
  at,
  asked: askedPlace,
  missing,
  onMissingNoted,
  onSelect,
  onParty,
  onView,
  onRound,
  onEarlier,
  onArrive,
  notice,
}: {
  draft: Draft;
  /** Whom the member may write for. */
  parties: readonly Party[];
  /** Whom it writes for now; null for readers. */
  party: string | null;
  view: DraftView;
  /** What the address has selected: taken when the page opens first. */
  at: PageSelection | null;
  /** The same as the address writes it; null where it says nothing. */
  asked: string | null;
  /** What else the address asks for and is not there. */
  missing: readonly MissingPlace[];
  /** Called with what the person has read to be missing. */
  onMissingNoted: (missing: readonly MissingPlace[]) => void;
  /** Called, with some delay, when something else is selected. */
  onSelect: (selection: PageSelection) => void;
  onParty: (code: string) => void;
  onView: (view: DraftView) => void;
  onRound: (draft: number) => void;
  /** Shows the own words of an earlier round. */
  onEarlier: (draft: number) => void;
  /** Called when a page has taken the place of another. */
  onArrive: () => void;
  /** What has happened to the draft while the page is open; over the page, wherever it is scrolled to. */
  notice: ReactNode;
}) {
  const { negotiation, member, connected } = useNegotiation();
  const [dialog, setDialog] = useState<DraftDialog | null>(null);
  /** The text has been drawn: what is for paper only may come. */
  const [quiet, setQuiet] = useState(false);
  const [page, setPage] = useState<PageEditor | null>(null);
  const address = useMemo(
    () => (party === null ? null : { negotiation: negotiation.id, draft: draft.number, party, member: member.id }),
    [negotiation.id, draft.number, party, member.id],
  );
  const live = useRoom(address);
  const open = isOpen(negotiation, draft) && !negotiation.closed;
  const [asked, setWhose] = useKeptOnPage('draft whose', '');
  const readAs = view === 'all' && negotiation.parties.some(({ code }) => code === asked.replace('+', ''));
  const whose = readAs ? asked : '';
  const reading = party === null || view === 'draft' || whose !== '';
  // Where the round or the negotiation ended under the writer's hands the room goes on, on this computer; where it was over before, it says
  // so itself.
  const writable = !reading && live?.state.writable === true;
  const closed = isOpen(negotiation, draft) && negotiation.closed;
  const closedLate = closed && writable && live?.state.phase === 'ended';
  const { news: told, tells } = usePageNews();
  const table = useTable(party, live?.room ?? null);

  const { language } = draft.document;
  const locale = useLocale();
  const clean = view === 'clean' || view === 'draft';
  const look = usePageLook(negotiation.parties, { language, clean, writable, isOpen: page !== null });
  const atOpen = isOpen(negotiation, draft);
  const unread = useUnread();
  // What is new is new in the open draft: a round that is over has its news behind it.
  const news = atOpen ? unread.places : noNews;
  const fresh = useSameSet(news);
  const source = useMemo(
    () => ({ ...pageSource(negotiation, draft, party, view, whose), unread: fresh }),
    [negotiation, draft, party, view, whose, fresh],
  );
  const input = useMemo(() => ({ source, look }), [source, look]);
  const shown = usePageView(page);
  const signs = useRef<NoteSigns | null>(null);
  if (shown) signs.current = signsOn(shown.model, signs.current);
  const round = roundView(negotiation, draft.number);
  const standings = useMemo(() => new Standings(round), [round]);
  const room = live?.room ?? null;
  const rows = useMemo(() => {
    const own = () => (room ? ownParagraphs(room).map(({ id }) => id) : []);
    return shown ? outlineRows(shown.model, openConversations(round.comments), standings, news, own) : [];
  }, [shown, round.comments, standings, news, room]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is said in the language of the interface
  const spoken = useMemo(() => shown && spokenSelection(shown), [shown, locale]);
  useSpokenMarks(page, round, clean);
  useReading(shown?.model ?? null);
  const arrived = useAgreedArrival(open && !reading && writable ? page : null, useTakenNote(party, table.table));
  useAgreedBand(page, shown?.model ?? null, language, clean);

  const selection = shown?.selection ?? null;
  const place = useMissingPlace(
    shown?.model ?? null,
    { asked: askedPlace, at },
    { symbol: draft.symbol, brackets: view !== 'draft' && whose === '' },
  );
  const lost = place.missing ? [...missing, place.missing] : missing;
  const missingNoted = () => {
    place.noted();
    onMissingNoted(lost);
  };
  const arrive = useDraftSelection(page, selection, at, atOpen, onSelect);
  const opened = useCallback(
    (next: PageEditor | null) => {
      setPage(next);
      if (next) {
        arrive(next);
        onArrive();
        whenIdle(() => {
          setQuiet(true);
          for (const fetch of [fetchPanel, fetchTableDialog, fetchExportItems]) void fetch().catch(() => undefined);
        });
      }
      // What was selected on the page that went means nothing on the next.
      else setDialog((now) => (now?.kind === 'outline' || now?.kind === 'panel' ? null : now));
    },
    [arrive, onArrive],
  );
  useBracketKeys(page);
  useUndoKeys(page);
  const review = () => {
    if (!room || party === null) return;
    setDialog({ kind: 'table', party, next: tabledNext(negotiation, draft, party, ownParagraphs(room)) });
  };
  const choose = useCallback(
    (paragraph: string) => {
      setDialog(null);
      page?.take({ paragraph, from: null, to: null });
    },
    [page],
  );
  useConversationKeys(rows, round.comments, selection?.paragraph ?? null, choose);
  const move = useCallback<MoveParagraph>((id, behind) => void page?.run(moveParagraphBehind(id, behind)), [page]);
  const outline = (
    <Outline
      rows={rows}
      language={draft.document.language}
      selection={selection}
      onChoose={choose}
      onMove={writable ? move : null}
    />
  );
  const labels = useMemo(() => labelsAway(shown?.model.paragraphs ?? []), [shown]);
  const labelOf = (id: string): string => labels.get(id) ?? '';
  const panel = shown && (
    <Panel
      view={shown}
      page={page}
      room={live?.room ?? null}
      party={party}
      writable={open && party !== null}
      draft={draft}
      labelOf={labelOf}
      onTable={table.table}
    />
  );
  const ready = reading || (live !== null && live.state.phase !== 'opening');

  return (
    <NoteSignsShown value={signs.current}>
      <div className={style.place}>
        <h1 className="visually-hidden">{negotiation.title}</h1>
        <p className="visually-hidden" role="status">
          {spoken}
        </p>
        <Toolbar
          drafts={negotiation.drafts}
          draft={draft.number}
          onRound={onRound}
          parties={parties}
          party={party}
          onParty={onParty}
          view={view}
          onView={onView}
          whose={whose}
          onWhose={setWhose}
          room={live}
          page={page}
          onPlay={() => setDialog({ kind: 'play' })}
        >
          {open && party && shown && !reading && (
            <TableBar
              party={party}
              untabled={shown.model.untabled}
              table={table}
              save={live?.state.save ?? null}
              written={negotiation.wordings.some((wording) => wording.party === party)}
              onReview={review}
            />
          )}
        </Toolbar>
        <div className={style.columns}>
          <div className={style.outline}>
            <BaselineLine draft={draft} />
            {outline}
          </div>
          <div className={style.desk}>
            {lost.length > 0 && (
              <MissingPlaces
                sentences={lost.map((one) => missingSaid(one, draftedNames(negotiation)))}
                onNoted={missingNoted}
              />
            )}
            {table.told && <Notice tone="info">{table.told}</Notice>}
            {arrived && <Notice tone="info">{m.agreed_arrived({ source: arrived })}</Notice>}
            {open && <ChairWords />}
            {open && party && live && ready && live.state.phase !== 'away' && draft.number > 0 && (
              <OwnOffers party={party} room={live.room} labelOf={labelOf} onShow={onEarlier} />
            )}
            {live && <RoomNotice state={live.state} closed={closed} />}
            {live && live.state.kept.length > 0 && (
              <KeptWords room={live.room} state={live.state} draft={draft.document.paragraphs} />
            )}
            {!ready && live?.state.phase !== 'ended' && <Working label={m.draft_opening()} />}
            <DraftArticle
              negotiation={negotiation}
              draft={draft}
              view={view}
              room={open && writable ? room : null}
              party={party}
              whose={whose}
              hidden={!ready}
              page={page}
            >
              {reading ? (
                <Page key={`read ${whose}`} room={null} input={input} onOpen={opened} onTable={ignore} {...tells} />
              ) : (
                ready &&
                live && (
                  <Page key={party} room={live.room} input={input} onOpen={opened} onTable={table.one} {...tells} />
                )
              )}
            </DraftArticle>
            {page && shown && quiet && <PrintedConversations round={round} paragraphs={shown.model.paragraphs} />}
          </div>
          <aside className={style.panel} aria-label={m.draft_beside()}>
            {panel}
          </aside>
        </div>
        <PhoneBar view={shown} page={page} labelOf={labelOf} onOpen={(kind) => setDialog({ kind })} />
        <DraftDialogs
          // A review is of the words of one party: by the browser's Back another one may be written for meanwhile.
          open={dialog?.kind === 'table' && dialog.party !== party ? null : dialog}
          outline={outline}
          panel={panel}
          labelOf={labelOf}
          canTable={!table.busy && connected}
          onChoose={choose}
          onTable={(paragraphs) => {
            setDialog(null);
            table.table(paragraphs);
          }}
          onClose={() => setDialog(null)}
        />
        {(notice || closedLate || table.refused || told.isAny) && (
          <div className={style.refusal} {...overFoot}>
            {notice}
            {closedLate && <ClosedNews save={live.state.save} />}
            {table.refused && <Notice tone="bad">{table.refused}</Notice>}
            <PageNotices news={told} page={page} />
          </div>
        )}
      </div>
    </NoteSignsShown>
  );
}

const noNews: ReadonlyMap<string, number> = new Map();
const ignore = () => undefined;
