import type { Party } from '@adref/shared/negotiation';
import { Select, TextField } from '../components/Field.tsx';
import { PartyOptions } from '../matters/PartyOptions.tsx';
import * as m from '../paraglide/messages.js';
import { type Arrangement, arrangements, type QueueQuestion } from './desk-queue.ts';
import style from './QueueTools.module.css';

/** How the queue is arranged and what of it is shown. */
export function QueueTools({
  question,
  onQuestion,
  parties,
}: {
  question: QueueQuestion;
  onQuestion: (question: QueueQuestion) => void;
  parties: readonly Party[];
}) {
  const set = (change: Partial<QueueQuestion>) => onQuestion({ ...question, ...change });
  return (
    <search className={style.tools}>
      <TextField
        label={m.queue_search()}
        type="search"
        value={question.search}
        onText={(search) => set({ search })}
        maxLength={200}
      />
      <Select
        label={m.queue_arrangement()}
        value={question.arrangement}
        onChoice={(value) => set({ arrangement: value as Arrangement })}
      >
        {arrangements.map((one) => (
          <option key={one} value={one}>
            {arrangementName[one]()}
          </option>
        ))}
      </Select>
      <Select
        label={m.queue_state()}
        value={question.state}
        onChoice={(value) => set({ state: value as QueueQuestion['state'] })}
      >
        {(['all', 'open', 'again', 'decided'] as const).map((one) => (
          <option key={one} value={one}>
            {stateName[one]()}
          </option>
        ))}
      </Select>
      <Select label={m.queue_party()} value={question.party} onChoice={(party) => set({ party })}>
        <option value="">{m.queue_party_all()}</option>
        <PartyOptions parties={parties} />
      </Select>
    </search>
  );
}

const arrangementName = {
  state: m.queue_by_state,
  paragraph: m.queue_by_paragraph,
  contention: m.queue_by_contention,
  kind: m.queue_by_kind,
  party: m.queue_by_party,
};

const stateName = {
  all: m.queue_state_all,
  open: m.queue_state_open,
  again: m.queue_state_again,
  decided: m.queue_state_decided,
};
