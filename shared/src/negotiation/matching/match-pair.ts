import type { ParagraphMatch } from './paragraph-match.ts';

/** Whether two matches are about the same two paragraphs, in whichever order. */
export function samePair(x: ParagraphMatch, y: ParagraphMatch): boolean {
  return pairKey(x) === pairKey(y);
}

/** The same for two matches about the same two paragraphs, in whichever order, and for no others. */
export function pairKey({ a, b }: Pick<ParagraphMatch, 'a' | 'b'>): string {
  const keys = [a, b].map(({ text, paragraph }) => JSON.stringify([text, paragraph]));
  return keys.sort().join(' ');
}
