import type { Places } from './group.ts';
import type { Likeness } from './ngram-similarity.ts';

/** Tells of a likeness whether it is the best that its paragraph of a has, and that its paragraph of b has. */
export function bestLikeness(likes: readonly Likeness[]): (like: Likeness) => { ofA: boolean; ofB: boolean } {
  const ofA = new Map<number, number>();
  const ofB = new Map<number, number>();
  for (const { a, b, score } of likes) {
    ofA.set(a, Math.max(score, ofA.get(a) ?? 0));
    ofB.set(b, Math.max(score, ofB.get(b) ?? 0));
  }
  return ({ a, b, score }) => ({ ofA: ofA.get(a) === score, ofB: ofB.get(b) === score });
}

/** Two places as one number; texts have fewer than 2^24 paragraphs. */
export const placesKey = ({ a, b }: Places) => a * 0x1000000 + b;
