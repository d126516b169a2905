import { memo } from 'react';
import { Link } from 'wouter';
import { useShownWords } from '../components/shown-words.ts';
import { useLocale } from '../locale/locale.ts';
import * as m from '../paraglide/messages.js';
import { moment } from '../phrases/when.ts';
import style from './News.module.css';
import type { NewsEntry } from './news-list.ts';
import { type NewsNames, newsSaid } from './news-said.ts';

/** One piece of news: what, where, who and when, and the way there. */
export const NewsRow = memo(function NewsRow({
  entry,
  names,
  label,
  to,
  watched,
}: {
  entry: NewsEntry;
  names: NewsNames;
  /** What its paragraph is called; empty where that is said already. */
  label: string;
  /** Where one sees what it is about. */
  to: string;
  /** It is read here, because no page shows it. */
  watched: boolean;
}) {
  useLocale();
  const { item, key, read, ours, concerns } = entry;
  const shown = useShownWords();
  const who = names.members.get(item.by)?.name ?? m.record_by_server();
  return (
    <li
      className={`${style.row} ${read ? style.read : ''} ${ours ? style.ours : ''}`}
      data-news={item.what}
      data-read={read}
      data-watch={watched ? key : undefined}
    >
      <span className={style.dot} aria-hidden />
      <div>
        <Link to={to} className={style.way}>
          {label !== '' && <strong className={style.label}>{label}</strong>} {newsSaid(names, item)}
        </Link>
        {item.words && !inSentence.has(item.what) && (
          <p className={style.words} dir="auto">
            {shown(item.words)}
          </p>
        )}
        <p className={style.who}>
          <span className="visually-hidden">{read ? m.news_read() : m.news_unread()} · </span>
          {who} · <time dateTime={item.time}>{moment(item.time)}</time>
          {item.among && <span className={style.tag}>{m.news_private()}</span>}
          {ours && <span className={style.tag}>{m.news_ours()}</span>}
          {concerns && !ours && !item.among && <span className={style.tag}>{m.news_for_us()}</span>}
        </p>
      </div>
    </li>
  );
});

/** News whose words are in its sentence. */
const inSentence: ReadonlySet<NewsEntry['item']['what']> = new Set(['issued', 'announced', 'silence', 'silence-over']);
