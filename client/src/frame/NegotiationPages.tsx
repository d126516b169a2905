import { atDesk } from '@adref/shared/negotiation';
import { lazy, Suspense, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { Redirect, Route, Switch, useLocation, useSearch } from 'wouter';
import { arrival } from '../components/arrival.ts';
import { useChineseFont } from '../components/use-chinese-font.ts';
import { NegotiationStore } from '../store/negotiation-store.ts';
import { UndoList } from '../store/undo-list.ts';
import { NegotiationContext } from '../store/use-negotiation.ts';
import { DeskOnlyPage } from './DeskOnlyPage.tsx';
import { ElsewherePage } from './ElsewherePage.tsx';
import { NegotiationFrame } from './NegotiationFrame.tsx';
import { useCleanCopy } from './use-clean-copy.ts';
import { Waiting } from './Waiting.tsx';

// Each place is loaded when it is entered: a reader of the draft needs neither the desk nor the comparison.
const DraftPage = lazy(() => arrival(import('../draft/DraftPage.tsx')).then((place) => ({ default: place.DraftPage })));
const DeskPage = lazy(() => arrival(import('../desk/DeskPage.tsx')).then((place) => ({ default: place.DeskPage })));
const ChairTextPage = lazy(() =>
  arrival(import('../desk/ChairTextPage.tsx')).then((place) => ({ default: place.ChairTextPage })),
);
const ChairWordsPage = lazy(() =>
  arrival(import('../draft/ChairWordsPage.tsx')).then((place) => ({ default: place.ChairWordsPage })),
);
const OriginsPage = lazy(() =>
  arrival(import('../origins/OriginsPage.tsx')).then((place) => ({ default: place.OriginsPage })),
);
const ComparePage = lazy(() =>
  arrival(import('../compare/ComparePage.tsx')).then((place) => ({ default: place.ComparePage })),
);
const LibraryPage = lazy(() =>
  arrival(import('../library/LibraryPage.tsx')).then((place) => ({ default: place.LibraryPage })),
);
const RoomScreen = lazy(() => arrival(import('./RoomScreen.tsx')).then((place) => ({ default: place.RoomScreen })));
const RecordPage = lazy(() =>
  arrival(import('../record/RecordPage.tsx')).then((place) => ({ default: place.RecordPage })),
);
const NewsPage = lazy(() => arrival(import('../news/NewsPage.tsx')).then((place) => ({ default: place.NewsPage })));
const PartiesPage = lazy(() =>
  arrival(import('../parties/PartiesPage.tsx')).then((place) => ({ default: place.PartiesPage })),
);

/** Everything inside one negotiation, as one of this browser's members. */
export function NegotiationPages({
  id,
  member: memberId,
  onOpen,
  onRefused,
}: {
  id: string;
  member: string;
  /** Called when the server has shown the negotiation to this member. */
  onOpen: () => void;
  /** Called when it does not, or not any more; `wasOpen` where it had. */
  onRefused: (wasOpen: boolean) => void;
}) {
  const store = useMemo(() => new NegotiationStore(id, memberId), [id, memberId]);
  useCleanCopy();
  const state = useSyncExternalStore(store.subscribe, store.snapshot);
  const online = useOnline();
  const [location] = useLocation();
  const search = useSearch();
  const [undoList] = useState(() => new UndoList());
  const wasOpen = useRef(false);
  const latest = useRef({ onOpen, onRefused });
  latest.current = { onOpen, onRefused };
  useEffect(() => {
    if (state.phase === 'open' && !wasOpen.current) {
      wasOpen.current = true;
      latest.current.onOpen();
    } else if (state.phase === 'refused') latest.current.onRefused(wasOpen.current);
  }, [state.phase]);
  const value = useMemo(() => {
    if (state.phase !== 'open') return null;
    const member = state.negotiation.members.find((candidate) => candidate.id === memberId);
    if (!member) return null;
    const { negotiation, connected, wentBack } = state;
    const [act, acceptRecord] = [store.act.bind(store), store.acceptRecord.bind(store)];
    return {
      negotiation,
      connected: connected && online,
      wentBack,
      member,
      act,
      acceptRecord,
      undoList,
      attendance: store.attendance,
      news: store.news,
    };
  }, [state, store, memberId, online, undoList]);

  const texts = value ? [value.negotiation, ...value.negotiation.library] : [];
  useChineseFont(texts.some(({ language }) => language === 'zh'));

  if (!value) return <Waiting />;
  // What a whole room reads has no bar and no button.
  if (location === '/screen') {
    return (
      <NegotiationContext value={value}>
        <Suspense fallback={<Waiting />}>
          <RoomScreen />
        </Suspense>
      </NegotiationContext>
    );
  }
  return (
    <NegotiationContext value={value}>
      <NegotiationFrame>
        <Switch>
          <Route path="/">
            <Redirect to={`/draft${search && `?${search}`}`} replace />
          </Route>
          <Route path="/draft">
            <DraftPage />
          </Route>
          {!atDesk(value.member) && (
            <Route path="/desk/*?">
              <DeskOnlyPage />
            </Route>
          )}
          <Route path="/desk">
            <DeskPage />
          </Route>
          <Route path="/draft/shown">
            <ChairWordsPage pen={null} />
          </Route>
          <Route path="/draft/pen/:pen">{({ pen }) => <ChairWordsPage key={pen} pen={pen} />}</Route>
          <Route path="/draft/origins/:draft">{({ draft }) => <OriginsPage draft={draft} />}</Route>
          <Route path="/desk/origins">
            <OriginsPage draft={null} />
          </Route>
          <Route path="/desk/text">
            <ChairTextPage />
          </Route>
          <Route path="/compare">
            <ComparePage />
          </Route>
          <Route path="/library/*?">
            <LibraryPage />
          </Route>
          <Route path="/record">
            <RecordPage />
          </Route>
          <Route path="/news">
            <NewsPage />
          </Route>
          <Route path="/parties">
            <PartiesPage />
          </Route>
          <Route>
            <ElsewherePage />
          </Route>
        </Switch>
      </NegotiationFrame>
    </NegotiationContext>
  );
}

/** Whether the browser has a network at all; it knows that at once, and the stream only after a while. */
function useOnline(): boolean {
  return useSyncExternalStore(subscribeToNetwork, () => navigator.onLine);
}

function subscribeToNetwork(listener: () => void): () => void {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
}
