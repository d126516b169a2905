import { changes } from '../../differences/index.ts';
import type { FootnoteAnchor } from '../../document/index.ts';

/** Footnote marks whose place in `before` still exists in `after`; one at the edge of a change stays with the unchanged words. */
export function carriedAnchors(anchors: readonly FootnoteAnchor[], before: string, after: string): FootnoteAnchor[] {
  const hunks = changes(before, after);
  return anchors.flatMap((anchor) => {
    let shift = 0;
    for (const { from, to, text } of hunks) {
      if (from < anchor.offset && anchor.offset < to) return [];
      if (to < anchor.offset || (to === anchor.offset && from < to)) shift += text.length - (to - from);
    }
    return [{ ...anchor, offset: anchor.offset + shift }];
  });
}
