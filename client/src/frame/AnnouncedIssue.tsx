import { later } from '../components/later.tsx';
import { useNegotiation } from '../store/use-negotiation.ts';

const IssueAnnouncement = later(async () => (await import('./IssueAnnouncement.tsx')).IssueAnnouncement, {
  unasked: true,
});

/** On every page: that the next draft will be issued soon, and when. Nothing where none is announced. */
export function AnnouncedIssue() {
  const { announced } = useNegotiation().negotiation;
  return announced && <IssueAnnouncement announced={announced} />;
}
