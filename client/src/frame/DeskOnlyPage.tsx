import { Link, useSearchParams } from 'wouter';
import * as m from '../paraglide/messages.js';
import style from './NotFoundPage.module.css';

/**
 * A place of the desk, opened by somebody who is not at it: the chair has sent the link from its own address. It leads to the same bracket or
 * paragraph of the draft.
 */
export function DeskOnlyPage() {
  const [search] = useSearchParams();
  return (
    <section className={style.page}>
      <h1>{m.desk_only_title()}</h1>
      <p>{m.desk_only_text()}</p>
      <Link to={draftAt(search.get('bracket'))} replace>
        {m.desk_only_draft()}
      </Link>
    </section>
  );
}

/** The draft's address at the matter that the desk's address names (`L27.OP2~12-20`); `L27.OP2~whole` is the paragraph. */
function draftAt(matter: string | null): string {
  const [, paragraph, range] = /^([^~]+)(~\d+-\d+)?/.exec(matter ?? '') ?? [];
  return paragraph === undefined ? '/draft' : `/draft?${new URLSearchParams({ at: paragraph + (range ?? '') })}`;
}
