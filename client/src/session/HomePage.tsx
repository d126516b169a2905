import type { Session } from '@adref/shared/protocol';
import { useEffect } from 'react';
import { Link } from 'wouter';
import { Button, ButtonLink } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import { Working } from '../components/Working.tsx';
import * as m from '../paraglide/messages.js';
import { roleName } from '../phrases/party-name.ts';
import { Demonstration } from './Demonstration.tsx';
import { FrontPage } from './FrontPage.tsx';
import style from './HomePage.module.css';
import { useSession } from './use-session.ts';

/** Where this browser may go: the demonstration, its negotiations, and how to begin one; after signing out, how one comes back. */
export function HomePage({ signedOut }: { signedOut: boolean }) {
  const { session, failed, again } = useSession();
  useEffect(() => {
    document.title = m.app_name();
  }, []);
  return (
    <FrontPage>
      <div>
        <h1>{m.home_title()}</h1>
        <p className={style.lead}>{m.home_lead()}</p>
      </div>
      {failed && (
        <Notice tone="bad">
          <p>{m.shell_unreachable()}</p>
          <Button small onPress={again}>
            {m.shell_again()}
          </Button>
        </Notice>
      )}
      {!session && !failed && <Working label={m.shell_loading()} />}
      {session?.demonstration && <Demonstration demonstration={session.demonstration} />}
      {session && <Memberships session={session} signedOut={signedOut} />}
    </FrontPage>
  );
}

function Memberships({ session, signedOut }: { session: Session; signedOut: boolean }) {
  const { memberships, mayCreate } = session;
  return (
    <section aria-labelledby="memberships">
      <div className={style.head}>
        <h2 id="memberships">{m.home_memberships()}</h2>
        {mayCreate && <ButtonLink to="/new">{m.home_create()}</ButtonLink>}
      </div>
      {memberships.length === 0 ? (
        <p className={style.soft}>
          {mayCreate ? m.home_none_create() : signedOut ? m.refused_signed_out() : m.home_none()}
        </p>
      ) : (
        <ul className={style.memberships}>
          {memberships.map(({ member, negotiation }) => (
            <li key={member.id}>
              <Link to={`/n/${negotiation.id}/${member.id}/draft`}>
                <span className={style.symbol}>{negotiation.symbol}</span> {negotiation.title}
              </Link>
              <div className={style.soft}>
                {[member.name, member.party, roleName(member.role)].filter(Boolean).join(' · ')}
                {negotiation.demonstration && ` · ${m.home_demonstration_tag()}`}
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
