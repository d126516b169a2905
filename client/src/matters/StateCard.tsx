import { atDesk, type Draft, type RecordedState, settledIn } from '@adref/shared/negotiation';
import { type FormEvent, useState } from 'react';
import { Button } from '../components/Button.tsx';
import { TextArea } from '../components/Field.tsx';
import { Notice } from '../components/Notice.tsx';
import * as m from '../paraglide/messages.js';
import { memberName } from '../phrases/member-name.ts';
import { moment } from '../phrases/when.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import { RecordState } from './RecordState.tsx';
import { StandingMark } from './StandingMark.tsx';
import style from './StateCard.module.css';
import { stateLines, stateStanding } from './state-lines.ts';
import { type StateActs, useStateActs } from './use-state-acts.ts';

/** What the desk has recorded of a paragraph: who, when, at which level, for whom it waits; who asks to have it reopened, and how it is. */
export function StateCard({
  paragraph,
  states,
  draft,
  party,
  open,
}: {
  paragraph: string;
  /** All recorded of the round that is shown. */
  states: readonly RecordedState[];
  draft: Draft;
  /** Whom the member acts for; null where it cannot. */
  party: string | null;
  /** Whether the round that is shown is open. */
  open: boolean;
}) {
  const { negotiation, member } = useNegotiation();
  const acts = useStateActs();
  const desk = open && atDesk(member) && !negotiation.closed;
  const here = states.filter((state) => state.paragraph === paragraph);
  const settled = open && settledIn(negotiation, paragraph).length > 0;
  const requests = settled ? negotiation.reopenRequests.filter((request) => request.paragraph === paragraph) : [];
  const asks = requests.some((request) => request.party === party);
  if (here.length === 0 && !desk) return null;
  return (
    <section className={style.card} aria-label={m.state_card()}>
      {acts.refused && <Notice tone="bad">{acts.refused}</Notice>}
      {here.map((state) => (
        <div key={`${state.draft} ${state.from} ${state.to}`} className={style.state}>
          <StandingMark standing={stateStanding(state)} named />
          {stateLines(negotiation, state, draft).map((line) => (
            <p key={line} dir="auto">
              {line}
            </p>
          ))}
          <p className={style.who}>
            {m.state_recorded({ name: memberName(negotiation, state.by) ?? m.draft_desk() })} ·{' '}
            <time dateTime={state.time}>{moment(state.time)}</time>
          </p>
        </div>
      ))}
      {requests.map(({ party: asker, why }) => (
        <div key={asker} className={style.state}>
          <p dir="auto">
            <strong>{m.state_asks({ party: asker })}</strong> {why}
          </p>
          {(desk || asker === party) && (
            <Button
              small
              look="quiet"
              isDisabled={acts.busy}
              onPress={() => void acts.ask(asker, paragraph, false, '')}
            >
              {asker === party ? m.state_ask_no_more() : m.state_set_aside({ party: asker })}
            </Button>
          )}
        </div>
      ))}
      {party && settled && !asks && <AskToReopen party={party} paragraph={paragraph} acts={acts} />}
      {desk && <RecordState key={paragraph} paragraph={paragraph} states={here} requests={requests} acts={acts} />}
    </section>
  );
}

/** A delegation asks, with its reason. */
function AskToReopen({ party, paragraph, acts }: { party: string; paragraph: string; acts: StateActs }) {
  const [why, setWhy] = useState<string | null>(null);
  if (why === null) {
    return (
      <div>
        <Button small onPress={() => setWhy('')}>
          {m.state_ask()}
        </Button>
      </div>
    );
  }
  const send = (event: FormEvent) => {
    event.preventDefault();
    void acts.ask(party, paragraph, true, why.trim()).then((done) => {
      if (done) setWhy(null);
    });
  };
  return (
    <form className={style.form} onSubmit={send}>
      <TextArea label={m.state_ask_why()} rows={2} maxLength={4_000} value={why} onText={setWhy} required />
      <div className={style.row}>
        <Button small type="submit" look="primary" isDisabled={acts.busy || why.trim() === ''}>
          {m.state_ask_send({ party })}
        </Button>
        <Button small look="quiet" onPress={() => setWhy(null)}>
          {m.shell_cancel()}
        </Button>
      </div>
    </form>
  );
}
