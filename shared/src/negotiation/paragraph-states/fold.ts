import type { FoldRules } from '../fold-rule.ts';
import type { ParagraphStateAct } from './act.ts';

/** What recording a state, and asking for one to be given up, changes. */
export const paragraphStateFold: FoldRules<ParagraphStateAct> = {
  'paragraph-state': ({ states, reopenRequests }, { recorded }) => {
    // The desk has spoken of the paragraph again: what it said of words that are gone has its answer.
    states.removeWhere(({ paragraph, draft }) => paragraph === recorded.paragraph && draft < recorded.draft);
    if (recorded.said.state === 'open') states.remove(recorded);
    else states.put(recorded);
    // Whoever has asked has its answer.
    if (recorded.said.state === 'reopened')
      reopenRequests.removeWhere(({ paragraph }) => paragraph === recorded.paragraph);
  },
  'ask-to-reopen': ({ reopenRequests }, { on, request }) => {
    if (on) reopenRequests.putLast(request);
    else reopenRequests.remove(request);
  },
};
