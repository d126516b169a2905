import type { NewsRules } from '../news/news-rule.ts';
import type { PendingAct } from './act.ts';

/** What a party says of words that a new draft left no place for. */
export const pendingNews: NewsRules<PendingAct> = {
  settle: ({ pending: { paragraph, party }, choice }) => {
    // Saying it later is what was so before.
    if (choice === 'ask') return [];
    return [{ what: choice === 'keep' ? 'kept' : 'given-up', paragraph, party }];
  },
};
