import type { NewsRules } from '../news/news-rule.ts';
import type { ImportAct } from './act.ts';

/** Nothing: whoever comes to an imported negotiation finds all of it new. */
export const importNews: NewsRules<ImportAct> = { import: () => [] };
