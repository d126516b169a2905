import { beginning } from '../news/news-item.ts';
import type { NewsRules } from '../news/news-rule.ts';
import type { SupportAct } from './act.ts';

/** Who holds whose words now. */
export const supportNews: NewsRules<SupportAct> = {
  support: ({ party, paragraph, from, to, text, of }) => [
    {
      what: 'supported',
      paragraph,
      ...(from !== null && to !== null && { from, to }),
      party,
      of,
      words: beginning(text ?? ''),
    },
  ],
};
