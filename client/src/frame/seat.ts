import type { Session } from '@adref/shared/protocol';

/**
 * Which of this browser's members a tab speaks as. It is no part of an address, so that an address is for everybody:
 *
 *   the tab's own choice → what the browser chose last → the first seat that the session holds
 */

const key = (negotiation: string) => `adref seat ${negotiation}`;
const signedOutKey = 'adref signed out';

/** The seat that this tab, or else this browser, took last in the negotiation; null where it took none. */
export function chosenSeat(negotiation: string): string | null {
  return read('sessionStorage', key(negotiation)) ?? read('localStorage', key(negotiation));
}

/** Whether the session holds this seat in the negotiation. */
export function holdsSeat(session: Session, negotiation: string, member: string): boolean {
  return session.memberships.some((held) => held.negotiation.id === negotiation && held.member.id === member);
}

/** Takes a seat in this tab, and in those that are opened later. */
export function chooseSeat(negotiation: string, member: string): void {
  write('sessionStorage', key(negotiation), member);
  write('localStorage', key(negotiation), member);
}

/** The seat to take among those that the session holds; the chosen one if it is there. Null where there is none. */
export function heldSeat(session: Session, negotiation: string): string | null {
  const held = session.memberships.filter((membership) => membership.negotiation.id === negotiation);
  const chosen = chosenSeat(negotiation);
  return (held.find(({ member }) => member.id === chosen) ?? held[0])?.member.id ?? null;
}

/** Notes for the other tabs that the person signed out, so that they can say so. */
export function noteSignedOut(): void {
  write('localStorage', signedOutKey, new Date().toISOString());
}

/** Whether the last thing that happened to this browser's session was that the person signed out. */
export function hasSignedOut(): boolean {
  return read('localStorage', signedOutKey) !== null;
}

/**
 * Hears when what `hasSignedOut` says may have changed in another tab: a browser that is at work hands it over some time after that tab has
 * noted it. Returns how to stop.
 */
export function onSignedOut(listener: () => void): () => void {
  addEventListener('storage', listener);
  return () => removeEventListener('storage', listener);
}

/** To call when the browser is seen to be signed in. */
export function noteSignedIn(): void {
  try {
    localStorage.removeItem(signedOutKey);
  } catch {
    // Nothing is kept where the browser allows nothing to be kept.
  }
}

type Store = 'sessionStorage' | 'localStorage';

function read(store: Store, name: string): string | null {
  try {
    return window[store].getItem(name);
  } catch {
    return null;
  }
}

function write(store: Store, name: string, value: string): void {
  try {
    window[store].setItem(name, value);
  } catch {
    // Then the first seat of the session is taken each time.
  }
}
