import { changes } from '../../differences/index.ts';
import type { FootnoteAnchor } from '../../document/index.ts';

/**
 * The footnote marks beside the words of `before` at their places in `after`: one at the edge of a change stays with the unchanged words, one
 * inside words that are replaced comes behind those in their place. One inside words that are only struck goes with them.
 */
export function carriedAnchors(anchors: readonly FootnoteAnchor[], before: string, after: string): FootnoteAnchor[] {
  const hunks = changes(before, after);
  return anchors.flatMap((anchor) => {
    let shift = 0;
    for (const { from, to, text } of hunks) {
      if (from < anchor.offset && anchor.offset < to) {
        return text.trim() === '' ? [] : [{ ...anchor, offset: from + shift + text.trimEnd().length }];
      }
      if (to < anchor.offset || (to === anchor.offset && from < to)) shift += text.length - (to - from);
    }
    return [{ ...anchor, offset: anchor.offset + shift }];
  });
}
