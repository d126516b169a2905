import { atDesk, committeeText, openDraft, paragraphNames, writesFor } from '@adref/shared/negotiation';
import { useMemo, useState } from 'react';
import { Button } from '../components/Button.tsx';
import { Dialog, DialogButtons } from '../components/Dialog.tsx';
import { Select, TextField } from '../components/Field.tsx';
import * as m from '../paraglide/messages.js';
import { entryKindName } from '../phrases/entry-kind.ts';
import { inLanguage } from '../phrases/party-name.ts';
import { useAct } from '../store/use-act.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import { EntryFields } from './EntryFields.tsx';
import { blankEntry, type EntryDraft, entryKinds, entrySaidSoFar, ownKinds } from './entry-draft.ts';
import { withFieldsNamed } from './fields-named.ts';
import style from './RecordPage.module.css';
import { useRivalTexts } from './use-rival-texts.ts';

/** Records an entry of the committee's proceedings: any at the desk, its own words for a delegation. */
export function EntryForm({ onClose }: { onClose: () => void }) {
  const { negotiation, member } = useNegotiation();
  const { busy, refusal, act, forget } = useAct();
  const desk = atDesk(member);
  const parties = desk ? negotiation.parties : writesFor(negotiation, member);
  const kinds = desk ? entryKinds : ownKinds;
  const [entry, setEntry] = useState(() =>
    blankEntry(
      kinds[0] ?? 'sponsor',
      openDraft(negotiation).symbol,
      parties[0]?.code ?? '',
      new Date().toISOString().slice(0, 10),
    ),
  );
  const rivals = useRivalTexts(entry.symbol);
  const names = useMemo(() => paragraphNames(negotiation, rivals.values()), [negotiation, rivals]);
  /** Another answer: what was refused was the one before. */
  const change = (part: Partial<EntryDraft>) => {
    forget();
    setEntry({ ...entry, ...part });
  };
  const symbols = [...new Set([...negotiation.drafts, ...negotiation.library].map(({ symbol }) => symbol))];
  const enter = async () => {
    if (await act({ kind: 'proceeding', said: entrySaidSoFar(entry) }, m.done_entry())) onClose();
  };
  return (
    <Dialog title={m.committee_enter()} isOpen onClose={onClose} wide>
      <div className={style.fields}>
        <Select
          label={m.committee_what()}
          value={entry.kind}
          onChoice={(kind) => change({ kind: kind as EntryDraft['kind'] })}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {entryKindName[kind]()}
            </option>
          ))}
        </Select>
        {entry.kind !== 'item' && (
          <Select
            label={m.committee_draft()}
            value={entry.symbol}
            onChoice={(symbol) => change({ symbol, paragraph: '', paragraphs: new Set() })}
          >
            {symbols.map((symbol) => (
              <option key={symbol}>{symbol}</option>
            ))}
          </Select>
        )}
        {['introduction', 'sponsor', 'oral-revision', 'explanation', 'intention'].includes(entry.kind) && (
          <Select label={m.committee_party()} value={entry.party} onChoice={(party) => change({ party })}>
            {parties.map(({ code, name }) => (
              <option key={code} value={code}>
                {inLanguage(name)}
              </option>
            ))}
          </Select>
        )}
        <TextField
          type="number"
          min={1}
          label={m.committee_meeting()}
          value={entry.meeting}
          onText={(meeting) => change({ meeting })}
        />
        <TextField type="date" label={m.committee_date()} value={entry.date} onText={(date) => change({ date })} />
      </div>
      <EntryFields
        entry={entry}
        names={names}
        drafted={committeeText(negotiation, rivals, entry.symbol)?.paragraphs ?? []}
        onChange={change}
      />
      <DialogButtons refusal={refusal && withFieldsNamed(refusal)}>
        <Button onPress={onClose}>{m.shell_cancel()}</Button>
        <Button look="primary" isDisabled={busy} onPress={() => void enter()}>
          {m.committee_enter()}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}
