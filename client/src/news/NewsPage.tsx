import { PageHeading } from '../components/PageHeading.tsx';
import * as m from '../paraglide/messages.js';
import style from './News.module.css';
import { NewsList } from './NewsList.tsx';

/** What has happened since the reader last looked. */
export function NewsPage() {
  return (
    <div className={style.place}>
      <PageHeading title={m.place_news()} />
      <NewsList />
    </div>
  );
}
