import type { ReactNode } from 'react';
import { Link } from 'wouter';
import * as m from '../paraglide/messages.js';
import style from './FrontPage.module.css';

/** A page outside every negotiation: the product's name above, one column below. */
export function FrontPage({ children }: { children: ReactNode }) {
  return (
    <div className={style.front}>
      <header className={style.bar}>
        <Link to="/" className={style.name}>
          {m.app_name()}
        </Link>
      </header>
      <main className={style.main}>{children}</main>
    </div>
  );
}
