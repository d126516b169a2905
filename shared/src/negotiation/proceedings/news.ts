import { beginning } from '../news/news-item.ts';
import type { NewsRules } from '../news/news-rule.ts';
import type { ProceedingAct } from './act.ts';

/** What happens in the committee on the way to adoption. */
export const proceedingNews: NewsRules<ProceedingAct> = {
  proceeding: ({ entry }) => [
    {
      what: 'committee',
      ...('party' in entry && { party: entry.party }),
      ...(entry.kind === 'oral-revision' && { paragraph: entry.paragraph }),
      as: entry.kind,
      words: beginning(entry.symbol ?? ''),
    },
  ],
  'certify-revision': ({ entry }, { negotiation }) => {
    const revision = negotiation.proceedings.find(({ id }) => id === entry);
    if (revision?.kind !== 'oral-revision') return [];
    return [{ what: 'certified', paragraph: revision.paragraph, party: revision.party }];
  },
  'withdraw-proceeding': ({ entry, on }, { negotiation }) => {
    const back = negotiation.proceedings.find(({ id }) => id === entry);
    return back && on ? [{ what: 'committee-withdrawn', as: back.kind, words: beginning(back.symbol ?? '') }] : [];
  },
};
