import { Link, useSearchParams } from 'wouter';
import * as m from '../paraglide/messages.js';
import { draftPlace, readMatter } from '../store/place-address.ts';
import style from './NotFoundPage.module.css';

/**
 * A place of the desk, opened by somebody who is not at it: the chair has sent the link from its own address. It leads to the same bracket or
 * paragraph of the draft.
 */
export function DeskOnlyPage() {
  const [search] = useSearchParams();
  const place = readMatter(search.get('bracket'));
  return (
    <section className={style.page}>
      <h1>{m.desk_only_title()}</h1>
      <p>{m.desk_only_text()}</p>
      <Link to={place ? draftPlace(place) : '/draft'} replace>
        {m.desk_only_draft()}
      </Link>
    </section>
  );
}
