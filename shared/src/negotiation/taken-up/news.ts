import { beginning } from '../news/news-item.ts';
import type { NewsRules } from '../news/news-rule.ts';
import type { TakenUpAct } from './act.ts';

/** What the chair shows on screen. Where the room is stands in every page as it is now: where it has been is no news. */
export const takenUpNews: NewsRules<TakenUpAct> = {
  'take-up': () => [],
  'show-result': ({ on, paragraph, text }) =>
    on ? [{ what: 'result-shown', paragraph, words: beginning(text ?? '') }] : [],
  'screen-view': () => [],
};
