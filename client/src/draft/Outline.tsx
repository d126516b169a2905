import { MessageSquare, PencilLine } from 'lucide-react';
import { memo, useEffect, useRef } from 'react';
import type { PageSelection } from '../editor/selection.ts';
import * as m from '../paraglide/messages.js';
import style from './Outline.module.css';
import type { OutlineRow } from './outline-row.ts';

/** All paragraphs with their state; choosing one goes there. Rows that are the same objects are not written again. */
export const Outline = memo(function Outline({
  rows,
  selection,
  onChoose,
}: {
  rows: readonly OutlineRow[];
  selection: PageSelection | null;
  onChoose: (paragraph: string) => void;
}) {
  return (
    <nav aria-label={m.draft_outline()} className={style.outline}>
      <ol className={style.list}>
        {rows.map((row) => (
          <Row key={row.id} row={row} current={row.id === selection?.paragraph} onChoose={onChoose} />
        ))}
      </ol>
    </nav>
  );
});

const Row = memo(function Row({
  row,
  current,
  onChoose,
}: {
  row: OutlineRow;
  current: boolean;
  onChoose: (paragraph: string) => void;
}) {
  const { id, label, excerpt, level, heading, brackets, untabled, comments, added, deleted } = row;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (current) button.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <li>
      <button
        ref={button}
        type="button"
        className={`${style.row} ${heading ? style.heading : ''} ${deleted ? style.deleted : ''}`}
        data-level={level}
        aria-current={current ? 'location' : undefined}
        onClick={() => onChoose(id)}
      >
        <span className={style.label}>{label}</span>
        <span className={style.excerpt}>{excerpt || '…'}</span>
        <span className={style.state}>
          {untabled && (
            <span className={style.untabled} title={m.draft_state_untabled()}>
              <PencilLine size={13} aria-hidden />
              <span className="visually-hidden">{m.draft_state_untabled()}</span>
            </span>
          )}
          {comments > 0 && (
            <span className={style.comments} title={m.draft_state_comments({ count: comments })}>
              <MessageSquare size={13} aria-hidden />
              <span aria-hidden>{comments}</span>
              <span className="visually-hidden">{m.draft_state_comments({ count: comments })}</span>
            </span>
          )}
          {brackets > 0 && (
            <span
              className={`${style.brackets} ${added ? style.added : ''}`}
              title={m.draft_state_brackets({ count: brackets })}
            >
              <span aria-hidden>[{brackets}]</span>
              <span className="visually-hidden">{m.draft_state_brackets({ count: brackets })}</span>
            </span>
          )}
        </span>
      </button>
    </li>
  );
});
