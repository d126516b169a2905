import { memberStates } from '@adref/shared/negotiation';
import { useState } from 'react';
import { Button } from '../components/Button.tsx';
import { Dialog, DialogButtons } from '../components/Dialog.tsx';
import * as m from '../paraglide/messages.js';
import { inLanguage } from '../phrases/party-name.ts';
import { useAct } from '../store/use-act.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import { PickSeveral } from './PickSeveral.tsx';

/** Adds delegations from the Members of the United Nations, several at once. */
export function AddDelegations({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { negotiation } = useNegotiation();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const { busy, refusal, act, forget } = useAct();
  const present = new Set(negotiation.parties.map(({ code }) => code));
  const absent = memberStates.filter(({ code }) => !present.has(code));
  const close = () => {
    setPicked(new Set());
    forget();
    onClose();
  };
  const add = async () => {
    const chosen = absent.filter((state) => picked.has(state.code));
    const parties = chosen.map(({ code, name }) => ({ code, kind: 'delegation', name, members: [] }) as const);
    if (await act({ kind: 'party-several', parties }, m.done_parties_added({ count: parties.length }))) close();
  };
  return (
    <Dialog title={m.parties_add()} isOpen={isOpen} onClose={close} wide>
      <PickSeveral
        label={m.parties_search()}
        from={absent.map(({ code, name }) => ({ code, name: inLanguage(name) }))}
        picked={picked}
        onPicked={setPicked}
      />
      <DialogButtons refusal={refusal}>
        <Button onPress={close}>{m.shell_cancel()}</Button>
        <Button look="primary" isDisabled={busy || picked.size === 0} onPress={() => void add()}>
          {m.parties_add_do({ count: picked.size })}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}
