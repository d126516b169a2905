import type { Paragraph } from '@adref/shared/document';
import { type RowFrame, rowKey } from './row-frame.ts';

/**
 * The rows with the old places of moved paragraphs among them, each linked to the row where the paragraph is now:
 *
 *   a  1 2 3 4      b  1 4 2 3     →     1|1   4|4 moved   2|2   3|3   4| moved away
 *
 * An old place is behind the row of the nearest paragraph before it in `a` that kept its place, or at the top.
 */
export function movedAway(rows: readonly RowFrame[], a: readonly Paragraph[]): RowFrame[] {
  if (!rows.some(({ relation }) => relation === 'moved')) return [...rows];
  const rowOfA = new Map(rows.flatMap((row) => row.a.map(({ id }) => [id, row] as const)));
  const behind = new Map<RowFrame | null, RowFrame[]>();
  let anchor: RowFrame | null = null;
  for (const { id } of a) {
    const row = rowOfA.get(id);
    if (!row) continue;
    if (row.relation !== 'moved') anchor = row;
    else behind.set(anchor, [...(behind.get(anchor) ?? []), oldPlace(row, id)]);
  }
  const all = [...(behind.get(null) ?? []), ...rows.flatMap((row) => [row, ...(behind.get(row) ?? [])])];
  const places = new Map(all.map(({ key }, at) => [key, at]));
  return all.map((row, at) => {
    const [away, here] = [row.relation === 'moved away', row.relation === 'moved'];
    if (!away && !here) return row;
    const other = here ? rowKey('a', row.a[0]?.id ?? '') : nowAt(row, rowOfA);
    const label = (here ? row.a[0] : rowOfA.get(row.a[0]?.id ?? '')?.b[0])?.label ?? '';
    return { ...row, elsewhere: { row: other, label, below: (places.get(other) ?? 0) > at } };
  });
}

const nowAt = ({ a }: RowFrame, rowOfA: ReadonlyMap<string, RowFrame>) => rowOfA.get(a[0]?.id ?? '')?.key ?? '';

function oldPlace(row: RowFrame, id: string): RowFrame {
  return {
    key: rowKey('a', id),
    relation: 'moved away',
    a: row.a,
    b: [],
    agreed: [],
    quotations: [],
    byHand: false,
    elsewhere: null,
  };
}
