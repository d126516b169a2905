import { Bell } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import * as m from '../paraglide/messages.js';
import { useUnread } from '../store/use-news.ts';
import style from './NewsLink.module.css';

/** Beyond this the number itself says nothing more. */
const most = 99;

/** In the bar of every page: how much is new, and the way to it. */
export function NewsLink() {
  const { count } = useUnread();
  const [location] = useLocation();
  const shown = count > most ? `${most}+` : String(count);
  // What one sees of it is in what it is called, for whoever speaks to the page.
  const name = count === 0 ? m.news_link_none() : count > most ? m.news_link_many({ shown }) : m.news_link({ count });
  return (
    <Link
      to="/news"
      className={style.link}
      title={name}
      aria-label={name}
      aria-current={location === '/news' ? 'page' : undefined}
      data-news-count={count}
    >
      <Bell size={18} aria-hidden />
      {count > 0 && <span aria-hidden>{shown}</span>}
    </Link>
  );
}
