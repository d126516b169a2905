import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Button } from '../components/Button.tsx';
import { useOtherLanguages } from '../locale/other-languages.ts';
import * as m from '../paraglide/messages.js';
import style from './FrontPage.module.css';

/** A page outside every negotiation: the product's name and the other languages above, one column below. */
export function FrontPage({ children }: { children: ReactNode }) {
  const languages = useOtherLanguages();
  return (
    <div className={style.front}>
      <header className={style.bar}>
        <Link to="/" className={style.name}>
          {m.app_name()}
        </Link>
        {languages.map(({ locale, name, nameIn, choose }) => (
          <Button key={locale} small look="quiet" onPress={choose}>
            <span lang={nameIn}>{name}</span>
          </Button>
        ))}
      </header>
      <main className={style.main}>{children}</main>
    </div>
  );
}
