import type { Invitation, Joined } from '@adref/shared/protocol';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { Button, ButtonLink } from '../components/Button.tsx';
import { TextField } from '../components/Field.tsx';
import { Notice } from '../components/Notice.tsx';
import { Working } from '../components/Working.tsx';
import * as m from '../paraglide/messages.js';
import { inLanguage, roleName } from '../phrases/party-name.ts';
import { ApiError, request } from '../request/request.ts';
import { useRequest } from '../request/use-request.ts';
import { FrontPage } from './FrontPage.tsx';
import style from './JoinPage.module.css';

type LinkState = { invitation: Invitation } | { refusal: string } | null;

/** Signs a person in with an invitation link: says what it is for, and asks for the name. */
export function JoinPage({ secret }: { secret: string }) {
  const [link, setLink] = useState<LinkState>(null);
  useEffect(() => {
    document.title = `${m.join_title()} · ${m.app_name()}`;
    let gone = false;
    request<Invitation>('GET', `/invitations/${encodeURIComponent(secret)}`).then(
      (invitation) => gone || setLink({ invitation }),
      (error) => gone || setLink({ refusal: refusedLink(error) }),
    );
    return () => {
      gone = true;
    };
  }, [secret]);
  return (
    <FrontPage>
      <h1>{m.join_title()}</h1>
      {!link && <Working label={m.shell_loading()} />}
      {link && 'refusal' in link && (
        <>
          <Notice tone="bad">{link.refusal}</Notice>
          <div>
            <ButtonLink to="/">{m.refused_home()}</ButtonLink>
          </div>
        </>
      )}
      {link && 'invitation' in link && <JoinForm secret={secret} invitation={link.invitation} />}
    </FrontPage>
  );
}

function JoinForm({ secret, invitation }: { secret: string; invitation: Invitation }) {
  const [name, setName] = useState('');
  const { asking, refusal, ask } = useRequest();
  const [, go] = useLocation();
  const join = async () => {
    const joined = await ask(() =>
      request<Joined>('POST', `/invitations/${encodeURIComponent(secret)}`, { body: { name: name.trim() } }),
    );
    if (!joined) return;
    // Whoever begins a negotiation is asked for the name here, and not again there.
    if (joined.member) go(`/n/${joined.negotiation}/${joined.member}/draft`, { replace: true });
    else go('/new', { replace: true, state: { name: name.trim() } });
  };
  return (
    <form
      className={style.form}
      onSubmit={(event) => {
        event.preventDefault();
        void join();
      }}
    >
      {invitation.negotiation ? (
        <dl className={style.facts}>
          <dt>{m.join_negotiation()}</dt>
          <dd>{invitation.negotiation.title}</dd>
          {invitation.party && (
            <>
              <dt>{m.join_party()}</dt>
              <dd>{inLanguage(invitation.party.name)}</dd>
            </>
          )}
          <dt>{m.join_role()}</dt>
          <dd>{roleName(invitation.role)}</dd>
        </dl>
      ) : (
        <p>{m.join_server()}</p>
      )}
      <TextField
        label={m.join_name()}
        help={m.join_name_help()}
        value={name}
        onText={setName}
        autoComplete="name"
        maxLength={120}
        required
      />
      {refusal && <Notice tone="bad">{refusal}</Notice>}
      <div>
        <Button look="primary" type="submit" isDisabled={asking || name.trim() === ''}>
          {m.join_enter()}
        </Button>
      </div>
    </form>
  );
}

/** The server's sentence says expired, revoked or unknown; without one the link is taken for unknown. */
function refusedLink(error: unknown): string {
  if (!(error instanceof ApiError) || error.code === 'unreachable') return m.shell_unreachable();
  return error.message || m.join_unknown();
}
