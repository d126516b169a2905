import type { ReactNode } from 'react';
import style from './Place.module.css';

/** The heading of a place, with what can be done there beside it. */
export function PlaceHeading({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <header className={style.heading}>
      <h1>{title}</h1>
      {children && <div className={style.actions}>{children}</div>}
    </header>
  );
}

/** An empty place, saying what to do next. */
export function EmptyPlace({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={style.empty}>
      <h2>{title}</h2>
      {children}
    </div>
  );
}

/** Work that takes a while; `done` of `total` where that is known. */
export function Working({ label, done, total }: { label: string; done?: number; total?: number }) {
  return (
    <div className={style.working} role="status">
      <span>{label}</span>
      <progress aria-label={label} {...(total ? { value: done ?? 0, max: total } : {})} />
    </div>
  );
}
