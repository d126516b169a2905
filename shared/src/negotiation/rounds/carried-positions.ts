import { type Range, rangeIn } from '../../rolling/index.ts';
import type { Negotiation } from '../negotiation.ts';
import { openDraft } from '../open-draft.ts';
import type { RecordedPosition } from '../positions/recorded-position.ts';
import { wordsThen } from '../ranges/range-now.ts';
import type { CarriedPlaces } from './carried-places.ts';
import { inPiece, type SplitParagraph } from './split-paragraph.ts';

/**
 * The positions of a round that ends, where `added` are the paragraphs that are on the table of the next without being in its draft:
 *
 *   its words are in the new draft as they were   →  taken on them there, carried
 *   they are not                                  →  as it was, on the draft it was taken on: its holder is asked
 *   of an addition that is on the table again     →  on the same version as before, carried
 *   of an addition that was decided against       →  gone with it
 */
export function carriedPositions(
  state: Negotiation,
  places: CarriedPlaces,
  added: ReadonlySet<string>,
): RecordedPosition[] {
  const { number } = openDraft(state);
  return state.positions.flatMap((position): RecordedPosition[] => {
    const { paragraph, draft } = position;
    if (draft !== number) return [position];
    const carried = { draft: number + 1, carried: position.carried ?? { draft } };
    if (added.has(paragraph)) return [{ ...position, ...carried }];
    const text = wordsThen(state, position);
    const drafted = places.before.has(paragraph)
      ? places.standing(paragraph)
      : text === null
        ? null
        : places.draftedNow({ party: position.party, paragraph, text });
    if (!drafted && !places.before.has(paragraph)) return [];
    const split = places.split(paragraph);
    const isPlace = position.place && drafted ? { from: null, to: null } : null;
    const place =
      isPlace ?? (drafted && text !== null ? placeIn(text, split?.joined ?? drafted.text, position, split) : null);
    if (!drafted || !place) return [position];
    const { base: _base, ...said } = position;
    return [{ ...said, ...carried, paragraph: drafted.id, ...place }];
  });
}

/** Where the words of a position are. */
type PositionPlace = { readonly paragraph?: string } & (Range | { readonly from: null; readonly to: null });

/** The place of a position in other words, with the piece that it is in where they are cut; null where it was said of words that are not there. */
function placeIn(
  before: string,
  after: string,
  { from, to }: RecordedPosition,
  split: SplitParagraph | null,
): PositionPlace | null {
  if (from === null || to === null) return before === after && !split ? { from: null, to: null } : null;
  const range = before === after ? { from, to } : rangeIn(before, after, { from, to });
  if (!split || !range) return range;
  const piece = inPiece(split, range);
  return piece && { paragraph: piece.id, from: piece.from, to: piece.to };
}
