import type { InvitationLink, Negotiation } from '@adref/shared/negotiation';
import type { LinkSecret } from '@adref/shared/protocol';
import { useState } from 'react';
import { Button } from '../components/Button.tsx';
import { Choice } from '../components/Field.tsx';
import { Notice } from '../components/Notice.tsx';
import * as m from '../paraglide/messages.js';
import { useAct } from '../store/use-act.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import style from './InviteEach.module.css';

/** A link for each delegation at once: for those that have none that works, or new ones for all. Groups too where asked. */
export function InviteEach({ onMade }: { onMade: (made: readonly LinkSecret[]) => void }) {
  const { negotiation } = useNegotiation();
  const [groups, setGroups] = useState(false);
  const { busy, refusal, act } = useAct();
  const all = negotiation.parties.filter(({ kind }) => groups || kind === 'delegation').map(({ code }) => code);
  const invited = invitedParties(negotiation, Date.now());
  const missing = all.filter((code) => !invited.has(code));
  const hasGroups = negotiation.parties.some(({ kind }) => kind === 'group');
  if (negotiation.parties.length === 0) return null;
  const invite = async (parties: readonly string[]) => {
    const said = m.done_invited_several({ count: parties.length });
    const answer = await act({ kind: 'invite-several', role: 'delegate', parties, note: '' }, said);
    if (answer?.secrets) onMade(answer.secrets);
  };
  return (
    <div className={style.each} data-unprinted="">
      <p className={style.said}>{m.links_have({ have: all.length - missing.length, all: all.length })}</p>
      {hasGroups && <Choice label={m.links_groups()} checked={groups} onChange={() => setGroups(!groups)} />}
      <div className={style.acts}>
        {missing.length > 0 && (
          <Button isDisabled={busy} onPress={() => void invite(missing)}>
            {m.links_make_missing({ count: missing.length })}
          </Button>
        )}
        {missing.length < all.length && (
          <Button look="quiet" isDisabled={busy} onPress={() => void invite(all)}>
            {m.links_make_all({ count: all.length })}
          </Button>
        )}
      </div>
      {refusal && <Notice tone="bad">{refusal}</Notice>}
    </div>
  );
}

/** Parties with a link that lets their delegates in at this time, in ms. */
function invitedParties({ invitations }: Negotiation, now: number): ReadonlySet<string> {
  const works = ({ role, revoked, expires }: InvitationLink) =>
    role === 'delegate' && !revoked && Date.parse(expires) > now;
  return new Set(invitations.flatMap((link) => (link.party !== null && works(link) ? [link.party] : [])));
}
