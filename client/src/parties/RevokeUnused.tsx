import type { InvitationLink } from '@adref/shared/negotiation';
import { useState } from 'react';
import { Button } from '../components/Button.tsx';
import { Dialog, DialogButtons } from '../components/Dialog.tsx';
import * as m from '../paraglide/messages.js';
import { useAct } from '../store/use-act.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import { seatName } from './seat-name.ts';

/** How many links make it worth while to revoke those that nobody has used together. */
const several = 2;

/** Revokes all links that nobody has come with, after saying whose they are. */
export function RevokeUnused() {
  const { negotiation } = useNegotiation();
  const [asked, setAsked] = useState<readonly InvitationLink[] | null>(null);
  const { busy, refusal, act, forget } = useAct();
  const used = new Set(negotiation.members.map(({ link }) => link));
  const unused = negotiation.invitations.filter(({ id, revoked }) => !revoked && !used.has(id));
  const close = () => {
    forget();
    setAsked(null);
  };
  if (unused.length < several && !asked) return null;
  return (
    <>
      <Button small look="danger" isDisabled={busy} onPress={() => setAsked(unused)}>
        {m.links_revoke_unused({ count: unused.length })}
      </Button>
      {asked && (
        <Dialog title={m.links_revoke_unused({ count: asked.length })} isOpen onClose={close}>
          <p>{m.links_revoke_lead({ names: asked.map((link) => seatName(negotiation, link)).join(', ') })}</p>
          <DialogButtons refusal={refusal}>
            <Button onPress={close}>{m.shell_cancel()}</Button>
            <Button
              look="danger"
              isDisabled={busy}
              onPress={() =>
                void act({ kind: 'revoke-several', links: asked.map(({ id }) => id) }).then((done) => done && close())
              }
            >
              {m.invite_revoke()}
            </Button>
          </DialogButtons>
        </Dialog>
      )}
    </>
  );
}
