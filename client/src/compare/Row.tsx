import { ArrowRight, History, Link as LinkIcon } from 'lucide-react';
import { memo } from 'react';
import { Link } from 'wouter';
import { Redline } from '../components/Redline.tsx';
import * as m from '../paraglide/messages.js';
import style from './ComparisonView.module.css';
import type { ComparedParagraph, ComparedRow } from './comparison.ts';
import { relationName } from './relation-name.ts';

/** One row of a comparison, in two columns or inline. */
export const Row = memo(function Row({
  row,
  inline,
  drafts,
  symbols,
  current,
  history,
  onGo,
}: {
  row: ComparedRow;
  inline: boolean;
  /** Two drafts of one text: then what stands on one side only was left out or put in, and reads so inline. */
  drafts: boolean;
  symbols: { a: string; b: string };
  current: boolean;
  /** Id of the paragraph whose history can be seen; null where there is none. */
  history: string | null;
  onGo: (key: string) => void;
}) {
  const heading = row.b[0]?.kind ?? row.a[0]?.kind;
  const whole = standsAlone(row);
  const large = heading === 'title' || heading === 'heading';
  return (
    <article
      className={`${style.row} ${current ? style.current : ''} ${large ? style.heading : ''}`}
      data-row={row.key}
      tabIndex={-1}
      aria-label={[names(row.a), names(row.b), relationName(row.relation, symbols)].filter(Boolean).join(', ')}
    >
      <header className={style.about}>
        <span className={`${style.relation} ${row.relation === 'same' ? style.same : ''}`}>
          {relationName(row.relation, symbols)}
        </span>
        {inline && <BothNames row={row} />}
        {row.quotations.map(({ side, label, row: target }) => (
          <button key={`${side} ${target} ${label}`} type="button" className={style.quote} onClick={() => onGo(target)}>
            {m.compare_shares({ label: label || '…', symbol: side === 'a' ? symbols.b : symbols.a })}
          </button>
        ))}
        <span className={style.links}>
          {history && (
            <Link
              to={`/compare?history=${encodeURIComponent(history)}`}
              aria-label={m.compare_history()}
              title={m.compare_history()}
            >
              <History size={15} aria-hidden />
            </Link>
          )}
          <button
            type="button"
            onClick={() => onGo(row.key)}
            aria-label={m.compare_permalink()}
            title={m.compare_permalink()}
          >
            <LinkIcon size={15} aria-hidden />
          </button>
        </span>
      </header>
      {inline ? (
        <p className={style.text}>{whole && !drafts ? wholeText(row) : <Redline ops={row.ops} />}</p>
      ) : (
        <div className={style.sides}>
          <Side paragraphs={row.a} row={row} show="before" />
          <Side paragraphs={row.b} row={row} show="after" />
        </div>
      )}
    </article>
  );
});

function Side({
  paragraphs,
  row,
  show,
}: {
  paragraphs: readonly ComparedParagraph[];
  row: ComparedRow;
  show: 'before' | 'after';
}) {
  if (paragraphs.length === 0) return <div className={style.empty} />;
  return (
    <p className={style.text}>
      {names(paragraphs) && <span className={style.label}>{names(paragraphs)}</span>}
      {standsAlone(row) ? wholeText(row) : <Redline ops={row.ops} show={show} />}
    </p>
  );
}

/** What stands on one side only is said by the relation; marking every word of it would say it again. */
const standsAlone = ({ relation }: ComparedRow) => relation === 'only a' || relation === 'only b';

const wholeText = ({ a, b }: ComparedRow) => [...a, ...b].map(({ text }) => text).join('\n');

const names = (paragraphs: readonly ComparedParagraph[]) =>
  paragraphs
    .map(({ label }) => label)
    .filter(Boolean)
    .join(' + ');

function BothNames({ row }: { row: ComparedRow }) {
  const [before, after] = [names(row.a), names(row.b)];
  if (!before || !after || before === after) return <span className={style.label}>{after || before}</span>;
  return (
    <span className={style.label}>
      {before} <ArrowRight size={12} aria-hidden /> {after}
    </span>
  );
}
