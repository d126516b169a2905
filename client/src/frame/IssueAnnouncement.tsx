import { type AnnouncedIssue, atDesk, openDraft } from '@adref/shared/negotiation';
import { useEffect, useState } from 'react';
import { Button } from '../components/Button.tsx';
import * as m from '../paraglide/messages.js';
import { hour } from '../phrases/when.ts';
import { useAct } from '../store/use-act.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import style from './IssueAnnouncement.module.css';

/** That the next draft will be issued soon, and when; the desk can call it off. */
export function IssueAnnouncement({ announced }: { announced: AnnouncedIssue }) {
  const { negotiation, member } = useNegotiation();
  const { busy, refusal, act } = useAct();
  const { symbol } = announced;
  const callOff = () =>
    act({ kind: 'call-off-issue', draft: openDraft(negotiation).number }, m.done_issue_called_off({ symbol }));
  return (
    <aside className={style.announced} aria-label={m.shell_announced_label()} data-announced>
      <p role="status">{m.shell_announced({ symbol, time: hour(announced.at) })}</p>
      <TimeLeft announced={announced} />
      {atDesk(member) && (
        <Button small isDisabled={busy} onPress={() => void callOff()}>
          {m.shell_announced_call_off()}
        </Button>
      )}
      {refusal && <p role="alert">{refusal}</p>}
    </aside>
  );
}

/** Minutes and seconds by the clock of this computer; not read out, the time is. */
function TimeLeft({ announced: { at } }: { announced: AnnouncedIssue }) {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  const left = Math.max(0, Math.ceil((Date.parse(at) - now) / 1_000));
  const seconds = String(left % 60).padStart(2, '0');
  return (
    <span className={style.left} aria-hidden>
      {Math.floor(left / 60)}:{seconds}
    </span>
  );
}
