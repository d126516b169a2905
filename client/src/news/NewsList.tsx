import { newsPlaceOf } from '@adref/shared/negotiation';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Button } from '../components/Button.tsx';
import { Choice } from '../components/Field.tsx';
import { OnScreen } from '../components/on-screen.ts';
import { EmptyPage } from '../components/PageHeading.tsx';
import { Segmented } from '../components/Segmented.tsx';
import { usePrinting } from '../components/use-printing.ts';
import { Working } from '../components/Working.tsx';
import * as m from '../paraglide/messages.js';
import { useKeptChoice } from '../store/kept-choice.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import { useNews, useNewsReader } from '../store/use-news.ts';
import style from './News.module.css';
import { NewsRow } from './NewsRow.tsx';
import { type NewsEntry, newsEntries, newsGroups, readUpTo } from './news-list.ts';
import { newsPlaces, wayTo } from './news-place.ts';

/** Pieces of news drawn at first, and with each wish for more: of two thousand nobody looks at more at a time. */
const shownAtOnce = 60;

/** What is new, the newest first or by paragraph; what was read while the page is open stays, paler. */
export function NewsList() {
  const { negotiation, news } = useNegotiation();
  const state = useNews();
  const reader = useNewsReader();
  const [order, setOrder] = useKeptChoice('news order', ['time', 'paragraph'] as const, 'time');
  const [only, setOnly] = useKeptChoice('news filter', ['all', 'ours'] as const, 'all');
  const [most, setMost] = useState(shownAtOnce);
  const printing = usePrinting();
  const places = useMemo(() => newsPlaces(negotiation), [negotiation]);
  const names = useMemo(
    () => ({ parties: negotiation.parties, members: new Map(negotiation.members.map((one) => [one.id, one])) }),
    [negotiation.parties, negotiation.members],
  );
  const all = useMemo(() => newsEntries(negotiation, reader, state), [negotiation, reader, state]);
  const filtered = only === 'ours' && reader.parties.size > 0;
  const entries = filtered ? all.filter(({ concerns }) => concerns) : all;
  const list = useWatchedRows(all);
  const anyUnread = all.some(({ read }) => !read) || state.earlier > 0;
  const labelOf = (place: string): string => {
    if (place === '') return m.news_whole();
    return places.labels.get(place) || (places.labels.has(place) ? m.news_paragraph() : m.news_new_paragraph());
  };
  const row = (entry: NewsEntry, labelled: boolean) => (
    <NewsRow
      key={entry.key}
      entry={entry}
      names={names}
      label={labelled && entry.item.paragraph !== undefined ? labelOf(entry.item.paragraph) : ''}
      to={wayTo(negotiation, places, entry.item)}
      watched={!entry.read && (entry.item.paragraph === undefined || !places.shown.has(entry.item.paragraph))}
    />
  );
  if (!state.known) return <Working label={m.news_loading()} />;
  return (
    <section className={style.card} ref={list}>
      <div className={style.bar}>
        <Segmented
          label={m.news_order()}
          value={order}
          options={[
            { value: 'time', name: m.news_by_time() },
            { value: 'paragraph', name: m.news_by_paragraph() },
          ]}
          onChange={setOrder}
        />
        {reader.parties.size > 0 && (
          <Choice
            label={m.news_concerns()}
            title={m.news_concerns_help()}
            checked={filtered}
            onChange={(event) => setOnly(event.currentTarget.checked ? 'ours' : 'all')}
          />
        )}
        <Button isDisabled={!anyUnread} onPress={() => news.readAll()}>
          {m.news_read_all()}
        </Button>
      </div>
      {entries.length === 0 ? (
        <EmptyPage title={m.news_none()}>
          <p>{filtered && all.length > 0 ? m.news_none_concerns() : m.news_none_text()}</p>
        </EmptyPage>
      ) : order === 'time' ? (
        <>
          <ol className={style.list} data-news-list>
            {entries.slice(0, printing ? undefined : most).map((entry) => row(entry, true))}
          </ol>
          {entries.length > most && (
            <Button onPress={() => setMost(most + shownAtOnce)}>
              {m.news_more({ count: Math.min(shownAtOnce, entries.length - most) })}
            </Button>
          )}
        </>
      ) : (
        newsGroups(entries, places.shown).map(({ place, entries: group, unread }) => (
          <Group key={place} title={labelOf(place)} count={unread} entries={group} row={(entry) => row(entry, false)} />
        ))
      )}
      {state.earlier > 0 && <p className={style.who}>{m.news_earlier({ count: state.earlier })}</p>}
    </section>
  );
}

/** The news of one paragraph: its rows are drawn when it is opened. */
function Group({
  title,
  count,
  entries,
  row,
}: {
  title: string;
  count: number;
  entries: readonly NewsEntry[];
  row: (entry: NewsEntry) => React.ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const [most, setMost] = useState(shownAtOnce);
  const printing = usePrinting();
  return (
    <details className={style.group} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className={style.label}>{title}</span>{' '}
        {count > 0 && <span className={style.count}>{m.news_count({ count })}</span>}
      </summary>
      {(open || printing) && <ol className={style.list}>{entries.slice(0, printing ? undefined : most).map(row)}</ol>}
      {open && entries.length > most && (
        <Button small onPress={() => setMost(most + shownAtOnce)}>
          {m.news_more({ count: Math.min(shownAtOnce, entries.length - most) })}
        </Button>
      )}
    </details>
  );
}

/** Notes as read what only this list shows, once it has been on screen for a moment. Answers where the rows are to be put. */
function useWatchedRows(entries: readonly NewsEntry[]) {
  const { news } = useNegotiation();
  const place = useRef<HTMLElement>(null);
  const latest = useRef(entries);
  latest.current = entries;
  const seen = useRef(new Set<string>());
  const screen = useRef<OnScreen | null>(null);
  useEffect(() => {
    const watching = new OnScreen((element) => {
      const key = (element as HTMLElement).dataset.watch ?? '';
      seen.current.add(key);
      const item = latest.current.find((entry) => entry.key === key)?.item;
      const upTo = item && readUpTo(latest.current, newsPlaceOf(item), seen.current);
      if (item && upTo != null) news.mark([{ place: newsPlaceOf(item), seq: upTo }]);
    });
    screen.current = watching;
    return () => watching.stop();
  }, [news]);
  // After each drawing: rows come and go with the order, the filter and what is read.
  useEffect(() => {
    const rows = place.current?.querySelectorAll<HTMLElement>('[data-watch]') ?? [];
    screen.current?.watch([...rows].filter(({ dataset }) => !seen.current.has(dataset.watch ?? '')));
  });
  return place;
}
