import type { ThreeWaySpan, ThreeWayStatus } from '@adref/shared/differences';
import { Fragment } from 'react';
import * as m from '../paraglide/messages.js';
import { useComparedTexts } from './compared-texts.ts';
import style from './Spans.module.css';
import { MoveNumber, SpokenAside } from './Spans.tsx';
import { useShownNotes } from './shown-notes.ts';

type Mark = { readonly tag: 'ins' | 'del'; readonly look: string };

/** How the words of each status are marked: added ones underlined, left out ones struck; dotted where it happened before. */
const marks: Readonly<Record<Exclude<ThreeWayStatus, 'kept'>, Mark>> = {
  'added before': { tag: 'ins', look: `${style.insert} ${style.before}` },
  'added now': { tag: 'ins', look: `${style.insert}` },
  'left out before': { tag: 'del', look: `${style.delete} ${style.before}` },
  'left out now': { tag: 'del', look: `${style.delete}` },
  'added, then left out': { tag: 'del', look: `${style.delete} ${style.passing}` },
  restored: { tag: 'ins', look: `${style.insert} ${style.back}` },
};

/** Three wordings in one reading, or one column of it: then only the words that its text has. */
export function ThreeWay({
  spans,
  column = 'all',
}: {
  spans: readonly ThreeWaySpan[];
  column?: 'all' | 'agreed' | 'previous' | 'current';
}) {
  const name = useStatusName();
  const notes = useShownNotes();
  const has = {
    all: () => true,
    agreed: (span: ThreeWaySpan) => span.inAgreed,
    previous: (span: ThreeWaySpan) => span.inPrevious,
    current: (span: ThreeWaySpan) => span.inCurrent,
  }[column];
  const shown = (span: ThreeWaySpan) => {
    if (column === 'agreed') return notes.agreed(span.text);
    if (column === 'previous') return notes.a(span.text);
    // In one reading: as the latest text numbers them that has the words.
    const latest = span.inCurrent ? notes.b : span.inPrevious ? notes.a : notes.agreed;
    return latest(span.text);
  };
  return spans.map((span, index) => {
    // The spans of one reading have no identity but their place.
    const key = `${index} ${span.status}`;
    if (!has(span)) return null;
    if (span.status === 'kept') return <Fragment key={key}>{shown(span)}</Fragment>;
    const { tag: Tag, look } = marks[span.status];
    return (
      <Tag key={key} className={span.move === undefined ? look : `${look} ${style.moved}`} data-status={span.status}>
        <SpokenAside>
          {span.move === undefined ? `${name(span.status)}:` : `${name(span.status)}, ${moved(Tag, span.move)}`}
        </SpokenAside>
        {shown(span)}
        <MoveNumber number={span.move} />
        <SpokenAside>{m.redline_end()}</SpokenAside>
      </Tag>
    );
  });
}

/** Which end of a move words are, as it is said aloud. */
const moved = (tag: Mark['tag'], number: number) =>
  tag === 'del' ? m.redline_moved_away({ number }) : m.redline_moved_here({ number });

/** What the marks of a three-way reading mean. */
export function ThreeWayLegend({ statuses }: { statuses: ReadonlySet<ThreeWayStatus> }) {
  const name = useStatusName();
  const shown = (Object.keys(marks) as (keyof typeof marks)[]).filter((status) => statuses.has(status));
  if (shown.length === 0) return null;
  return (
    <section className={style.legend} aria-label={m.three_title()}>
      <b>{m.three_title()}</b>
      <ul>
        {shown.map((status) => (
          <li key={status}>
            <span className={marks[status].look}>{name(status)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function useStatusName(): (status: ThreeWayStatus) => string {
  const texts = useComparedTexts();
  const [agreed, previous, current] = [texts.agreed?.symbol ?? '', texts.a.symbol, texts.b.symbol];
  return (status) =>
    ({
      kept: () => m.three_kept(),
      'added before': () => m.three_added_before({ previous }),
      'added now': () => m.three_added_now({ current }),
      'left out before': () => m.three_left_out_before({ agreed, previous }),
      'left out now': () => m.three_left_out_now({ agreed, current }),
      'added, then left out': () => m.three_passing({ previous, current }),
      restored: () => m.three_restored({ agreed, previous }),
    })[status]();
}
