import {
  type AgreementLevel,
  draftLabels,
  draftParagraph,
  openDraft,
  type RecordedState,
  type ReopenRequest,
  type SaidState,
} from '@adref/shared/negotiation';
import { type FormEvent, useState } from 'react';
import { Button } from '../components/Button.tsx';
import { Select, TextField } from '../components/Field.tsx';
import * as m from '../paraglide/messages.js';
import { useNegotiation } from '../store/use-negotiation.ts';
import style from './StateCard.module.css';
import type { StateActs } from './use-state-acts.ts';

interface Recording {
  readonly paragraph: string;
  /** Those of the paragraph. */
  readonly states: readonly RecordedState[];
  readonly requests: readonly ReopenRequest[];
  readonly acts: StateActs;
}

/** The desk records what the room has come to about a paragraph. */
export function RecordState(recording: Recording) {
  const [open, setOpen] = useState(false);
  // Each time a new form: it begins with what is recorded and asked for by then.
  if (open) return <StateForm {...recording} onClose={() => setOpen(false)} />;
  return (
    <div>
      <Button small onPress={() => setOpen(true)}>
        {m.state_record()}
      </Button>
    </div>
  );
}

function StateForm({ paragraph, states, requests, acts, onClose }: Recording & { readonly onClose: () => void }) {
  const { negotiation } = useNegotiation();
  const settled = states.filter(({ said }) => said.state === 'agreed' || said.state === 'deleted');
  const [state, setState] = useState<SaidState['state']>(settled.length > 0 ? 'reopened' : 'agreed');
  const [level, setLevel] = useState<AgreementLevel>('informals');
  const [parties, setParties] = useState('');
  const [conditions, setConditions] = useState('');
  const [words, setWords] = useState('');
  const [facilitator, setFacilitator] = useState('');
  const [requester, setRequester] = useState(requests[0]?.party ?? '');
  const [note, setNote] = useState(requests[0]?.why ?? '');
  const [unknown, setUnknown] = useState<string | null>(null);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const range = placeOfWords(draftParagraph(negotiation, paragraph)?.text ?? '', words.trim());
    if (!range) return setUnknown(m.state_words_unknown({ words }));
    const labels = [...draftLabels(openDraft(negotiation).document)];
    const named = listed(conditions).map((label) => ({
      label,
      id: labels.find(([, known]) => sameLabel(known, label))?.[0],
    }));
    const missing = named.find(({ id }) => id === undefined);
    if (state === 'agreed' && missing) return setUnknown(m.state_condition_unknown({ label: missing.label }));
    setUnknown(null);
    const said = saidAs(state, {
      level,
      parties: listed(parties.toUpperCase()),
      conditions: named.flatMap(({ id }) => id ?? []),
      facilitator: facilitator.trim(),
      requester: requester.trim().toUpperCase() || null,
    });
    const whole = said.state === 'parked' || said.state === 'deleted';
    const target = { paragraph, ...(whole ? { from: null, to: null } : range) };
    void acts.record(target, said, note.trim()).then((done) => {
      if (done) onClose();
    });
  };

  return (
    <form className={style.form} onSubmit={send} aria-label={m.state_record()}>
      <Select
        label={m.state_state()}
        value={state}
        onChoice={(value) => setState(choices.find((choice) => choice.state === value)?.state ?? 'agreed')}
      >
        {choices.map((choice) => (
          <option key={choice.state} value={choice.state}>
            {choice.name()}
          </option>
        ))}
      </Select>
      {state === 'agreed' && (
        <Select
          label={m.state_level()}
          value={level}
          onChoice={(value) => setLevel(value === 'committee' ? 'committee' : 'informals')}
        >
          <option value="informals">{m.state_level_informals()}</option>
          <option value="committee">{m.state_level_committee()}</option>
        </Select>
      )}
      {state === 'parked' && (
        <TextField label={m.state_facilitator_label()} value={facilitator} maxLength={200} onText={setFacilitator} />
      )}
      {(state === 'agreed' || state === 'parked') && (
        <TextField
          label={state === 'agreed' ? m.state_pending_label() : m.state_group_label()}
          help={m.state_codes_help()}
          value={parties}
          onText={setParties}
        />
      )}
      {state === 'agreed' && (
        <TextField
          label={m.state_conditions_label()}
          help={m.state_conditions_help()}
          value={conditions}
          onText={setConditions}
        />
      )}
      {state === 'reopened' && (
        <TextField
          label={m.state_requester_label()}
          help={m.state_requester_help()}
          value={requester}
          onText={setRequester}
        />
      )}
      {(state === 'agreed' || state === 'reopened' || state === 'open') && (
        <TextField label={m.state_words_label()} help={m.state_words_help()} value={words} onText={setWords} />
      )}
      <TextField
        label={state === 'reopened' ? m.state_why_label() : m.state_note_label()}
        value={note}
        maxLength={4_000}
        required={state === 'reopened'}
        error={unknown}
        onText={setNote}
      />
      <div className={style.row}>
        <Button small type="submit" look="primary" isDisabled={acts.busy}>
          {m.state_record_do()}
        </Button>
        <Button small look="quiet" onPress={onClose}>
          {m.shell_cancel()}
        </Button>
      </div>
    </form>
  );
}

const choices: readonly { readonly state: SaidState['state']; readonly name: () => string }[] = [
  { state: 'agreed', name: m.standing_agreed },
  { state: 'parked', name: m.standing_parked },
  { state: 'deleted', name: m.standing_deleted },
  { state: 'reopened', name: m.standing_reopened },
  { state: 'open', name: m.state_take_back },
];

function saidAs(
  state: SaidState['state'],
  told: {
    readonly level: AgreementLevel;
    readonly parties: readonly string[];
    readonly conditions: readonly string[];
    readonly facilitator: string;
    readonly requester: string | null;
  },
): SaidState {
  switch (state) {
    case 'agreed':
      return { state, level: told.level, pending: told.parties, conditions: told.conditions };
    case 'parked':
      return { state, facilitator: told.facilitator, parties: told.parties };
    case 'reopened':
      return { state, requester: told.requester };
    default:
      return { state };
  }
}

/** What is named between commas. */
function listed(text: string): string[] {
  return text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/** `op5bis` is as good as `OP5 bis`. */
function sameLabel(a: string, b: string): boolean {
  const plain = (label: string) => label.replace(/\s/g, '').toLowerCase();
  return plain(a) === plain(b);
}

/** Where the words are, the whole for none; null where they are nowhere, or at two places. */
function placeOfWords(text: string, words: string): { from: number | null; to: number | null } | null {
  if (words === '') return { from: null, to: null };
  const from = text.indexOf(words);
  return from < 0 || text.includes(words, from + 1) ? null : { from, to: from + words.length };
}
