import type { Negotiation } from '@adref/shared/negotiation';
import { Link } from 'wouter';
import { Button } from '../components/Button.tsx';
import { refusalSaid } from '../locale/refusal-said.ts';
import * as m from '../paraglide/messages.js';
import { hour } from '../phrases/when.ts';
import style from './IssueAnnouncement.module.css';

/** Which draft was not issued at its time, and why. */
export function IssueFailure({
  failed: { announced, why: reason },
  onNoted,
}: {
  failed: NonNullable<Negotiation['issueFailed']>;
  onNoted: () => void;
}) {
  const why = refusalSaid(reason) ?? reason.key;
  return (
    <aside className={style.announced} aria-label={m.shell_issue_failed_label()} data-issue-failed>
      <p role="alert">
        {announced
          ? m.shell_issue_failed({ symbol: announced.symbol, time: hour(announced.at), why })
          : m.shell_issue_failed_next({ why })}
      </p>
      <Link to="/desk">{m.shell_issue_failed_desk()}</Link>
      <Button small onPress={onNoted}>
        {m.shell_issue_failed_noted()}
      </Button>
    </aside>
  );
}
