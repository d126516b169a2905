import { ChevronDown, ChevronUp } from 'lucide-react';
import { Button } from '../components/Button.tsx';
import * as m from '../paraglide/messages.js';
import style from './SearchBox.module.css';

/** Words to look for in the comparison, and steps from one paragraph that has them to the next: Enter on, Shift+Enter back. */
export function SearchBox({
  query,
  found,
  at,
  onQuery,
  onGo,
}: {
  query: string;
  /** Rows that have the words. */
  found: readonly string[];
  at: string | null;
  onQuery: (query: string) => void;
  onGo: (row: string) => void;
}) {
  const place = found.indexOf(at ?? '');
  const step = (by: 1 | -1) => {
    const next = found[(place < 0 && by < 0 ? found.length - 1 : place + by + found.length) % found.length];
    if (next !== undefined) onGo(next);
  };
  const none = query.trim() !== '' && found.length === 0;
  return (
    <search className={style.search}>
      <input
        type="search"
        className={style.input}
        value={query}
        placeholder={m.search_label()}
        aria-label={m.search_label()}
        onChange={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          step(event.shiftKey ? -1 : 1);
        }}
      />
      <span className={style.count} role="status">
        {none && m.search_none()}
        {found.length > 0 && m.search_count({ place: place < 0 ? '–' : place + 1, total: found.length })}
      </span>
      {found.length > 0 && (
        <>
          <Button small aria-label={m.search_previous()} onPress={() => step(-1)}>
            <ChevronUp size={16} aria-hidden />
          </Button>
          <Button small aria-label={m.search_next()} onPress={() => step(1)}>
            <ChevronDown size={16} aria-hidden />
          </Button>
        </>
      )}
    </search>
  );
}
