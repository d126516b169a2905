import { atDesk, type Member } from '@adref/shared/negotiation';
import * as m from '../paraglide/messages.js';

/** One of the places of a negotiation, by its address inside it. */
export interface Place {
  readonly to: string;
  readonly name: string;
}

/** The places this member may enter, in the order in which one works. */
export function placesFor(member: Member): Place[] {
  return [
    { to: '/draft', name: m.place_draft() },
    ...(atDesk(member) ? [{ to: '/desk', name: m.place_desk() }] : []),
    { to: '/compare', name: m.place_compare() },
    { to: '/library', name: m.place_library() },
    { to: '/record', name: m.place_record() },
    { to: '/parties', name: m.place_parties() },
  ];
}

/** Where it says what is new: in the bar it is a sign of its own. */
export function newsPlace(): Place {
  return { to: '/news', name: m.place_news() };
}

/** The place that an address inside the negotiation lies in. */
export function placeAt(places: readonly Place[], location: string): Place | undefined {
  return places.find(({ to }) => location === to || location.startsWith(`${to}/`));
}

/** An address inside the negotiation: its first part, and what follows it. */
export function partsOf(location: string): { readonly first: string; readonly rest: readonly string[] } {
  const [, first = '', ...rest] = location.split('/');
  return { first, rest };
}

/** The address of what follows a seat in an address: an address is for everybody, and goes on without it. */
export function placeAfterSeat(rest: readonly string[], search: string): string {
  return `/${rest.join('/') || 'draft'}${search && `?${search}`}`;
}

/** Whether the first part of an address inside the negotiation is a place; anything else there names a seat. */
export function isPlace(name: string): boolean {
  return ['draft', 'desk', 'compare', 'library', 'record', 'parties', 'screen', 'news'].includes(name);
}
