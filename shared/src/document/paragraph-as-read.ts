import type { Footnote, Paragraph } from './paragraph.ts';

/** A paragraph as it was read, brackets among its words; `literal` are the places of signs in `text` that are ordinary. */
export type ParagraphAsRead = Paragraph & { readonly literal?: readonly number[] };

/** A footnote as it was read, in the same way. */
export type FootnoteAsRead = Footnote & Pick<ParagraphAsRead, 'literal'>;

/** The paragraph with what is left of its words when some characters are taken out; what is at places in them is at the same words. */
export function withWordsLeft<P extends ParagraphAsRead>(paragraph: P, left: string): P {
  const { text, anchors, emphasis, literal } = paragraph;
  if (left === text) return paragraph;
  const place = placesLeft(text, left);
  return {
    ...paragraph,
    text: left,
    ...(anchors && { anchors: anchors.map((one) => ({ ...one, offset: place(one.offset) })) }),
    ...(emphasis && { emphasis: emphasis.map((one) => ({ ...one, from: place(one.from), to: place(one.to) })) }),
    ...(literal && { literal: literal.map(place) }),
  };
}

/** Where each place of a text is in what is left of it: as many characters behind the beginning as are left before it. */
function placesLeft(text: string, left: string): (place: number) => number {
  // A paragraph can have as many places as words: all are counted in one pass.
  const before = new Uint32Array(text.length);
  let kept = 0;
  for (let at = 0; at < text.length; at++) {
    before[at] = kept;
    if (text[at] === left[kept]) kept++;
  }
  return (place) => before[place] ?? kept;
}
