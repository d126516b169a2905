import { Route, Switch } from 'wouter';
import { NegotiationPages } from './negotiation/NegotiationPages.tsx';
import { CreatePage } from './session/CreatePage.tsx';
import { HomePage } from './session/HomePage.tsx';
import { JoinPage } from './session/JoinPage.tsx';
import { NotFoundPage } from './session/NotFoundPage.tsx';

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
        <NotFoundPage />
      </Route>
    </Switch>
  );
}
