import type { ParagraphMatch, TextPlace } from './negotiation.ts';

/** Whether two matches are about the same two paragraphs, in whichever order. */
export function samePair(x: ParagraphMatch, y: ParagraphMatch): boolean {
  return (samePlace(x.a, y.a) && samePlace(x.b, y.b)) || (samePlace(x.a, y.b) && samePlace(x.b, y.a));
}

const samePlace = (x: TextPlace, y: TextPlace) => x.text === y.text && x.paragraph === y.paragraph;
