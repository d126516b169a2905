import type { Draft } from '@adref/shared/negotiation';
import { useState } from 'react';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { later } from '../components/later.tsx';
import type { OpenRoom } from '../editor/room.ts';
import * as m from '../paraglide/messages.js';
import { useNegotiation } from '../store/use-negotiation.ts';

const ReadMarkedUp = later(async () => (await import('./ReadMarkedUp.tsx')).ReadMarkedUp);

/** Takes a delegation's copy of the draft, marked up in Word, into its own text: read, looked at, and written as far as it is chosen. */
export function MarkedUpFile({ draft, room }: { draft: Draft; room: OpenRoom }) {
  const [isOpen, setOpen] = useState(false);
  const { connected } = useNegotiation();
  return (
    <>
      <Button small isDisabled={!connected} onPress={() => setOpen(true)}>
        {m.marked_up_open()}
      </Button>
      <Dialog title={m.marked_up_title()} isOpen={isOpen} wide onClose={() => setOpen(false)}>
        <ReadMarkedUp draft={draft} room={room} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}
