import { beginning } from '../news/news-item.ts';
import type { NewsRules } from '../news/news-rule.ts';
import type { ParagraphStateAct } from './act.ts';
import { partiesOf } from './paragraph-state.ts';

const told = {
  agreed: 'agreed',
  parked: 'parked',
  deleted: 'left-out',
  reopened: 'reopened',
  open: 'state-lifted',
} as const;

/** What is settled, parked or open again, and what somebody asks to have reopened. */
export const paragraphStateNews: NewsRules<ParagraphStateAct> = {
  'paragraph-state': ({ recorded: { paragraph, from, to, said, note } }) => [
    {
      what: told[said.state],
      paragraph,
      ...(from !== null && to !== null && { from, to }),
      of: partiesOf(said),
      words: beginning(note),
    },
  ],
  'ask-to-reopen': ({ on, request: { paragraph, party, why } }) =>
    on ? [{ what: 'asked-to-reopen', paragraph, party, words: beginning(why) }] : [],
};
