import { beginning } from '../news/news-item.ts';
import type { NewsRules } from '../news/news-rule.ts';
import type { OriginAct } from './act.ts';

/** Why the desk did what it did, for the desk: others hear of it with the draft. */
export const originNews: NewsRules<OriginAct> = {
  rationale: ({ rationale: { paragraph, text } }) =>
    text === '' ? [] : [{ what: 'reasoned', paragraph, words: beginning(text) }],
};
