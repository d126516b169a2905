import { Link } from 'wouter';
import * as m from '../paraglide/messages.js';
import { missingSaid } from '../phrases/missing-place.ts';
import style from './NotFoundPage.module.css';

/** An address that leads nowhere; on its own or, where it is inside a negotiation, with what of it is not there (`asked`) and the way to the draft. */
export function NotFoundPage({ asked }: { asked?: string }) {
  return (
    <section className={style.page}>
      <h1>{m.notfound_title()}</h1>
      {asked !== undefined && <p>{missingSaid({ part: 'place', asked })}</p>}
      <p>{m.notfound_text()}</p>
      {asked !== undefined && (
        <p>
          <Link to="/draft">{m.desk_only_draft()}</Link>
        </p>
      )}
      <Link to="~/">{m.refused_home()}</Link>
    </section>
  );
}
