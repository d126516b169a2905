import { type SilenceWindow, writesFor } from '@adref/shared/negotiation';
import { useEffect, useState } from 'react';
import { Button } from '../components/Button.tsx';
import { Dialog, DialogButtons } from '../components/Dialog.tsx';
import { Select, TextArea } from '../components/Field.tsx';
import { Notice } from '../components/Notice.tsx';
import * as m from '../paraglide/messages.js';
import { inLanguage } from '../phrases/party-name.ts';
import { useAct } from '../store/use-act.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import { PickParagraphs } from './PickParagraphs.tsx';
import { useOwnBreaks } from './use-own-breaks.ts';

/** An objection while silence runs: which paragraphs, and why. Says before who will know what. */
export function BreakSilence({
  window,
  names,
  onClose,
}: {
  window: SilenceWindow;
  names: ReadonlyMap<string, string>;
  onClose: () => void;
}) {
  const { negotiation, member } = useNegotiation();
  const { busy, refusal, act } = useAct();
  const parties = writesFor(negotiation, member);
  const [party, setParty] = useState(parties[0]?.code ?? '');
  const [reason, setReason] = useState('');
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [done, setDone] = useState<string | null>(null);
  // Without it the dialog begins empty, and what is said takes the place of what was said before.
  const before = useOwnBreaks(window);
  useEffect(() => {
    const said = before.find((one) => one.party === party);
    // What one has begun to fill in stays where there is nothing to begin from.
    if (!said) return;
    setPicked(new Set(said.paragraphs));
    setReason(said.reason);
  }, [before, party]);
  const ids = negotiation.drafts[window.draft]?.document.paragraphs.map(({ id }) => id) ?? [];
  const from = window.paragraphs ?? ids;
  const say = async () => {
    const paragraphs = [...picked];
    const command = { kind: 'break-silence', window: window.id, party, paragraphs, reason: reason.trim() } as const;
    if (!(await act(command))) return;
    setDone(paragraphs.length === 0 ? m.silence_break_taken() : m.silence_break_done());
  };
  return (
    <Dialog title={m.silence_break()} isOpen onClose={onClose} wide>
      <p>{m.silence_break_help()}</p>
      {parties.length > 1 && (
        <Select label={m.silence_break_as()} value={party} onChoice={setParty}>
          {parties.map(({ code, name }) => (
            <option key={code} value={code}>
              {inLanguage(name)}
            </option>
          ))}
        </Select>
      )}
      <PickParagraphs label={m.silence_break_on()} from={from} names={names} picked={picked} onPicked={setPicked} />
      <TextArea label={m.silence_break_reason()} value={reason} maxLength={4_000} onText={setReason} />
      {done && <Notice>{done}</Notice>}
      <DialogButtons refusal={refusal}>
        <Button onPress={onClose}>{done ? m.shell_close() : m.shell_cancel()}</Button>
        <Button look="primary" isDisabled={busy || done !== null} onPress={() => void say()}>
          {m.silence_break()}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}
