import { openDraft, silenceRuns } from '@adref/shared/negotiation';
import { useState } from 'react';
import { Button } from '../components/Button.tsx';
import { Dialog, DialogButtons } from '../components/Dialog.tsx';
import { Select, TextArea, TextField } from '../components/Field.tsx';
import * as m from '../paraglide/messages.js';
import { useAct } from '../store/use-act.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import { PickParagraphs } from './PickParagraphs.tsx';

/** Puts the open draft, or some of its paragraphs, under silence until a time of this computer's time zone. */
export function OpenSilence({ names, onClose }: { names: ReadonlyMap<string, string>; onClose: () => void }) {
  const { negotiation } = useNegotiation();
  const { busy, refusal, act } = useAct();
  const [deadline, setDeadline] = useState('');
  const [note, setNote] = useState('');
  const [replaces, setReplaces] = useState('');
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const draft = openDraft(negotiation);
  const { symbol } = draft;
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const running = negotiation.silences.filter((window) => silenceRuns(window, new Date().toISOString()));
  const put = async () => {
    const done = await act(
      {
        kind: 'silence',
        draft: draft.number,
        paragraphs: picked.size === 0 ? null : [...picked],
        ...(deadline !== '' && { deadline: new Date(deadline).toISOString() }),
        ...(replaces !== '' && { replaces }),
        timeZone,
        note: note.trim(),
      },
      m.done_silence({ symbol }),
    );
    if (done) onClose();
  };
  return (
    <Dialog title={m.silence_open_title({ symbol })} isOpen onClose={onClose} wide>
      <TextField
        type="datetime-local"
        label={m.silence_deadline({ zone: timeZone.replaceAll('_', ' ') })}
        help={m.silence_deadline_help()}
        value={deadline}
        onText={setDeadline}
      />
      {running.length > 0 && (
        <Select label={m.silence_instead()} value={replaces} onChoice={setReplaces}>
          <option value="">–</option>
          {running.map((window) => (
            <option key={window.id} value={window.id}>
              {window.symbol}{' '}
              {window.paragraphs?.map((id) => names.get(id) || m.draft_paragraph()).join(', ') ?? m.silence_whole()}
            </option>
          ))}
        </Select>
      )}
      <PickParagraphs
        label={`${m.silence_some()}. ${m.silence_some_help()}`}
        from={draft.document.paragraphs.map(({ id }) => id)}
        names={names}
        picked={picked}
        onPicked={setPicked}
      />
      <TextArea label={m.silence_note()} value={note} maxLength={4_000} onText={setNote} />
      <DialogButtons refusal={refusal}>
        <Button onPress={onClose}>{m.shell_cancel()}</Button>
        <Button look="primary" isDisabled={busy} onPress={() => void put()}>
          {m.silence_open()}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}
