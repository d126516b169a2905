import type { Paragraph } from '../document/index.ts';
import type { Link } from './link.ts';

/** The ids that no link mentions, each side in its reading order: what was left out of `a`, what is new in `b`. A quotation counts as a mention. */
export function unmatched(
  links: readonly Link[],
  a: readonly Paragraph[],
  b: readonly Paragraph[],
): { onlyA: string[]; onlyB: string[] } {
  const inA = new Set(links.flatMap((link) => link.a));
  const inB = new Set(links.flatMap((link) => link.b));
  return {
    onlyA: a.map((paragraph) => paragraph.id).filter((id) => !inA.has(id)),
    onlyB: b.map((paragraph) => paragraph.id).filter((id) => !inB.has(id)),
  };
}
