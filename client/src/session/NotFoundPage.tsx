import { Link } from 'wouter';
import * as m from '../paraglide/messages.js';

/** An address that leads nowhere. */
export function NotFoundPage() {
  return (
    <main style={{ padding: 32 }}>
      <h1>{m.notfound_title()}</h1>
      <p>{m.notfound_text()}</p>
      <Link to="~/">{m.refused_home()}</Link>
    </main>
  );
}
