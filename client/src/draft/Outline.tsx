import type { Language } from '@adref/shared/document';
import { MessageSquare, PencilLine } from 'lucide-react';
import { type KeyboardEvent, memo, useEffect, useRef } from 'react';
import { useShownWords } from '../components/shown-words.ts';
import type { PageSelection } from '../editor/selection.ts';
import { useLocale } from '../locale/locale.ts';
import { StandingMark } from '../matters/StandingMark.tsx';
import * as m from '../paraglide/messages.js';
import style from './Outline.module.css';
import { dragHandlers, type MoveParagraph } from './outline-drag.ts';
import type { OutlineRow } from './outline-row.ts';

/**
 * All paragraphs with their state; choosing one goes there. Rows that are the same objects are not written again. For the keyboard the list is
 * one stop on the way to the text, with the arrow keys from row to row in it.
 */
export const Outline = memo(function Outline({
  rows,
  language,
  selection,
  onChoose,
  onMove,
}: {
  rows: readonly OutlineRow[];
  /** Of the text, from whose side its rows are read. */
  language: Language;
  selection: PageSelection | null;
  onChoose: (paragraph: string) => void;
  /** Where a row is dragged to another place; null where nothing can be moved. */
  onMove: MoveParagraph | null;
}) {
  useLocale();
  const stop = rows.some(({ id }) => id === selection?.paragraph) ? selection?.paragraph : rows[0]?.id;
  return (
    <nav aria-label={m.draft_outline()} className={style.outline}>
      <ol
        className={style.list}
        dir={language === 'ar' ? 'rtl' : 'ltr'}
        onKeyDown={moveInList}
        {...(onMove && dragHandlers(rows, onMove))}
      >
        {rows.map((row) => (
          <Row
            key={row.id}
            row={row}
            language={language}
            current={row.id === selection?.paragraph}
            stop={row.id === stop}
            onChoose={onChoose}
            movable={onMove !== null}
          />
        ))}
      </ol>
    </nav>
  );
});

const Row = memo(function Row({
  row,
  language,
  current,
  stop,
  onChoose,
  movable,
}: {
  row: OutlineRow;
  language: Language;
  movable: boolean;
  current: boolean;
  /** Whether Tab comes to this row. */
  stop: boolean;
  onChoose: (paragraph: string) => void;
}) {
  useLocale();
  const shown = useShownWords();
  const { id, label, excerpt, level, heading, brackets, untabled, comments, news, added, deleted, standing } = row;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (current) button.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <li data-row={id} draggable={movable && !row.note}>
      <button
        ref={button}
        type="button"
        className={`${style.row} ${heading ? style.heading : ''} ${deleted ? style.deleted : ''}`}
        data-level={level}
        tabIndex={stop ? 0 : -1}
        aria-current={current ? 'location' : undefined}
        onClick={() => onChoose(id)}
      >
        <span className={style.label}>{label}</span>
        <span className={style.excerpt} lang={language}>
          {shown(excerpt) || '…'}
        </span>
        <span className={style.state}>
          {!heading && (standing !== 'in-brackets' || brackets === 0) && <StandingMark standing={standing} />}
          {news > 0 && (
            <span className={style.news} title={m.draft_state_new({ count: news })} data-outline-news={news}>
              <span aria-hidden>•{news}</span>
              <span className="visually-hidden">{m.draft_state_new({ count: news })}</span>
            </span>
          )}
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

/** Up, Down, Home and End go from row to row. */
function moveInList(event: KeyboardEvent<HTMLOListElement>): void {
  const rows = [...event.currentTarget.querySelectorAll('button')];
  const at = rows.indexOf(document.activeElement as HTMLButtonElement);
  const to = { ArrowUp: Math.max(0, at - 1), ArrowDown: at + 1, Home: 0, End: rows.length - 1 }[event.key];
  const row = to === undefined ? undefined : rows[to];
  if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  row.focus();
}
