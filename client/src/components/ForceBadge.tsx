import type { ForceChange } from '@adref/shared/differences';
import * as m from '../paraglide/messages.js';
import { getLocale } from '../paraglide/runtime.js';
import style from './ForceBadge.module.css';
import { forceName, forceSign } from './force-name.ts';

/** Which way the force of some words changed, by shape and by word; what it was and is, when pointed at and for those who listen. */
export function ForceBadge({ change }: { change: ForceChange }) {
  const { direction } = change;
  const [from, to] = [change.from || m.force_nothing(), change.to || m.force_nothing()];
  const told = m.force_change({ direction: forceName(direction), from, to });
  return (
    // It can be gone to, and so has to be able to have the focus.
    <span
      className={style.badge}
      data-badge="force"
      data-force={direction}
      title={told}
      lang={getLocale()}
      dir="ltr"
      tabIndex={-1}
    >
      <span aria-hidden>
        {forceSign[direction]} {forceName(direction)}
      </span>
      <span className="visually-hidden"> {told} </span>
    </span>
  );
}
