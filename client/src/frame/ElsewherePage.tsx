import { Redirect, useLocation, useSearch } from 'wouter';
import { decoded } from '../request/address-part.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import { NotFoundPage } from './NotFoundPage.tsx';
import { partsOf, placeAfterSeat } from './navigation.ts';

/**
 * An address inside the negotiation that is no place of it. One that begins with a colleague's seat, as those of earlier versions do, goes on
 * at one's own; any other says that there is nothing.
 */
export function ElsewherePage() {
  const { negotiation } = useNegotiation();
  const [location] = useLocation();
  const search = useSearch();
  const { first, rest } = partsOf(location);
  if (negotiation.members.some(({ id }) => id === first)) return <Redirect to={placeAfterSeat(rest, search)} replace />;
  return <NotFoundPage asked={decoded(location.slice(1))} />;
}
