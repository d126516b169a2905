import type { Paragraph, TextDocument } from '@adref/shared/document';
import type { Reading } from '@adref/shared/formats';

/** A text of a file, and where in the file each of its paragraphs is. */
export interface PlacedText {
  readonly document: TextDocument;
  readonly sources: Reading['sources'];
}

/**
 * For each paragraph of a marked-up file, read with its changes as `own` and without as `base`, the place in the draft of the one that it is
 * a version of, null where there is none: what the file itself says, since a paragraph stays where it is however its words were changed.
 * Null where the file, without its changes, is not the draft; then words have to decide.
 */
export function answersInMarkedUp(
  base: PlacedText,
  draft: readonly Paragraph[],
  own: PlacedText,
  wordsOf: (paragraph: Paragraph) => string,
): (number | null)[] | null {
  const { paragraphs } = base.document;
  if (paragraphs.length !== draft.length || paragraphs.some((one, at) => wordsOf(one) !== draft[at]?.text)) return null;
  const places = new Map(paragraphs.map(({ id }, at) => [pathOf(base, id), at]));
  let last = -1;
  return own.document.paragraphs.map(({ id }) => {
    const place = places.get(pathOf(own, id));
    // What is out of order has moved, and is another place of the text.
    if (place === undefined || place <= last) return null;
    last = place;
    return place;
  });
}

function pathOf({ sources }: PlacedText, id: string): string {
  const source = sources.get(id);
  return source && 'path' in source ? source.path : '';
}
