import type { Act } from '@adref/shared/negotiation';
import * as m from '../paraglide/messages.js';

/** What one looks for in a record: a few kinds of acts together, by what they are about. */
export const actFeatures = [
  ...(['drafts', 'wordings', 'positions', 'decisions', 'states', 'comments'] as const),
  ...(['silence', 'committee', 'people', 'library', 'other'] as const),
] as const;

/** One of them. */
export type ActFeature = (typeof actFeatures)[number];

/** What each is called. */
export const featureName: { readonly [F in ActFeature]: () => string } = {
  drafts: m.feature_drafts,
  wordings: m.feature_wordings,
  positions: m.feature_positions,
  decisions: m.feature_decisions,
  states: m.feature_states,
  comments: m.feature_comments,
  silence: m.feature_silence,
  committee: m.feature_committee,
  people: m.feature_people,
  library: m.feature_library,
  other: m.feature_other,
};

const kinds: { readonly [F in Exclude<ActFeature, 'other'>]: readonly Act['kind'][] } = {
  drafts: ['create', 'issue', 'announce-issue', 'call-off-issue', 'issue-failed', 'close', 'import'],
  wordings: ['table', 'withdraw', 'mode', 'note-source', 'support', 'support-move', 'settle'],
  positions: ['position'],
  decisions: [
    ...(['take', 'take-move', 'propose', 'proposal-withdraw', 'react', 'rationale'] as const),
    ...(['pen', 'pen-words', 'pen-back', 'pen-written', 'show-text'] as const),
  ],
  states: ['paragraph-state', 'ask-to-reopen'],
  comments: ['comment', 'comment-answer', 'comment-edit', 'comment-withdraw', 'comment-resolve'],
  silence: ['silence', 'break-silence', 'silence-broken', 'end-silence', 'publish-breaks'],
  committee: ['proceeding', 'certify-revision', 'withdraw-proceeding'],
  people: [
    ...(['party', 'party-edit', 'party-remove', 'member-edit', 'member-remove', 'member-return'] as const),
    ...(['invite', 'revoke', 'renew', 'join', 'holder'] as const),
  ],
  library: ['library', 'library-remove', 'baseline', 'link', 'match'],
};

/** What an act is about. */
export function featureOf({ kind }: Act): ActFeature {
  const named = actFeatures.find((feature) => feature !== 'other' && kinds[feature].includes(kind));
  return named ?? 'other';
}
