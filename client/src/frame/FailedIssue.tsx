import { atDesk } from '@adref/shared/negotiation';
import { Link } from 'wouter';
import { Button } from '../components/Button.tsx';
import { refusalSaid } from '../locale/refusal-said.ts';
import * as m from '../paraglide/messages.js';
import { hour } from '../phrases/when.ts';
import { useKeptOnPage } from '../store/kept-on-page.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import style from './AnnouncedIssue.module.css';

/**
 * On every page of those at the desk, of whom one has announced it: that the next draft was not issued at its time, and why. It stays until the
 * next is announced or issued; whoever has noted it does not see it again on this page. Nothing for others: the reason tells how the chair's
 * text is.
 */
export function FailedIssue() {
  const { negotiation, member } = useNegotiation();
  const [noted, note] = useKeptOnPage('issue failed', '');
  const { issueFailed } = negotiation;
  if (!issueFailed || noted === issueFailed.time || !atDesk(member)) return null;
  const { announced, time } = issueFailed;
  const why = refusalSaid(issueFailed.why) ?? issueFailed.why.key;
  return (
    <aside className={style.announced} aria-label={m.shell_issue_failed_label()} data-issue-failed>
      <p role="alert">
        {announced
          ? m.shell_issue_failed({ symbol: announced.symbol, time: hour(announced.at), why })
          : m.shell_issue_failed_next({ why })}
      </p>
      <Link to="/desk">{m.shell_issue_failed_desk()}</Link>
      <Button small onPress={() => note(time)}>
        {m.shell_issue_failed_noted()}
      </Button>
    </aside>
  );
}
