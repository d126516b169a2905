import type { Session } from '@adref/shared/protocol';
import { useEffect, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { request } from '../request/request.ts';
import { NegotiationPages } from './NegotiationPages.tsx';
import { isPlace, partsOf, placeAfterSeat } from './navigation.ts';
import { Refused } from './Refused.tsx';
import { chooseSeat, chosenSeat, heldSeat, holdsSeat, noteSignedIn } from './seat.ts';
import { Waiting } from './Waiting.tsx';

/** Everything inside one negotiation, at the seat that this tab has taken or, where it has taken none, that this browser holds. */
export function SeatPages({ id }: { id: string }) {
  const [location, go] = useLocation();
  const search = useSearch();
  const { first, rest } = partsOf(location);
  // The way in, and addresses of earlier versions, name a seat; a colleague who opens one has another.
  const seatNamed = first !== '' && !isPlace(first) ? first : null;
  const [seat, setSeat] = useState(() => (seatNamed ? null : chosenSeat(id)));
  /** What the address named and is no seat of this browser: the pages of the negotiation know whether it is anybody's. */
  const [notOurs, setNotOurs] = useState<string | null>(null);
  const entering = seatNamed !== null && seatNamed !== notOurs ? seatNamed : null;
  const [session, setSession] = useState<Session | null>(null);
  /** The seat that the server turned away, and whether it had been open before. */
  const [lost, setLost] = useState<{ readonly seat: string; readonly wasOpen: boolean } | null>(null);

  const entered = entering !== null && entering === seat && lost === null;
  useEffect(() => {
    if (entered) go(placeAfterSeat(rest, search), { replace: true });
  });

  const asking = entering !== null ? !entered : (seat === null || lost !== null) && session === null;
  useEffect(() => {
    if (!asking) return;
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = () =>
      request<Session>('GET', '/session').then(
        (answer) => {
          if (gone) return;
          const named = entering !== null && holdsSeat(answer, id, entering) ? entering : null;
          if (entering !== null && named === null) setNotOurs(entering);
          const held = named ?? heldSeat(answer, id);
          if (held && (named !== null || held !== lost?.seat)) {
            chooseSeat(id, held);
            setLost(null);
            setSeat(held);
          } else setSession(answer);
        },
        () => {
          if (!gone) timer = setTimeout(ask, askAgainAfter);
        },
      );
    void ask();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [asking, id, lost, entering]);

  if (entering) return <Waiting />;
  if (seat !== null && lost === null) {
    return (
      <NegotiationPages
        key={seat}
        id={id}
        member={seat}
        onOpen={noteSignedIn}
        onRefused={(wasOpen) => setLost({ seat, wasOpen })}
      />
    );
  }
  return session ? <Refused signedIn={session.signedIn} wasOpen={lost?.wasOpen ?? false} /> : <Waiting />;
}

/** Milliseconds until the server is asked again who this browser is. */
const askAgainAfter = 2_000;
