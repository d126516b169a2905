import type { Negotiation } from './negotiation.ts';
import type { TabledWording, VersionOf } from './tabling/tabled-wording.ts';

/**
 * The negotiation as a page begins with it: of the record only the versions that it may show unasked, which are the last one of
 * each party and paragraph in each round, and those that something was said of. All others are asked for by paragraph
 * (`versionsOf`); in a long negotiation they are most of what there is. Their numbers tell that there are earlier ones.
 */
export function pageView(negotiation: Negotiation): Negotiation {
  const last = new Map(negotiation.record.map((version) => [placeOf(version), version]));
  const named = new Set(
    [negotiation.positions, negotiation.formerPositions, negotiation.comments, negotiation.takes, negotiation.decisions]
      .flat()
      .flatMap(({ paragraph, base }) => (base ? [nameOf({ paragraph, ...base })] : [])),
  );
  for (const { bases } of negotiation.formerTables) for (const version of bases) named.add(nameOf(version));
  for (const { carried, party, paragraph } of negotiation.wordings) {
    if (carried) named.add(nameOf({ party, paragraph, ...carried }));
  }
  const record = negotiation.record.filter(
    (version) => last.get(placeOf(version)) === version || named.has(nameOf(version)),
  );
  // What was taken or carried whole says nothing that the page shows unasked.
  const outcomes = negotiation.outcomes.filter(({ against, outcome }) => against.length > 0 || outcome === 'pending');
  return { ...negotiation, record, outcomes };
}

/** All versions of a paragraph in one round, in the order in which they were recorded. */
export function versionsOf(negotiation: Negotiation, draft: number, paragraph: string): TabledWording[] {
  return negotiation.record.filter((version) => version.draft === draft && version.paragraph === paragraph);
}

type WordingKey = Pick<TabledWording, 'draft' | 'party' | 'paragraph'>;

const placeOf = ({ draft, party, paragraph }: WordingKey): string => `${draft} ${party} ${paragraph}`;
/** Versions are counted by party and paragraph through all rounds. */
const nameOf = ({ party, paragraph, version }: VersionOf): string => `${party} ${paragraph} ${version}`;
