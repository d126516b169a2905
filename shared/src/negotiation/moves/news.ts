import type { NewsRules } from '../news/news-rule.ts';
import type { MoveAct } from './act.ts';

/** Who wants a paragraph where others do; and, for the desk, what it decided. */
export const moveNews: NewsRules<MoveAct> = {
  'support-move': ({ party, paragraph, of }) => [{ what: 'supported', paragraph, party, of }],
  'take-move': ({ move: { paragraph, source } }) =>
    source.kind === 'open'
      ? [{ what: 'decision-reopened', paragraph }]
      : [{ what: 'decided', paragraph, of: source.kind === 'party' ? source.holders : [] }],
};
