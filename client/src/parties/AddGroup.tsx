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

const blank = { code: '', en: '', fr: '' };

/** Adds a group whose members may all write for it. */
export function AddGroup({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { negotiation } = useNegotiation();
  const [said, setSaid] = useState(blank);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const { busy, refusal, act, forget } = useAct();
  const delegations = negotiation.parties.filter(({ kind }) => kind === 'delegation');
  const close = () => {
    setSaid(blank);
    setPicked(new Set());
    forget();
    onClose();
  };
  const add = async () => {
    const name = { en: said.en.trim(), fr: said.fr.trim() || said.en.trim() };
    const party = { code: said.code, kind: 'group', name, members: [...picked] } as const;
    if (await act({ kind: 'party', party }, m.done_party_added({ name: inLanguage(name) }))) close();
  };
  return (
    <Dialog title={m.parties_add_group()} isOpen={isOpen} onClose={close} wide>
      <div className={style.fields}>
        <TextField
          label={m.parties_group_name()}
          value={said.en}
          maxLength={120}
          onText={(en) => setSaid({ ...said, en })}
        />
        <TextField
          label={m.parties_group_name_fr()}
          value={said.fr}
          lang="fr"
          maxLength={120}
          onText={(fr) => setSaid({ ...said, fr })}
        />
        <TextField
          label={m.parties_group_code()}
          help={m.parties_group_code_help()}
          value={said.code}
          maxLength={16}
          onText={(code) => setSaid({ ...said, code: code.toUpperCase().replace(/[^A-Z0-9_-]/g, '') })}
        />
      </div>
      <PickSeveral
        label={m.parties_group_members()}
        from={delegations.map(({ code, name }) => ({ code, name: inLanguage(name) }))}
        picked={picked}
        onPicked={setPicked}
      />
      <DialogButtons refusal={refusal}>
        <Button onPress={close}>{m.shell_cancel()}</Button>
        <Button
          look="primary"
          isDisabled={busy || picked.size === 0 || said.code === '' || said.en.trim() === ''}
          onPress={() => void add()}
        >
          {m.parties_add_group_do()}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}
