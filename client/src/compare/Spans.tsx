import { type Difference, type DifferenceClass, isHidden, type Span } from '@adref/shared/differences';
import { Fragment } from 'react';
import { ForceBadge } from '../components/ForceBadge.tsx';
import * as m from '../paraglide/messages.js';
import { getLocale } from '../paraglide/runtime.js';
import style from './Spans.module.css';
import { useShownNotes } from './shown-notes.ts';

/**
 * Words compared, marked and said aloud; hidden classes read as they became or, where only what was is shown, as they were. `show`
 * leaves one side out: `before` has the deletions only, `after` the insertions only.
 */
export function Spans({
  spans,
  hidden,
  show = 'both',
}: {
  spans: readonly Span[];
  hidden: ReadonlySet<DifferenceClass>;
  show?: 'both' | 'before' | 'after';
}) {
  const notes = useShownNotes();
  // What both sides have reads as where it is now.
  const kept = show === 'before' ? notes.a : notes.b;
  return spans.map((span, index) => {
    // The spans of one comparison have no identity but their place.
    const key = `${index} ${span.kind}`;
    if (span.kind === 'equal') return <Fragment key={key}>{kept(span.text)}</Fragment>;
    if (isHidden(span, hidden))
      return <Fragment key={key}>{kept(show === 'before' ? span.before : span.after)}</Fragment>;
    const gone = span.before !== '' && show !== 'after';
    const come = span.after !== '' && show !== 'before';
    return (
      <Fragment key={key}>
        {gone && (
          <del className={classes(style.delete, span)} data-class={span.class}>
            <SpokenAside>
              {span.move === undefined ? m.redline_deleted() : m.redline_moved_away({ number: span.move })}
            </SpokenAside>
            {notes.a(span.before)}
            <MoveNumber number={span.move} />
            <SpokenAside>{m.redline_end()}</SpokenAside>
          </del>
        )}
        {gone && come && !/\s$/.test(span.before) && !/^\s/.test(span.after) && <wbr />}
        {come && (
          <ins className={classes(style.insert, span)} data-class={span.class}>
            <SpokenAside>
              {span.move === undefined ? m.redline_inserted() : m.redline_moved_here({ number: span.move })}
            </SpokenAside>
            {notes.b(span.after)}
            <MoveNumber number={span.move} />
            <SpokenAside>{m.redline_end()}</SpokenAside>
          </ins>
        )}
        {span.force && !span.force.elsewhere && (come || (gone && span.after === '')) && (
          <ForceBadge change={span.force} />
        )}
      </Fragment>
    );
  });
}

/** Words for those who listen; not copied with the text, and of no weight for its direction. */
export function SpokenAside({ children }: { children: string }) {
  return (
    <span className={`visually-hidden ${style.said}`} lang={getLocale()} dir="ltr">
      {' '}
      {children}{' '}
    </span>
  );
}

/** The number that the two places of a move have in common. */
export function MoveNumber({ number }: { number: number | undefined }) {
  if (number === undefined) return null;
  return (
    <sup className={style.move} aria-hidden>
      {number}
    </sup>
  );
}

const classes = (mark: string | undefined, { move }: Difference) => `${mark} ${move === undefined ? '' : style.moved}`;
