import type { RedlineOp } from '@adref/shared/differences';
import { Fragment } from 'react';
import * as m from '../paraglide/messages.js';
import { getLocale } from '../paraglide/runtime.js';
import style from './Redline.module.css';
import { useShownWords } from './shown-words.ts';

/**
 * Tracked differences: struck and underlined, and said aloud; moved words doubly, with the number that their two places have in common.
 * `show` leaves one side out: `before` has the deletions only, `after` the insertions only. What is said has its own direction, and does not give
 * an Arabic paragraph that of the interface.
 */
export function Redline({ ops, show = 'both' }: { ops: readonly RedlineOp[]; show?: 'both' | 'before' | 'after' }) {
  const shown = useShownWords();
  return ops.map(({ op, text: words, move }, index) => {
    const text = shown(words);
    // The ops of one redline have no identity but their place.
    const key = `${index} ${op}`;
    if (op === 'equal') return <Fragment key={key}>{text}</Fragment>;
    const gone = op === 'delete';
    if (show === (gone ? 'after' : 'before')) return null;
    const Tag = gone ? 'del' : 'ins';
    return (
      <Tag key={key} className={`${gone ? style.delete : style.insert} ${move === undefined ? '' : style.moved}`}>
        <span className="visually-hidden" lang={getLocale()} dir="ltr">
          {said(gone, move)}{' '}
        </span>
        {text}
        {move !== undefined && (
          <sup className={style.number} aria-hidden>
            {move}
          </sup>
        )}
        <span className="visually-hidden" lang={getLocale()} dir="ltr">
          {' '}
          {m.redline_end()}
        </span>
      </Tag>
    );
  });
}

function said(gone: boolean, move: number | undefined): string {
  if (move === undefined) return gone ? m.redline_deleted() : m.redline_inserted();
  return gone ? m.redline_moved_away({ number: move }) : m.redline_moved_here({ number: move });
}
