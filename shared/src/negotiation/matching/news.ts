import type { NewsRules } from '../news/news-rule.ts';
import type { MatchAct } from './act.ts';

/** Which paragraphs answer to each other helps to compare, and changes nothing that anybody holds. */
export const matchNews: NewsRules<MatchAct> = { match: () => [] };
