import { withNotesAlike } from '../../document/index.ts';
import type { Draft } from '../draft.ts';
import type { Negotiation } from '../negotiation.ts';
import { beginning, type Told } from '../news/news-item.ts';
import type { NewsRules } from '../news/news-rule.ts';
import type { RoundAct } from './act.ts';
import type { WordingOutcome } from './wording-outcome.ts';

/** A new draft, what it says otherwise, and what became of the reader's words in it; what is announced, and the end. */
export const roundNews: NewsRules<RoundAct> = {
  create: ({ draft }) => [{ what: 'issued', words: beginning(draft.symbol) }],
  issue: ({ draft, carried }, { negotiation, reader }) => {
    const own = carried?.outcomes.filter(({ party }) => reader.parties.has(party)) ?? [];
    return [
      { what: 'issued', words: beginning(draft.symbol) },
      ...otherWords(negotiation, draft),
      ...own.flatMap(outcomesTold),
    ];
  },
  'announce-issue': ({ announced: { symbol } }) => [{ what: 'announced', words: beginning(symbol) }],
  'call-off-issue': () => [{ what: 'called-off' }],
  'issue-failed': () => [{ what: 'issue-failed' }],
  close: () => [{ what: 'closed' }],
};

/** Paragraphs that say something else than in the draft before, in the draft's order, then those that are not there any more. */
function otherWords({ drafts }: Negotiation, { number, document }: Draft): Told[] {
  const earlier = drafts.find((draft) => draft.number === number - 1)?.document;
  const [next = document, last] = withNotesAlike(earlier ? [document, earlier] : [document]);
  const before = last?.paragraphs ?? [];
  const was = new Map(before.map(({ id, text }) => [id, text]));
  const is = new Set(next.paragraphs.map(({ id }) => id));
  return [
    ...next.paragraphs
      .filter(({ id, text }) => was.get(id) !== text)
      .map(({ id }): Told => ({ what: 'new-words', paragraph: id })),
    ...before.filter(({ id }) => !is.has(id)).map(({ id }): Told => ({ what: 'paragraph-gone', paragraph: id })),
  ];
}

/** Of a wording of which a part was decided against and a part stays open, both. */
function outcomesTold({ party, paragraph, outcome, against }: WordingOutcome): Told[] {
  const refused = against.length > 0;
  const told = { party, paragraph };
  return [
    ...(refused || outcome === 'decided' ? [{ what: 'not-taken', ...told } as const] : []),
    ...(outcome === 'decided' ? [] : [{ what: outcome, ...told } as const]),
  ];
}
