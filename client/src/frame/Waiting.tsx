import { Working } from '../components/Place.tsx';
import * as m from '../paraglide/messages.js';
import style from './Waiting.module.css';

/** The negotiation is being fetched. */
export function Waiting() {
  return <Working label={m.waiting()} />;
}

/** The negotiation cannot be shown to this member. */
export function Refused({ reason }: { reason: string }) {
  return (
    <main className={style.refused}>
      <h1>{m.refused_title()}</h1>
      <p>{reason === 'signed out' ? m.refused_signed_out() : reason || m.refused_unknown()}</p>
      <a href="/">{m.refused_home()}</a>
    </main>
  );
}
