import { beginning } from '../news/news-item.ts';
import type { NewsRules } from '../news/news-rule.ts';
import type { CommentAct } from './act.ts';

/** What somebody has said of a paragraph, or taken back. */
export const commentNews: NewsRules<CommentAct> = {
  comment: ({ comment: { paragraph, party, text } }) => [
    { what: 'commented', paragraph, ...(party !== null && { party }), words: beginning(text) },
  ],
  'comment-withdraw': ({ comment, on }, { negotiation }) => {
    const said = negotiation.comments.find(({ id }) => id === comment);
    if (!said || !on) return [];
    const { paragraph, party } = said;
    return [{ what: 'comment-withdrawn', paragraph, ...(party !== null && { party }) }];
  },
};
