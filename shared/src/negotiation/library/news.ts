import { beginning } from '../news/news-item.ts';
import type { NewsRules } from '../news/news-rule.ts';
import type { LibraryAct } from './act.ts';

/** Which agreed language a paragraph is linked to. */
export const libraryNews: NewsRules<LibraryAct> = {
  library: ({ entry: { symbol } }) => [{ what: 'library', words: beginning(symbol) }],
  link: ({ on, link }, { negotiation }) => {
    const symbol = negotiation.library.find(({ id }) => id === link.document)?.symbol ?? link.document;
    return on ? [{ what: 'linked', paragraph: link.paragraph, words: beginning(symbol) }] : [];
  },
};
