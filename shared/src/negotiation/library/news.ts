import type { Negotiation } from '../negotiation.ts';
import { beginning } from '../news/news-item.ts';
import type { NewsRules } from '../news/news-rule.ts';
import type { LibraryAct } from './act.ts';

/** Which adopted documents the draft is measured by, and which agreed language a paragraph is linked to. */
export const libraryNews: NewsRules<LibraryAct> = {
  library: ({ entry: { symbol, title } }) => [{ what: 'library', words: beginning(symbol || title) }],
  'library-remove': () => [],
  baseline: ({ on, document }, { negotiation }) =>
    on ? [{ what: 'baseline', words: beginning(nameOf(negotiation, document)) }] : [],
  link: ({ on, link }, { negotiation }) =>
    on ? [{ what: 'linked', paragraph: link.paragraph, words: beginning(nameOf(negotiation, link.document)) }] : [],
};

function nameOf({ library }: Negotiation, document: string): string {
  const entry = library.find(({ id }) => id === document);
  return entry?.symbol || entry?.title || document;
}
