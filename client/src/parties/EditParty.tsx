import type { Party } from '@adref/shared/negotiation';
import { useState } from 'react';
import { Button } from '../components/Button.tsx';
import { Dialog, DialogButtons } from '../components/Dialog.tsx';
import { TextField } from '../components/Field.tsx';
import * as m from '../paraglide/messages.js';
import { inLanguage } from '../phrases/party-name.ts';
import { useAct } from '../store/use-act.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import style from './PartiesPage.module.css';
import { PickSeveral } from './PickSeveral.tsx';

/** Changes a party's names and a group's members, or takes the party out. Its code stays: brackets and the record name it. */
export function EditParty({ party, onClose }: { party: Party; onClose: () => void }) {
  const { negotiation } = useNegotiation();
  const [name, setName] = useState(party.name);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set(party.members));
  const { busy, refusal, act } = useAct();
  const group = party.kind === 'group';
  const delegations = negotiation.parties.filter(({ kind }) => kind === 'delegation');
  const called = { en: name.en.trim(), fr: name.fr.trim() || name.en.trim() };
  const save = async () => {
    const edited = { ...party, name: called, members: [...picked] };
    const said = m.done_party_edited({ name: inLanguage(called) });
    if (await act({ kind: 'party-edit', party: edited }, said)) onClose();
  };
  const remove = async () => {
    const said = m.done_party_removed({ name: inLanguage(party.name) });
    if (await act({ kind: 'party-remove', code: party.code }, said)) onClose();
  };
  return (
    <Dialog title={m.party_edit_title({ code: party.code })} isOpen onClose={onClose} wide={group}>
      <div className={style.fields}>
        <TextField
          label={m.party_name_en()}
          value={name.en}
          maxLength={120}
          onText={(en) => setName({ ...name, en })}
        />
        <TextField
          label={m.party_name_fr()}
          value={name.fr}
          lang="fr"
          maxLength={120}
          onText={(fr) => setName({ ...name, fr })}
        />
      </div>
      {group && (
        <PickSeveral
          label={m.parties_group_members()}
          from={delegations.map(({ code, name: own }) => ({ code, name: inLanguage(own) }))}
          picked={picked}
          onPicked={setPicked}
        />
      )}
      <DialogButtons refusal={refusal}>
        <Button look="danger" isDisabled={busy} onPress={() => void remove()}>
          {m.party_remove()}
        </Button>
        <Button onPress={onClose}>{m.shell_cancel()}</Button>
        <Button
          look="primary"
          isDisabled={busy || called.en === '' || (group && picked.size === 0)}
          onPress={() => void save()}
        >
          {m.party_save()}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}
