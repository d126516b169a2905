import { useEffect, useSyncExternalStore } from 'react';
import * as m from '../paraglide/messages.js';
import { unsentTexts } from '../store/unsent-texts.ts';
import style from './Refused.module.css';
import { hasSignedOut, onSignedOut } from './seat.ts';

/** Why the negotiation is not shown: the person signed out, the session ran out, the seat was taken away, or there never was one. */
export function Refused({ signedIn, wasOpen }: { signedIn: boolean; wasOpen: boolean }) {
  const signedOut = useSyncExternalStore(onSignedOut, hasSignedOut);
  useEffect(() => {
    // Each window keeps its own: the one in which the person signed out could not let go of it.
    if (signedOut) unsentTexts.forget();
  }, [signedOut]);
  const [title, reason] = signedIn
    ? wasOpen
      ? [m.refused_seat_title(), m.refused_seat()]
      : [m.refused_title(), m.refused_stranger()]
    : signedOut
      ? [m.refused_signed_out_title(), m.refused_signed_out()]
      : wasOpen
        ? [m.refused_expired_title(), m.refused_expired()]
        : [m.refused_title(), m.refused_unknown()];
  return (
    <main className={style.refused}>
      <h1>{title}</h1>
      <p>{reason}</p>
      <a href="/">{m.refused_home()}</a>
    </main>
  );
}
