import type { RollingParagraph } from '../../rolling/index.ts';
import type { Negotiation } from '../negotiation.ts';
import { tableText } from '../ranges/table-now.ts';
import { bracketsIn, type Standing, Standings } from './standing.ts';

/** How far a negotiation is, as delegations ask for it daily. */
export interface Counters {
  /** Paragraphs that are negotiated, each counted once; titles, headings and footnotes are not. */
  readonly paragraphs: Readonly<Record<Counted, number>>;
  readonly brackets: number;
  /** Those with brackets, or of which the desk has recorded something, in the order of the text. */
  readonly byParagraph: readonly {
    readonly id: string;
    readonly label: string;
    readonly standing: Standing;
    readonly brackets: number;
  }[];
  /** In how many brackets a party asks for something, retains or reserves; most first. */
  readonly byParty: readonly { readonly party: string; readonly brackets: number }[];
}

/** As what a paragraph is counted: one with brackets as such, whatever of it is agreed in part or was reopened. */
export const counted = ['agreed', 'in-brackets', 'open', 'untouched', 'parked', 'deleted'] as const;

export type Counted = (typeof counted)[number];

const kindsNotCounted = new Set(['title', 'heading', 'enacting', 'footnote']);

/** The counters of a negotiation now; `text` is its rolling text, if it is known already. */
export function counters(
  negotiation: Negotiation,
  text: readonly RollingParagraph[] = tableText(negotiation),
): Counters {
  const standings = new Standings(negotiation);
  const paragraphs: Record<Counted, number> = {
    agreed: 0,
    'in-brackets': 0,
    open: 0,
    untouched: 0,
    parked: 0,
    deleted: 0,
  };
  const byParty = new Map<string, number>();
  const byParagraph: Counters['byParagraph'][number][] = [];
  let all = 0;
  for (const paragraph of text) {
    const brackets = bracketsIn(paragraph);
    all += brackets;
    for (const party of partiesIn(paragraph)) byParty.set(party, (byParty.get(party) ?? 0) + 1);
    const standing = standings.of(paragraph);
    if (!kindsNotCounted.has(paragraph.kind)) paragraphs[countedAs(standing, brackets)]++;
    if (brackets > 0 || (standing !== 'open' && standing !== 'untouched'))
      byParagraph.push({ id: paragraph.id, label: paragraph.label, standing, brackets });
  }
  return {
    paragraphs,
    brackets: all,
    byParagraph,
    byParty: [...byParty]
      .map(([party, brackets]) => ({ party, brackets }))
      .sort((a, b) => b.brackets - a.brackets || (a.party < b.party ? -1 : 1)),
  };
}

function countedAs(standing: Standing, brackets: number): Counted {
  if (standing === 'agreed' || standing === 'deleted' || standing === 'parked') return standing;
  if (brackets > 0) return 'in-brackets';
  return standing === 'untouched' ? 'untouched' : 'open';
}

/** Each party once for every bracket of a paragraph in which it has a part. */
function partiesIn({ added, deletedBy, retain, reserve, segments }: RollingParagraph): string[] {
  const whole = new Set([...(added?.proposers ?? []), ...deletedBy, ...reserve]);
  // To retain a whole paragraph makes no bracket where nobody wants it otherwise.
  if (whole.size > 0) for (const party of retain) whole.add(party);
  return [
    ...whole,
    ...segments.flatMap((segment) => {
      if (segment.kind !== 'bracket') return [];
      const holders = segment.alternatives.flatMap((alternative) => alternative.holders);
      return [...new Set([...holders, ...segment.retain, ...segment.reserve])];
    }),
  ];
}
