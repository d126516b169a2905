import type { RedlineOp } from '@adref/shared/differences';
import { Fragment } from 'react';
import * as m from '../paraglide/messages.js';
import style from './Redline.module.css';

/**
 * Tracked differences: struck and underlined, and said aloud. `show` leaves one side out: `before` has the deletions only,
 * `after` the insertions only.
 */
export function Redline({ ops, show = 'both' }: { ops: readonly RedlineOp[]; show?: 'both' | 'before' | 'after' }) {
  return ops.map(({ op, text }, index) => {
    // The ops of one redline have no identity but their place.
    const key = `${index} ${op}`;
    if (op === 'equal') return <Fragment key={key}>{text}</Fragment>;
    if (op === 'delete') {
      if (show === 'after') return null;
      return (
        <del key={key} className={style.delete}>
          <span className="visually-hidden">{m.redline_deleted()} </span>
          {text}
          <span className="visually-hidden"> {m.redline_end()}</span>
        </del>
      );
    }
    if (show === 'before') return null;
    return (
      <ins key={key} className={style.insert}>
        <span className="visually-hidden">{m.redline_inserted()} </span>
        {text}
        <span className="visually-hidden"> {m.redline_end()}</span>
      </ins>
    );
  });
}
