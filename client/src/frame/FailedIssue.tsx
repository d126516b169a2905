import { atDesk } from '@adref/shared/negotiation';
import { later } from '../components/later.tsx';
import { useKeptOnPage } from '../store/kept-on-page.ts';
import { useNegotiation } from '../store/use-negotiation.ts';

const IssueFailure = later(async () => (await import('./IssueFailure.tsx')).IssueFailure);

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
  return <IssueFailure failed={issueFailed} onNoted={() => note(issueFailed.time)} />;
}
