import { useState } from 'react';
import { Button } from '../components/Button.tsx';
import { Dialog, DialogButtons } from '../components/Dialog.tsx';
import * as m from '../paraglide/messages.js';
import { useAct } from '../store/use-act.ts';
import style from './PartiesPage.module.css';

/** Ends the negotiation, after busy once more. */
export function CloseNegotiation() {
  const [isOpen, setOpen] = useState(false);
  const { busy, refusal, act } = useAct();
  return (
    <section className={style.card} data-unprinted="" aria-labelledby="parties-close">
      <h2 id="parties-close">{m.close_title()}</h2>
      <p className={style.soft}>{m.close_lead()}</p>
      <Button look="danger" onPress={() => setOpen(true)}>
        {m.close_button()}
      </Button>
      <Dialog title={m.close_sure()} isOpen={isOpen} onClose={() => setOpen(false)}>
        <div>{m.close_lead()}</div>
        <DialogButtons refusal={refusal}>
          <Button onPress={() => setOpen(false)}>{m.shell_cancel()}</Button>
          <Button
            look="danger"
            isDisabled={busy}
            onPress={async () => {
              if (await act({ kind: 'close' })) setOpen(false);
            }}
          >
            {m.close_button()}
          </Button>
        </DialogButtons>
      </Dialog>
    </section>
  );
}
