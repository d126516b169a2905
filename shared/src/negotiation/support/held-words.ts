import {
  baseHolders,
  type RollingParagraph,
  rangeIn,
  rollingParagraph,
  takeAlternative,
  type Wording,
} from '../../rolling/index.ts';
import type { Negotiation } from '../negotiation.ts';
import { draftParagraph, openDraft } from '../open-draft.ts';
import type { Located } from '../ranges/locate.ts';
import { baseText } from '../ranges/range-now.ts';
import { positionNow } from '../ranges/table-now.ts';

/**
 * Who holds these words at this place now, in the order in which they tabled; nobody where the list is empty. In a paragraph that
 * the draft does not have, the words first proposed are held by everyone who proposes it and says nothing else there, and the
 * paragraph as a whole also by those who proposed the very same one under an id of their own.
 */
export function holders(state: Negotiation, place: Located, text: string | null): readonly string[] {
  const { range, table } = place;
  const paragraph = rolledAt(state, place);
  if (range === null) {
    const ids = sameParagraphs(place, paragraph);
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

/**
 * The place where a party holds words of it: under the id of its own by which it proposed the very same paragraph, where it did. Null where
 * the words of the range are not in what it proposed first.
 */
export function placeOfParty(state: Negotiation, place: Located, party: string): Located | null {
  const { range, table } = place;
  const ids = sameParagraphs(place, rolledAt(state, place));
  const held = ids.find((id) => table.some((wording) => wording.party === party && wording.paragraph === id));
  if (held === undefined || held === place.paragraph) return place;
  const base = baseText(state, table, held) ?? place.base;
  const there = range && (base === place.base ? range : rangeIn(place.base, base, range));
  return range && !there ? null : { paragraph: held, range: there, base, table };
}

/** The paragraph of the rolling text that a place is in, without its label, its ranges and words those of its base. */
export function rolledAt(
  state: Negotiation,
  { paragraph: id, table }: Pick<Located, 'paragraph' | 'table'>,
): RollingParagraph | undefined {
  const drafted = draftParagraph(state, id) !== undefined;
  // Positions divide brackets, so those of all paragraphs that this one may be the same as are needed.
  const positions = state.positions
    .filter(({ paragraph }) => (drafted ? paragraph === id : !draftParagraph(state, paragraph)))
    .flatMap((position) => positionNow(state, table, position) ?? []);
  const bases = new Map(state.bases.map((version) => [version.paragraph, version.text ?? '']));
  return rollingParagraph(openDraft(state).document.paragraphs, table, positions, id, bases);
}

/** The ids under which the paragraph of a place is proposed, its own first. */
function sameParagraphs({ paragraph: id }: Located, paragraph: RollingParagraph | undefined): readonly string[] {
  return [...new Set([id, ...(paragraph?.added ? [paragraph.id, ...paragraph.added.sameAs] : [])])];
}

/** True where the words at the place are the draft's own. */
export function areDrafted(state: Negotiation, { paragraph, range, base }: Located, text: string | null): boolean {
  return draftParagraph(state, paragraph) !== undefined && text === (range ? base.slice(range.from, range.to) : base);
}

/**
 * A wording with these words at the place: the whole of them, or in place of what it has at the range of the base. Beside it are `others`, as
 * for `takeAlternative`.
 */
export function withWords(
  wording: string,
  { range, base }: Pick<Located, 'range' | 'base'>,
  text: string,
  others: readonly string[],
): string {
  return range ? takeAlternative(base, wording, range, text, others) : text;
}

/** What is on the table for the paragraph of a place, under any id by which the very same is proposed. */
export function wordingsThere(state: Negotiation, place: Located): readonly string[] {
  if (place.range === null) return [];
  const ids = sameParagraphs(place, rolledAt(state, place));
  return textsOf(place.table.filter(({ paragraph }) => ids.includes(paragraph)));
}

/** The words of wordings, without those that leave their paragraph out. */
export const textsOf = (wordings: readonly Wording[]): readonly string[] => wordings.flatMap(({ text }) => text ?? []);
