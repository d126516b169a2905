import type { Counted, ProgressPoint } from '@adref/shared/negotiation';
import * as m from '../paraglide/messages.js';
import { moment } from '../phrases/when.ts';
import style from './StateOfPlay.module.css';

/** Of the lines, in units that the page stretches to the room it has; the height is in px. */
const width = 440;
const height = 150;

/** Lines that the chart draws, each with dashes of its own, so that none is told by its colour alone. */
const lines: readonly { readonly counted: Counted; readonly name: () => string; readonly dash: string }[] = [
  { counted: 'agreed', name: m.counted_agreed, dash: '' },
  { counted: 'in-brackets', name: m.counted_in_brackets, dash: '7 4' },
  { counted: 'open', name: m.counted_open, dash: '2 4' },
  { counted: 'untouched', name: m.counted_untouched, dash: '10 3 2 3' },
];

/** How many paragraphs were agreed, in brackets, open and untouched, from act to act or day to day; as lines, and the same as a table. */
export function ProgressChart({ points }: { points: readonly ProgressPoint[] }) {
  const most = Math.max(1, ...points.flatMap(({ paragraphs }) => lines.map(({ counted }) => paragraphs[counted])));
  const x = (at: number) => (points.length < 2 ? 0 : (at / (points.length - 1)) * width);
  const y = (count: number) => 8 + (1 - count / most) * (height - 16);
  const last = points.at(-1);
  if (!last) return null;
  const ends = spread(lines.map(({ counted }) => y(last.paragraphs[counted])));
  return (
    <figure className={style.figure}>
      <div role="img" aria-label={m.play_chart()} className={style.chart}>
        <svg viewBox={`0 0 ${width} ${height}`} height={height} preserveAspectRatio="none" aria-hidden>
          <line x1={0} x2={width} y1={y(0)} y2={y(0)} className={style.axis} />
          {lines.map(({ counted, dash }) => (
            <polyline
              key={counted}
              data-counted={counted}
              points={points.map(({ paragraphs }, at) => `${x(at)},${y(paragraphs[counted])}`).join(' ')}
              strokeDasharray={dash}
            />
          ))}
        </svg>
        {/* Beside the lines and not in the picture: words stay as large as they are, however narrow it is. */}
        <div className={style.ends} style={{ blockSize: height }} aria-hidden>
          {lines.map(({ counted, name }, nth) => (
            <span key={counted} data-counted={counted}>
              <i style={{ insetBlockStart: y(last.paragraphs[counted]) }} />
              <b style={{ insetBlockStart: ends[nth] }}>
                {last.paragraphs[counted]} {name()}
              </b>
            </span>
          ))}
        </div>
      </div>
      <figcaption className={style.caption}>
        {moment(points[0]?.time ?? '')} – {moment(last.time)}
      </figcaption>
      <details>
        <summary>{m.play_chart_table()}</summary>
        <table className={style.table}>
          <thead>
            <tr>
              <th scope="col">{m.play_when()}</th>
              {lines.map(({ counted, name }) => (
                <th key={counted} scope="col">
                  {name()}
                </th>
              ))}
              <th scope="col">{m.play_brackets()}</th>
            </tr>
          </thead>
          <tbody>
            {points.map(({ seq, time, paragraphs, brackets }) => (
              <tr key={seq}>
                <th scope="row">{moment(time)}</th>
                {lines.map(({ counted }) => (
                  <td key={counted}>{paragraphs[counted]}</td>
                ))}
                <td>{brackets}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

/** Heights of the names at the ends of the lines, in px, moved apart where they would lie on each other. */
function spread(heights: readonly number[]): number[] {
  const least = 17;
  const order = heights.map((_, at) => at).sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0));
  const placed = [...heights];
  let before = Number.NEGATIVE_INFINITY;
  for (const at of order) {
    placed[at] = Math.max(heights[at] ?? 0, before + least);
    before = placed[at] ?? before;
  }
  // From below, so that the lowest stays in the picture.
  let below = height - 9;
  for (const at of order.toReversed()) {
    placed[at] = Math.min(placed[at] ?? 0, below);
    below = (placed[at] ?? below) - least;
  }
  return placed;
}
