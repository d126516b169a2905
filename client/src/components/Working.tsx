import style from './Working.module.css';

/** Work that takes a while; `done` of `total` where that is known. */
export function Working({ label, done, total }: { label: string; done?: number; total?: number }) {
  return (
    <div className={style.working} role="status">
      <span>{label}</span>
      <progress aria-label={label} {...(total ? { value: done ?? 0, max: total } : {})} />
    </div>
  );
}
