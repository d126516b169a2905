import { asKept, type DifferenceClass, isHidden, type Span, type ThreeWaySpan } from '@adref/shared/differences';
import type { ComparedRow } from '../comparison/comparison.ts';

/** Rows in stretches: changed ones each by itself, unchanged neighbours together, so that they can be folded away. */
export type RowStretch =
  | { readonly kind: 'row'; readonly row: ComparedRow }
  | { readonly kind: 'same'; readonly key: string; readonly rows: readonly ComparedRow[] };

/** The rows in stretches, in order. */
export function rowStretches(rows: readonly ComparedRow[], isChanged: (row: ComparedRow) => boolean): RowStretch[] {
  const found: { kind: 'row' | 'same'; rows: ComparedRow[] }[] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (isChanged(row)) found.push({ kind: 'row', rows: [row] });
    else if (last?.kind === 'same') last.rows.push(row);
    else found.push({ kind: 'same', rows: [row] });
  }
  return found.flatMap(({ kind, rows: [first, ...rest] }): RowStretch[] =>
    !first ? [] : kind === 'row' ? [{ kind, row: first }] : [{ kind, key: first.key, rows: [first, ...rest] }],
  );
}

/**
 * Whether there is something to read in a row with these classes hidden: its place changed, or words that are not hidden. Where a third
 * text answers to it, what came between that and a counts as well.
 */
export function isChanged(row: ComparedRow, hidden: ReadonlySet<DifferenceClass>): boolean {
  if (row.relation !== 'same' && row.relation !== 'changed') return true;
  if (row.spans.some((span) => span.kind === 'change' && !isHidden(span, hidden))) return true;
  return shownThreeWay(row.threeWay ?? [], hidden).some(({ status }) => status !== 'kept');
}

/** A reading of three texts; where typography is hidden, stretches that differ in nothing else read as kept, in the last text's form. */
export function shownThreeWay(spans: readonly ThreeWaySpan[], hidden: ReadonlySet<DifferenceClass>): ThreeWaySpan[] {
  return hidden.has('typography') ? asKept(spans) : [...spans];
}

/** The symbols that a row's changes bring and take away, each once. */
export function citationsOf(spans: readonly Span[]): { gone: string[]; come: string[] } {
  const named = spans.flatMap((span) => (span.kind === 'change' && span.citations ? [span.citations] : []));
  const [gone, come] = [new Set(named.flatMap((one) => one.gone)), new Set(named.flatMap((one) => one.come))];
  // A symbol that goes at one place and comes at another only moved.
  return { gone: [...gone].filter((one) => !come.has(one)), come: [...come].filter((one) => !gone.has(one)) };
}
