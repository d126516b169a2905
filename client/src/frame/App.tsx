import { lazy, Suspense } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { arrival } from '../components/arrival.ts';
import { useLocale } from '../locale/locale.ts';
import { FrontPage } from '../session/FrontPage.tsx';
import { HomePage } from '../session/HomePage.tsx';
import { LoadingBoundary } from './LoadingBoundary.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { hasSignedOut } from './seat.ts';
import { Waiting } from './Waiting.tsx';

const SeatPages = lazy(() => arrival(import('./SeatPages.tsx')).then((pages) => ({ default: pages.SeatPages })));
const JoinPage = lazy(() => arrival(import('../session/JoinPage.tsx')).then((page) => ({ default: page.JoinPage })));
const CreatePage = lazy(() =>
  arrival(import('../session/CreatePage.tsx')).then((page) => ({ default: page.CreatePage })),
);

/**
 * The addresses of the application:
 *
 *   /                            who am I here, and the demonstration
 *   /join/:secret                an invitation link
 *   /new                         create a negotiation
 *   /n/:negotiation/…            one negotiation: draft, desk, compare, library, record, parties
 *   /n/:negotiation/:member/…    the same; takes the member's seat in this tab, and the address becomes the one above
 */
export function App() {
  // From here on down everything is drawn anew in another language.
  useLocale();
  const [location] = useLocation();
  return (
    <LoadingBoundary at={location}>
      <Suspense fallback={<Waiting />}>
        <Switch>
          <Route path="/">
            <HomePage signedOut={hasSignedOut()} />
          </Route>
          <Route path="/join/:secret">{({ secret }) => <JoinPage secret={secret} />}</Route>
          <Route path="/new">
            <CreatePage />
          </Route>
          <Route path="/n/:negotiation" nest>
            {({ negotiation }) => <SeatPages key={negotiation} id={negotiation} />}
          </Route>
          <Route>
            <FrontPage>
              <NotFoundPage />
            </FrontPage>
          </Route>
        </Switch>
      </Suspense>
    </LoadingBoundary>
  );
}
