import { type RefObject, useMemo } from 'react';
import * as m from '../paraglide/messages.js';
import style from './Overview.module.css';
import { nearestMark, type OverviewMark } from './overview-marks.ts';
import { useSeenPart } from './use-seen-part.ts';

/** The strip is drawn in this many units from top to bottom. */
const units = 1000;

/**
 * Where the changes are, in a strip beside the rows: a click goes to the nearest, arrow keys go from one to the next. One control, like
 * a slider, so that it costs one stop of the Tab key and says where one is. Moved paragraphs are joined by a curve.
 */
export function Overview({
  marks,
  at,
  names,
  rows,
  onGo,
}: {
  marks: readonly OverviewMark[];
  /** Selected row. */
  at: string | null;
  names: (row: string) => string;
  /** The box of the rows, for what of it is in sight. */
  rows: RefObject<HTMLElement | null>;
  onGo: (row: string) => void;
}) {
  const place = marks.findIndex(({ row }) => row === at);
  const middles = useMemo(() => new Map(marks.map(({ row, from, to }) => [row, ((from + to) / 2) * units])), [marks]);
  const go = (index: number) => {
    const mark = marks[Math.max(0, Math.min(index, marks.length - 1))];
    if (mark) onGo(mark.row);
  };
  if (marks.length === 0) return <div />;
  return (
    <div
      className={style.strip}
      role="slider"
      tabIndex={0}
      aria-label={m.overview_title()}
      aria-orientation="vertical"
      aria-valuemin={1}
      aria-valuemax={marks.length}
      aria-valuenow={place + 1 || 1}
      aria-valuetext={
        place < 0
          ? m.overview_nothing({ total: marks.length })
          : m.overview_value({ name: names(at ?? ''), place: place + 1, total: marks.length })
      }
      onClick={(event) => {
        const box = event.currentTarget.getBoundingClientRect();
        const mark = nearestMark(marks, (event.clientY - box.top) / box.height);
        if (mark) onGo(mark.row);
      }}
      onKeyDown={(event) => {
        const to = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: marks.length - 1 }[event.key];
        if (to === undefined) return;
        event.preventDefault();
        go(to);
      }}
    >
      <svg viewBox={`0 0 30 ${units}`} preserveAspectRatio="none" aria-hidden focusable="false">
        <SeenPart rows={rows} />
        {marks.map(({ row, relation, from, to }) => (
          <rect
            key={row}
            data-relation={relation}
            className={`${style.mark} ${row === at ? style.current : ''}`}
            x={relation === 'only b' ? 5 : 2}
            width={relation === 'only a' || relation === 'only b' || relation === 'moved away' ? 7 : 10}
            y={from * units}
            height={Math.max(3, (to - from) * units - 2)}
          />
        ))}
        {marks.map(({ row, relation, elsewhere }) => {
          const [from, to] = [middles.get(row), elsewhere === null ? undefined : middles.get(elsewhere)];
          if (relation !== 'moved' || from === undefined || to === undefined) return null;
          return <path key={row} className={style.move} d={`M12 ${to} C 32 ${to}, 32 ${from}, 12 ${from}`} />;
        })}
      </svg>
    </div>
  );
}

/** What of the rows is in sight. By itself, since it follows every frame of scrolling and the marks do not. */
function SeenPart({ rows }: { rows: RefObject<HTMLElement | null> }) {
  const { from, to } = useSeenPart(rows);
  return <rect className={style.seen} x="0" width="30" y={from * units} height={(to - from) * units} />;
}
