import type { NewsRules } from '../news/news-rule.ts';
import type { ParticipantAct } from './act.ts';

/** Which parties negotiate. Who sits for them comes and goes, and is shown where the parties are. */
export const participantNews: NewsRules<ParticipantAct> = {
  party: ({ party: { code } }) => [{ what: 'party', of: [code] }],
  'party-edit': ({ party: { code, members } }) => [{ what: 'party-changed', of: [code, ...members] }],
  'party-remove': ({ code }) => [{ what: 'party-gone', of: [code] }],
  'member-edit': () => [],
  'member-remove': () => [],
  'member-return': () => [],
  invite: () => [],
  revoke: () => [],
  renew: () => [],
  join: () => [],
};
