import * as m from '../paraglide/messages.js';

/** The negotiation is being fetched. */
export function Waiting() {
  return <p role="status">{m.waiting()}</p>;
}

/** The negotiation cannot be shown to this member. */
export function Refused({ reason }: { reason: string }) {
  return (
    <main>
      <h1>{m.refused_title()}</h1>
      <p>{reason === 'signed out' ? m.refused_signed_out() : reason || m.refused_unknown()}</p>
      <a href="/">{m.refused_home()}</a>
    </main>
  );
}
