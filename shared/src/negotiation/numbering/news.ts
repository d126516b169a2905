import type { NewsRules } from '../news/news-rule.ts';
import type { NumberingAct } from './act.ts';

/** How labels are written. */
export const numberingNews: NewsRules<NumberingAct> = { numbering: () => [{ what: 'numbering' }] };
