import { atDesk } from '@adref/shared/negotiation';
import { lazy, useMemo, useSyncExternalStore } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { NegotiationStore } from '../store/negotiation-store.ts';
import { NegotiationContext } from '../store/use-negotiation.ts';
import { NegotiationFrame } from './NegotiationFrame.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { Refused, Waiting } from './Waiting.tsx';

// Each place is loaded when it is entered: a reader of the draft needs neither the desk nor the comparison.
const DraftPage = lazy(() => import('../draft/DraftPage.tsx').then((place) => ({ default: place.DraftPage })));
const DeskPage = lazy(() => import('../desk/DeskPage.tsx').then((place) => ({ default: place.DeskPage })));
const ComparePage = lazy(() => import('../compare/ComparePage.tsx').then((place) => ({ default: place.ComparePage })));
const LibraryPage = lazy(() => import('../library/LibraryPage.tsx').then((place) => ({ default: place.LibraryPage })));
const PartiesPage = lazy(() => import('../parties/PartiesPage.tsx').then((place) => ({ default: place.PartiesPage })));

/** Everything inside one negotiation, as one of this browser's members. */
export function NegotiationPages({ id, member: memberId }: { id: string; member: string }) {
  const store = useMemo(() => new NegotiationStore(id, memberId), [id, memberId]);
  const state = useSyncExternalStore(store.subscribe, store.snapshot);
  const inHand = useMemo(() => {
    if (state.phase !== 'open') return null;
    const member = state.negotiation.members.find((candidate) => candidate.id === memberId);
    if (!member) return null;
    const { negotiation, connected, wentBack } = state;
    const [act, acceptRecord] = [store.act.bind(store), store.acceptRecord.bind(store)];
    return { negotiation, connected, wentBack, member, act, acceptRecord };
  }, [state, store, memberId]);

  if (state.phase === 'loading') return <Waiting />;
  if (state.phase === 'refused' || !inHand) return <Refused reason={state.phase === 'refused' ? state.reason : ''} />;
  return (
    <NegotiationContext value={inHand}>
      <NegotiationFrame>
        <Switch>
          <Route path="/">
            <Redirect to="/draft" replace />
          </Route>
          <Route path="/draft">
            <DraftPage />
          </Route>
          {atDesk(inHand.member) && (
            <Route path="/desk">
              <DeskPage />
            </Route>
          )}
          <Route path="/compare">
            <ComparePage />
          </Route>
          <Route path="/library/*?">
            <LibraryPage />
          </Route>
          <Route path="/parties">
            <PartiesPage />
          </Route>
          <Route>
            <NotFoundPage />
          </Route>
        </Switch>
      </NegotiationFrame>
    </NegotiationContext>
  );
}
