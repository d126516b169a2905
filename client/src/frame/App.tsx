import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { FrontPage } from '../session/FrontPage.tsx';
import { HomePage } from '../session/HomePage.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { Waiting } from './Waiting.tsx';

const NegotiationPages = lazy(() =>
  import('./NegotiationPages.tsx').then((pages) => ({ default: pages.NegotiationPages })),
);
const JoinPage = lazy(() => import('../session/JoinPage.tsx').then((page) => ({ default: page.JoinPage })));
const CreatePage = lazy(() => import('../session/CreatePage.tsx').then((page) => ({ default: page.CreatePage })));

/**
 * The addresses of the application:
 *
 *   /                            who am I here, and the demonstration
 *   /join/:secret                an invitation link
 *   /new                         create a negotiation
 *   /n/:negotiation/:member/…    one negotiation, as one member: draft, desk, compare, library, parties
 */
export function App() {
  return (
    <Suspense fallback={<Waiting />}>
      <Switch>
        <Route path="/">
          <HomePage />
        </Route>
        <Route path="/join/:secret">{({ secret }) => <JoinPage secret={secret} />}</Route>
        <Route path="/new">
          <CreatePage />
        </Route>
        <Route path="/n/:negotiation/:member" nest>
          {({ negotiation, member }) => (
            <NegotiationPages key={`${negotiation} ${member}`} id={negotiation} member={member} />
          )}
        </Route>
        <Route>
          <FrontPage>
            <NotFoundPage />
          </FrontPage>
        </Route>
      </Switch>
    </Suspense>
  );
}
