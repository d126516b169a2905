import type { NewsRules } from '../news/news-rule.ts';
import type { PenAct } from './act.ts';
import type { Pen } from './pen.ts';

/** Who writes in the chair's text, and when it is shown; the words come with the pen, and are not told of apart. */
export const penNews: NewsRules<PenAct> = {
  pen: ({ pen }) => [{ what: 'pen', ...handed(pen) }],
  'pen-words': () => [],
  'pen-back': ({ pen }, { negotiation }) => {
    const given = negotiation.pens.find(({ id }) => id === pen);
    return given ? [{ what: 'pen-back', ...handed(given) }] : [];
  },
  'pen-written': () => [],
  'show-text': ({ on }) => (on ? [{ what: 'text-shown' }] : []),
};

function handed({ paragraph, party }: Pen) {
  return { ...(paragraph !== null && { paragraph }), of: [party] };
}
