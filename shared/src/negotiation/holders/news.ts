import { beginning } from '../news/news-item.ts';
import type { NewsRules } from '../news/news-rule.ts';
import type { HolderAct } from './act.ts';

/** Whose words those of a name are. */
export const holderNews: NewsRules<HolderAct> = {
  holder: ({ party, wordings }) =>
    wordings.map(({ paragraph, text }) => ({ what: 'tabled', paragraph, party, words: beginning(text ?? '') })),
};
