import { comparisonKey, type RedlineOp, redline } from '../differences/index.ts';
import { draftText, partyText } from './read-back.ts';
import type { RollingParagraph } from './rolling-text.ts';

/** A paragraph as somebody would have it. */
export interface PartyReading {
  /** Codes of everyone who would have it so, in the order in which they tabled. */
  readonly parties: readonly string[];
  /** The whole words; null where it would be left out. */
  readonly text: string | null;
}

/** The paragraph as each party would have it that changes or proposes it, one by one; who is silent has the draft's words. */
export function readingsByParty(paragraph: RollingParagraph): PartyReading[] {
  const { segments, deletedBy, added } = paragraph;
  const amending = segments.flatMap((segment) =>
    segment.kind === 'text' ? [] : segment.alternatives.flatMap(({ holders }) => holders),
  );
  const holding = [...new Set([...(added?.proposers ?? []), ...amending])].filter(
    (party) => !deletedBy.includes(party),
  );
  return [
    ...holding.map((party) => ({ parties: [party], text: partyText(segments, party) })),
    ...deletedBy.map((party) => ({ parties: [party], text: null })),
  ];
}

/** The same, with like wordings together, whatever their typography: those of the most parties first, else in the order of tabling. */
export function readingsByWording(paragraph: RollingParagraph): PartyReading[] {
  const groups = Map.groupBy(readingsByParty(paragraph), ({ text }) =>
    text === null ? null : comparisonKey(text).trim(),
  );
  return [...groups.values()]
    .map((alike) => ({ parties: alike.flatMap(({ parties }) => parties), text: alike[0]?.text ?? null }))
    .sort((a, b) => b.parties.length - a.parties.length);
}

/** The paragraph as this party would have it, also where it is silent: null where it would be left out, or where it does not propose it. */
export function readingOf(paragraph: RollingParagraph, party: string): string | null {
  const { segments, deletedBy, added } = paragraph;
  if (deletedBy.includes(party) || (added && !added.proposers.includes(party))) return null;
  return partyText(segments, party);
}

/** How a reading departs from the draft; of a proposed paragraph from the words that it is shown by. */
export function readingAgainstDraft({ segments }: RollingParagraph, text: string | null): readonly RedlineOp[] {
  return redline(draftText(segments), text ?? '');
}
