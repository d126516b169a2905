import { beginning } from '../news/news-item.ts';
import type { NewsRules } from '../news/news-rule.ts';
import type { TablingAct } from './act.ts';

/** What comes on the table and goes off it. */
export const tablingNews: NewsRules<TablingAct> = {
  table: ({ party, wordings }) =>
    wordings.map(({ paragraph, text }) => ({ what: 'tabled', paragraph, party, words: beginning(text ?? '') })),
  withdraw: ({ party, paragraphs }) => paragraphs.map((paragraph) => ({ what: 'withdrawn', paragraph, party })),
  // The words are in the text of those who see this.
  'note-source': () => [],
  mode: ({ party, asTyped }) => (asTyped ? [{ what: 'as-typed', party }] : []),
};
