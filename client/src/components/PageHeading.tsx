import type { ReactNode } from 'react';
import style from './PageHeading.module.css';

/** The heading of a page, with what can be done there beside it. */
export function PageHeading({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <header className={style.heading}>
      <h1>{title}</h1>
      {children && <div className={style.actions}>{children}</div>}
    </header>
  );
}

/** What a page shows while there is nothing in it: what to do next. */
export function EmptyPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={style.empty}>
      <h2>{title}</h2>
      {children}
    </div>
  );
}
