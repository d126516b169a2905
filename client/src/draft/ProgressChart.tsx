import type { Counted, ProgressPoint } from '@adref/shared/negotiation';
import * as m from '../paraglide/messages.js';
import { moment } from '../phrases/when.ts';
import style from './StateOfPlay.module.css';

const width = 560;
const height = 150;
const marginEnd = 116;

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
  const x = (at: number) => (points.length < 2 ? 0 : (at / (points.length - 1)) * (width - marginEnd));
  const y = (count: number) => 8 + (1 - count / most) * (height - 16);
  const last = points.at(-1);
  if (!last) return null;
  const ends = spread(lines.map(({ counted }) => y(last.paragraphs[counted])));
  return (
    <figure className={style.figure}>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={m.play_chart()} className={style.chart}>
        <line x1={0} x2={width - marginEnd} y1={y(0)} y2={y(0)} className={style.axis} />
        {lines.map(({ counted, name, dash }, nth) => (
          <g key={counted} data-counted={counted}>
            <polyline
              points={points.map(({ paragraphs }, at) => `${x(at)},${y(paragraphs[counted])}`).join(' ')}
              strokeDasharray={dash}
            />
            <circle cx={x(points.length - 1)} cy={y(last.paragraphs[counted])} r={2.5} />
            <text x={width - marginEnd + 8} y={(ends[nth] ?? 0) + 4}>
              {last.paragraphs[counted]} {name()}
            </text>
          </g>
        ))}
      </svg>
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

/** Heights of the names at the ends of the lines, moved apart where they would lie on each other. */
function spread(heights: readonly number[]): number[] {
  const least = 14;
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
