import type { Paragraph } from '../document/index.ts';
import type { Link } from './link.ts';

/** One row of two texts side by side; either side may be empty, never both. `link` is null where the row is on one side only. */
export interface PairRow {
  readonly a: readonly string[];
  readonly b: readonly string[];
  readonly link: Link | null;
}

/**
 * Two texts side by side, every paragraph of both exactly once, in the reading order of `b`. What `b` no longer has is where it was:
 * after the row of the nearest paragraph before it in `a` that kept its place, or at the top. Quotations make no rows: they are links
 * between rows.
 */
export function pairRows(links: readonly Link[], a: readonly Paragraph[], b: readonly Paragraph[]): PairRow[] {
  const paired = links.filter((link) => link.relation !== 'quoted');
  const linkOfA = new Map(paired.flatMap((link) => link.a.map((id) => [id, link] as const)));
  const linkOfB = new Map(paired.flatMap((link) => link.b.map((id) => [id, link] as const)));

  const deletedAfter = new Map<Link | null, string[]>();
  let anchor: Link | null = null;
  for (const { id } of a) {
    const link = linkOfA.get(id);
    if (!link) {
      const deleted = deletedAfter.get(anchor);
      if (deleted) deleted.push(id);
      else deletedAfter.set(anchor, [id]);
    }
    // A moved paragraph would carry away what was after it.
    else if (link.relation !== 'moved') anchor = link;
  }

  const deletions = (after: Link | null): PairRow[] =>
    (deletedAfter.get(after) ?? []).map((id) => ({ a: [id], b: [], link: null }));
  const rows = deletions(null);
  const placed = new Set<Link>();
  for (const { id } of b) {
    const link = linkOfB.get(id);
    if (!link) rows.push({ a: [], b: [id], link: null });
    else if (!placed.has(link)) {
      placed.add(link);
      rows.push({ a: link.a, b: link.b, link }, ...deletions(link));
    }
  }
  return rows;
}
