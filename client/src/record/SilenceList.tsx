import {
  atDesk,
  paragraphNames,
  type SilenceBreak,
  type SilenceWindow,
  silenceRuns,
  writesFor,
} from '@adref/shared/negotiation';
import { useMemo, useState } from 'react';
import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import { EmptyPage } from '../components/PageHeading.tsx';
import * as m from '../paraglide/messages.js';
import { momentIn } from '../phrases/moment-in.ts';
import { partyName } from '../phrases/party-name.ts';
import { silenceSaid, silenceText } from '../phrases/silence-said.ts';
import { useAct } from '../store/use-act.ts';
import { useDeadline } from '../store/use-deadline.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import { BreakSilence } from './BreakSilence.tsx';
import { OpenSilence } from './OpenSilence.tsx';
import style from './RecordPage.module.css';
import { useOwnBreaks } from './use-own-breaks.ts';

/** The silence procedures, the last first: opened by the desk, broken by a party while they run. */
export function SilenceList() {
  const { negotiation, member } = useNegotiation();
  const names = useMemo(() => paragraphNames(negotiation), [negotiation]);
  const [opening, setOpening] = useState(false);
  const desk = atDesk(member) && !negotiation.closed;
  const open = desk && <Button onPress={() => setOpening(true)}>{m.silence_open()}</Button>;
  return (
    <>
      {negotiation.silences.length === 0 ? (
        <EmptyPage title={m.silence_none_title()}>
          <p>{m.silence_none()}</p>
          {open}
        </EmptyPage>
      ) : (
        <div>{open}</div>
      )}
      {negotiation.silences.toReversed().map((window) => (
        <Window key={window.id} window={window} names={names} />
      ))}
      {opening && <OpenSilence names={names} onClose={() => setOpening(false)} />}
    </>
  );
}

function Window({ window, names }: { window: SilenceWindow; names: ReadonlyMap<string, string> }) {
  const { negotiation, member } = useNegotiation();
  const { busy, refusal, act } = useAct();
  const [breaking, setBreaking] = useState(false);
  const { id, symbol, broken, breaks, published, ended, timeZone, deadline, note } = window;
  const labelled = (ids: readonly string[]) => ids.map((one) => names.get(one) ?? one).join(', ');
  const now = useDeadline(ended ? [] : [deadline]);
  const open = ended === null && !negotiation.closed;
  const runs = open && silenceRuns(window, now);
  const desk = atDesk(member);
  const known = published ?? breaks;
  const writes = writesFor(negotiation, member).length > 0;
  const [said, setSaid] = useState(0);
  const own = useOwnBreaks(window, writes && published === null, said);
  return (
    <section className={style.card} data-silence={ended?.outcome ?? 'runs'}>
      <h2>{m.silence_on({ symbol, what: silenceText(window, names) })}</h2>
      <p>{ended ? endOf(ended, timeZone) : open ? silenceSaid(window, now, readersZone()) : m.silence_closed()}</p>
      {ended && ended.outcome !== 'kept' && (
        <p className={style.soft}>{m.silence_deadline_was({ time: momentIn(deadline, timeZone) })}</p>
      )}
      {note !== '' && <p>{note}</p>}
      {broken.length > 0 && <p>{m.silence_broken_on({ paragraphs: labelled(broken) })}</p>}
      {known.length > 0 && (
        <>
          <p className={style.soft}>{published ? m.silence_who() : m.silence_who_desk()}</p>
          <BreakList breaks={known} labelled={labelled} />
        </>
      )}
      {own.length > 0 && (
        <>
          <p className={style.soft}>{m.silence_own()}</p>
          <BreakList breaks={own} labelled={labelled} />
        </>
      )}
      <div className={style.bar}>
        {runs && writes && (
          <Button look={own.length > 0 ? 'plain' : 'primary'} onPress={() => setBreaking(true)}>
            {own.length > 0 ? m.silence_own_change() : m.silence_break()}
          </Button>
        )}
        {runs && desk && (
          <Button isDisabled={busy} onPress={() => void act({ kind: 'end-silence', window: id })}>
            {m.silence_call_off()}
          </Button>
        )}
        {desk && !published && breaks.length > 0 && !negotiation.closed && (
          <Button isDisabled={busy} onPress={() => void act({ kind: 'publish-breaks', window: id })}>
            {m.silence_publish()}
          </Button>
        )}
      </div>
      {refusal && <Notice tone="bad">{refusal}</Notice>}
      {breaking && (
        <BreakSilence
          window={window}
          names={names}
          onClose={() => {
            setBreaking(false);
            setSaid(said + 1);
          }}
        />
      )}
    </section>
  );
}

/** Who broke it, where, and why. */
function BreakList({
  breaks,
  labelled,
}: {
  breaks: readonly SilenceBreak[];
  labelled: (ids: readonly string[]) => string;
}) {
  const { negotiation } = useNegotiation();
  return (
    <ul>
      {breaks.map(({ party, paragraphs, reason }) => (
        <li key={party} dir="auto">
          {m.silence_by({ party: partyName(negotiation.parties, party), paragraphs: labelled(paragraphs), reason })}
        </li>
      ))}
    </ul>
  );
}

function endOf({ time, outcome }: NonNullable<SilenceWindow['ended']>, timeZone: string): string {
  return {
    kept: m.silence_kept,
    broken: m.silence_was_broken,
    'called-off': m.silence_called_off,
    replaced: m.silence_replaced,
  }[outcome]({ time: momentIn(time, timeZone) });
}

const readersZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;
