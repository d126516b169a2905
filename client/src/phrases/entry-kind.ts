import * as m from '../paraglide/messages.js';

/** What each kind of entry in the committee's proceedings is called. */
export const entryKindName = {
  item: m.kind_item,
  introduction: m.kind_introduction,
  sponsor: m.kind_sponsor,
  'oral-revision': m.kind_oral_revision,
  implications: m.kind_implications,
  'separate-vote': m.kind_separate_vote,
  adoption: m.kind_adoption,
  intention: m.kind_intention,
  explanation: m.kind_explanation,
} as const;
