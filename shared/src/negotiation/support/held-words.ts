import { baseHolders, rollingParagraph, takeAlternative } from '../../rolling/index.ts';
import { draftParagraph, type Negotiation, openDraft } from '../negotiation.ts';
import type { Place } from '../ranges/locate.ts';
import { positionNow } from '../ranges/table-now.ts';

/**
 * Who holds these words at this place now, in the order in which they tabled; nobody where the list is empty. In a paragraph that
 * the draft does not have, the words first proposed are held by everyone who proposes it and says nothing else there, and the
 * paragraph as a whole also by those who proposed the very same one under an id of their own.
 */
export function holders(state: Negotiation, place: Place, text: string | null): readonly string[] {
  const { paragraph: id, range, table } = place;
  const drafted = draftParagraph(state, id) !== undefined;
  // Positions divide brackets, so those of all paragraphs that this one may be the same as are needed.
  const positions = state.positions
    .filter(({ paragraph }) => (drafted ? paragraph === id : !draftParagraph(state, paragraph)))
    .flatMap((position) => positionNow(state, table, position) ?? []);
  const bases = new Map(state.bases.map((version) => [version.paragraph, version.text ?? '']));
  const paragraph = rollingParagraph(openDraft(state).document.paragraphs, table, positions, id, bases);
  if (range === null) {
    const ids = [id, ...(paragraph?.added ? [paragraph.id, ...paragraph.added.sameAs] : [])];
    return table.flatMap((wording) =>
      ids.includes(wording.paragraph) && wording.text === text ? [wording.party] : [],
    );
  }
  for (const segment of paragraph?.segments ?? []) {
    if (segment.kind !== 'bracket' || segment.from !== range.from || segment.to !== range.to) continue;
    const alternative = segment.alternatives.find((one) => one.text === text);
    if (alternative) return alternative.holders;
    return paragraph && segment.draft === text ? (baseHolders(paragraph, segment) ?? []) : [];
  }
  return [];
}

/** True where the words at the place are the draft's own. */
export function areDrafted(state: Negotiation, { paragraph, range, base }: Place, text: string | null): boolean {
  return draftParagraph(state, paragraph) !== undefined && text === (range ? base.slice(range.from, range.to) : base);
}

/** A wording with these words at the place: the whole of them, or in place of what it has at the range of the base. */
export function withWords(wording: string, { range, base }: Pick<Place, 'range' | 'base'>, text: string): string {
  return range ? takeAlternative(base, wording, range, text) : text;
}
