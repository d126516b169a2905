import { Link } from 'wouter';
import * as m from '../paraglide/messages.js';
import style from './NotFoundPage.module.css';

/** An address that leads nowhere; inside a place or on its own. */
export function NotFoundPage() {
  return (
    <section className={style.page}>
      <h1>{m.notfound_title()}</h1>
      <p>{m.notfound_text()}</p>
      <Link to="~/">{m.refused_home()}</Link>
    </section>
  );
}
