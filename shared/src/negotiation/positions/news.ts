import { changes } from '../../differences/index.ts';
import { inOneBracket } from '../../rolling/index.ts';
import type { Negotiation } from '../negotiation.ts';
import { beginning } from '../news/news-item.ts';
import type { NewsContext, NewsRules } from '../news/news-rule.ts';
import { wordsThen } from '../ranges/range-now.ts';
import type { PositionAct } from './act.ts';
import type { RecordedPosition } from './recorded-position.ts';

/** Who insists on the draft's words, or reserves; against whom of the reader's parties. */
export const positionNews: NewsRules<PositionAct> = {
  position: ({ on, position, time }, context) => {
    const { paragraph, party, from, to, stance, note } = position;
    const place = { paragraph, party, ...(from !== null && to !== null && { from, to }) };
    if (!on) return [{ what: 'lifted', ...place }];
    const what = stance === 'retain' ? 'retained' : 'reserved';
    return [{ what, ...place, of: against(context, position, time), words: beginning(note) }];
  },
};

/** Those of the reader's parties that asked for something else in these words when the position was taken. */
function against({ negotiation, reader }: NewsContext, position: RecordedPosition, time: string): string[] {
  return [...reader.parties].filter((party) => party !== position.party && asked(negotiation, party, position, time));
}

function asked(negotiation: Negotiation, party: string, position: RecordedPosition, time: string): boolean {
  const { draft, paragraph, from, to } = position;
  const wording = negotiation.record.findLast(
    (version) =>
      version.party === party && version.paragraph === paragraph && version.draft === draft && version.tabled <= time,
  );
  if (!wording) return false;
  const base = wordsThen(negotiation, position);
  if (wording.text === null || base === null || from === null || to === null) return true;
  return changes(base, wording.text).some((change) => inOneBracket(base, change, { from, to }));
}
