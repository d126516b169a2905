import type { InvitationLink, Role } from '@adref/shared/negotiation';
import type { LinkSecret } from '@adref/shared/protocol';
import { useState } from 'react';
import { Button } from '../components/Button.tsx';
import { Select, TextField } from '../components/Field.tsx';
import { Notice } from '../components/Notice.tsx';
import * as m from '../paraglide/messages.js';
import { inLanguage, roleName } from '../phrases/party-name.ts';
import { day } from '../phrases/when.ts';
import { useKeptOnPage } from '../store/kept-on-page.ts';
import { useAct } from '../store/use-act.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import { InviteEach } from './InviteEach.tsx';
import { MadeLinks } from './MadeLinks.tsx';
import style from './PartiesPage.module.css';
import { RevokeUnused } from './RevokeUnused.tsx';
import { SecretLink } from './SecretLink.tsx';
import { SureOfLink } from './SureOfLink.tsx';
import { seatName } from './seat-name.ts';

const noLinks: readonly LinkSecret[] = [];
const invitable: readonly Role[] = ['delegate', 'observer', 'chair', 'secretariat'];

/** Invitation links: made, listed with their state, revoked, renewed. The link itself is shown once. */
export function Invitations() {
  const { negotiation } = useNegotiation();
  const [role, setRole] = useState<Role>('delegate');
  const [party, setParty] = useState('');
  const [note, setNote] = useState('');
  // Nothing and nobody can show these again.
  const [made, setMade] = useKeptOnPage('made links', noLinks);
  const { busy, refusal, act } = useAct();
  const seated = role === 'delegate' || role === 'observer';
  const invite = async () => {
    const command = { kind: 'invite', role, party: seated && party ? party : null, note: note.trim() } as const;
    const answer = await act(command, m.done_invited({ who: seatName(negotiation, command) }));
    if (!answer) return;
    if (answer.secrets) setMade(answer.secrets);
    setNote('');
  };
  const change = async (kind: 'revoke' | 'renew', link: InvitationLink) => {
    const answer = await act({ kind, link: link.id });
    if (answer?.secrets) setMade(answer.secrets);
  };
  const [only, ...others] = made;
  const onlyLink = negotiation.invitations.find(({ id, revoked }) => id === only?.link && !revoked);
  return (
    <section
      className={style.card}
      aria-labelledby="parties-invite"
      data-unprinted={negotiation.invitations.length === 0 ? '' : undefined}
    >
      <h2 id="parties-invite">{m.invite_title()}</h2>
      <p className={style.soft} data-unprinted="">
        {m.invite_lead()}
      </p>
      {!negotiation.closed && <InviteEach onMade={setMade} />}
      {!negotiation.closed && (
        <form
          className={style.form}
          onSubmit={(event) => {
            event.preventDefault();
            void invite();
          }}
        >
          <Select label={m.invite_role()} value={role} onChoice={(value) => setRole(value as Role)}>
            {invitable.map((value) => (
              <option key={value} value={value}>
                {roleName(value)}
              </option>
            ))}
          </Select>
          <Select label={m.invite_party()} value={seated ? party : ''} disabled={!seated} onChoice={setParty}>
            <option value="">{role === 'delegate' ? m.invite_choose() : m.invite_no_party()}</option>
            {negotiation.parties.map(({ code, name }) => (
              <option key={code} value={code}>
                {inLanguage(name)}
              </option>
            ))}
          </Select>
          <TextField label={m.invite_note()} value={note} onText={setNote} maxLength={200} />
          <Button type="submit" look="primary" isDisabled={busy || (role === 'delegate' && party === '')}>
            {m.invite_do()}
          </Button>
        </form>
      )}
      {refusal && <Notice tone="bad">{refusal}</Notice>}
      {others.length > 0 && <MadeLinks key={only?.secret} made={made} onDone={() => setMade(noLinks)} />}
      {only && onlyLink && others.length === 0 && (
        <div className={style.invited}>
          <SecretLink
            key={only.secret}
            secret={only.secret}
            who={seatName(negotiation, onlyLink)}
            onDone={() => setMade(noLinks)}
          />
        </div>
      )}
      {negotiation.invitations.length > 0 && (
        <div className={style.scroll}>
          <table className={style.table}>
            <thead>
              <tr>
                <th scope="col">{m.invite_for()}</th>
                <th scope="col">{m.invite_note()}</th>
                <th scope="col">{m.invite_state()}</th>
                <th scope="col">{m.invite_joined()}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {negotiation.invitations.map((link) => (
                <LinkRow key={link.id} link={link} busy={busy} onChange={(kind) => void change(kind, link)} />
              ))}
            </tbody>
          </table>
          <RevokeUnused />
        </div>
      )}
    </section>
  );
}

function LinkRow({
  link,
  busy,
  onChange,
}: {
  link: InvitationLink;
  busy: boolean;
  onChange: (kind: 'revoke' | 'renew') => void;
}) {
  const { negotiation } = useNegotiation();
  const [asked, setAsked] = useState<'revoke' | 'renew' | null>(null);
  const who = seatName(negotiation, link);
  const expired = Date.parse(link.expires) < Date.now();
  const joined = negotiation.members
    .filter((member) => member.link === link.id && !member.removed)
    .map(({ name }) => name);
  return (
    <tr>
      <th scope="row">
        {who} {link.party && <span className={style.code}>{roleName(link.role)}</span>}
      </th>
      <td>{link.note}</td>
      <td>
        {link.revoked
          ? m.invite_revoked()
          : expired
            ? m.invite_expired({ date: day(link.expires) })
            : m.invite_valid({ date: day(link.expires) })}
      </td>
      <td>{joined.join(', ')}</td>
      <td>
        {!link.revoked && !negotiation.closed && (
          <div className={style.actions}>
            <Button small isDisabled={busy} onPress={() => setAsked('renew')} aria-label={m.invite_renew_for({ who })}>
              {m.invite_renew()}
            </Button>
            <Button
              small
              look="danger"
              isDisabled={busy}
              onPress={() => setAsked('revoke')}
              aria-label={m.invite_revoke_for({ who })}
            >
              {m.invite_revoke()}
            </Button>
          </div>
        )}
        {asked && (
          <SureOfLink
            act={asked}
            who={who}
            joined={joined}
            disabled={busy}
            onSure={() => {
              setAsked(null);
              onChange(asked);
            }}
            onClose={() => setAsked(null)}
          />
        )}
      </td>
    </tr>
  );
}
