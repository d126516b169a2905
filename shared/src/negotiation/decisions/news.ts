import { beginning } from '../news/news-item.ts';
import type { NewsRules } from '../news/news-rule.ts';
import type { DecisionAct } from './act.ts';

/** What the desk decides, for the desk: others hear of it with the draft. */
export const decisionNews: NewsRules<DecisionAct> = {
  take: ({ take: { paragraph, from, to, text, source } }) => {
    const place = { paragraph, ...(from !== null && to !== null && { from, to }) };
    if (source.kind === 'open') return [{ what: 'decision-reopened', ...place }];
    const of = source.kind === 'party' ? source.holders : [];
    return [{ what: 'decided', ...place, of, words: beginning(text ?? '') }];
  },
};
