import type { Member } from '@adref/shared/negotiation';
import { useState } from 'react';
import { Button } from '../components/Button.tsx';
import { Dialog, DialogButtons } from '../components/Dialog.tsx';
import { TextField } from '../components/Field.tsx';
import { Notice } from '../components/Notice.tsx';
import * as m from '../paraglide/messages.js';
import { useAct } from '../store/use-act.ts';
import { useNegotiation } from '../store/use-negotiation.ts';

/** Changes how a person is called, or shuts the person out after saying what that means. */
export function EditMember({ person, onClose }: { person: Member; onClose: () => void }) {
  const { negotiation, member } = useNegotiation();
  const [name, setName] = useState(person.name);
  const [removing, setRemoving] = useState(false);
  const { busy, refusal, act } = useAct();
  const link = negotiation.invitations.find(({ id, revoked }) => id === person.link && !revoked);
  const save = async () => {
    const said = m.done_member_edited({ name: name.trim() });
    if (await act({ kind: 'member-edit', member: person.id, name: name.trim() }, said)) onClose();
  };
  const remove = async () => {
    const said = m.done_member_removed({ name: person.name });
    if (await act({ kind: 'member-remove', member: person.id }, said)) onClose();
  };
  if (removing) {
    return (
      <Dialog title={m.member_remove_title({ name: person.name })} isOpen onClose={onClose}>
        <p>{m.member_remove_lead({ name: person.name })}</p>
        {link && <Notice tone="warn">{m.member_remove_link()}</Notice>}
        <DialogButtons refusal={refusal}>
          <Button onPress={onClose}>{m.shell_cancel()}</Button>
          <Button look="danger" isDisabled={busy} onPress={() => void remove()}>
            {m.member_remove()}
          </Button>
        </DialogButtons>
      </Dialog>
    );
  }
  return (
    <Dialog title={m.member_edit_title({ name: person.name })} isOpen onClose={onClose}>
      <TextField label={m.member_name()} value={name} maxLength={120} onText={setName} />
      <DialogButtons refusal={refusal}>
        {person.id !== member.id && (
          <Button look="danger" isDisabled={busy} onPress={() => setRemoving(true)}>
            {m.member_remove()}
          </Button>
        )}
        <Button onPress={onClose}>{m.shell_cancel()}</Button>
        <Button look="primary" isDisabled={busy || name.trim() === ''} onPress={() => void save()}>
          {m.party_save()}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}
