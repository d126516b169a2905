import type { Paragraph, TextDocument } from '@adref/shared/document';
import type { Reading } from '@adref/shared/formats';

/** A text of a file, and where in the file each of its paragraphs is, or was before it was moved. */
export interface PlacedText {
  readonly document: TextDocument;
  readonly sources: Reading['sources'];
  readonly movedFrom: ReadonlyMap<string, string>;
}

/** Which of the draft's paragraphs those of a file are versions of. */
export interface DraftPlaces {
  /** For each paragraph of the file the place of the draft's, null where it is a new one. */
  readonly places: readonly (number | null)[];
  /** Ids of the draft's that the file says it has moved. */
  readonly moved: ReadonlySet<string>;
}

/**
 * What a marked-up file, read with its changes as `own` and without as `base`, says itself of its paragraphs: since one stays where it is
 * however its words were changed, and one that was moved says where it was. Null where the file, without its changes, is not the draft; then
 * words have to decide.
 */
export function answersInMarkedUp(
  base: PlacedText,
  draft: readonly Paragraph[],
  own: PlacedText,
  wordsOf: (paragraph: Paragraph) => string,
): DraftPlaces | null {
  const { paragraphs } = base.document;
  if (paragraphs.length !== draft.length || paragraphs.some((one, at) => wordsOf(one) !== draft[at]?.text)) return null;
  const atPath = new Map(paragraphs.map(({ id }, at) => [pathOf(base, id), at]));
  const given = new Set<number>();
  const moved = new Set<string>();
  const places = own.document.paragraphs.map(({ id }) => {
    const path = pathOf(own, id);
    const here = atPath.get(path);
    const place = here ?? atPath.get(own.movedFrom.get(path) ?? '');
    if (place === undefined || given.has(place)) return null;
    given.add(place);
    if (here === undefined) moved.add(draft[place]?.id ?? '');
    return place;
  });
  return { places, moved };
}

function pathOf({ sources }: PlacedText, id: string): string {
  const source = sources.get(id);
  return source && 'path' in source ? source.path : '';
}
