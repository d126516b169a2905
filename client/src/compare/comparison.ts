import { type Link, type LinkRelation, type MatchOptions, matchParagraphs, pairRows } from '@adref/shared/alignment';
import { type RedlineOp, redline } from '@adref/shared/differences';
import { labels, type Paragraph } from '@adref/shared/document';

/** How a row's two sides answer to each other; the last two stand on one side only. */
export type RowRelation = Exclude<LinkRelation, 'quoted'> | 'only a' | 'only b';

/** All relations of a row, in the order in which they are counted. */
export const rowRelations: readonly RowRelation[] = ['same', 'changed', 'moved', 'split', 'merged', 'only a', 'only b'];

/** One paragraph of a row, with the label it has in its own text. */
export interface ComparedParagraph {
  readonly id: string;
  readonly kind: Paragraph['kind'];
  readonly level: number;
  readonly label: string;
  readonly text: string;
}

/** A passage that a row's paragraph shares with a paragraph elsewhere in the other text. */
interface Quotation {
  readonly side: 'a' | 'b';
  /** Label and row of the paragraph in the other text. */
  readonly label: string;
  readonly row: string;
}

/** One row of two texts side by side. */
export interface ComparedRow {
  /** `b~id` of its first paragraph in b or, where it has none, `a~id`; it names the row in an address. */
  readonly key: string;
  readonly relation: RowRelation;
  readonly a: readonly ComparedParagraph[];
  readonly b: readonly ComparedParagraph[];
  /** From a to b; several paragraphs of one side count as one, joined by line breaks. */
  readonly ops: readonly RedlineOp[];
  readonly quotations: readonly Quotation[];
}

/** Two texts compared. */
export interface Comparison {
  readonly rows: readonly ComparedRow[];
  readonly links: readonly Link[];
  readonly counts: Readonly<Record<RowRelation | 'quoted', number>>;
}

/** Compares two texts paragraph by paragraph, then word by word. Takes up to seconds for long texts: call it in a worker. */
export function compareTexts(a: readonly Paragraph[], b: readonly Paragraph[], options: MatchOptions): Comparison {
  const links = matchParagraphs(a, b, options);
  const [ofA, ofB] = [compared(a), compared(b)];
  const side = (of: Map<string, ComparedParagraph>, ids: readonly string[]) => ids.flatMap((id) => of.get(id) ?? []);
  const pairs = pairRows(links, a, b);
  const rowOfA = new Map(pairs.flatMap((row) => row.a.map((id) => [id, rowKey(row)] as const)));
  const rowOfB = new Map(pairs.flatMap((row) => row.b.map((id) => [id, rowKey(row)] as const)));
  const quoted = links.filter(({ relation }) => relation === 'quoted');

  const rows = pairs.map((pair): ComparedRow => {
    const [before, after] = [side(ofA, pair.a), side(ofB, pair.b)];
    const relation = pair.link ? pair.link.relation : before.length > 0 ? 'only a' : 'only b';
    return {
      key: rowKey(pair),
      relation: relation === 'quoted' ? 'changed' : relation,
      ...{ a: before, b: after, ops: redline(joined(before), joined(after)) },
      quotations: [
        ...quoted
          .filter((link) => link.a.some((id) => pair.a.includes(id)))
          .flatMap((link) => link.b.map((id) => quotation('a', ofB, rowOfB, id))),
        ...quoted
          .filter((link) => link.b.some((id) => pair.b.includes(id)))
          .flatMap((link) => link.a.map((id) => quotation('b', ofA, rowOfA, id))),
      ],
    };
  });
  const count = (relation: RowRelation) => rows.filter((row) => row.relation === relation).length;
  const counted = Object.fromEntries(rowRelations.map((relation) => [relation, count(relation)]));
  return { rows, links, counts: { ...(counted as Record<RowRelation, number>), quoted: quoted.length } };
}

function quotation(
  side: Quotation['side'],
  others: Map<string, ComparedParagraph>,
  rows: Map<string, string>,
  id: string,
): Quotation {
  return { side, label: others.get(id)?.label ?? '', row: rows.get(id) ?? '' };
}

function rowKey({ a, b }: { readonly a: readonly string[]; readonly b: readonly string[] }): string {
  return b.length > 0 ? `b~${b[0]}` : `a~${a[0]}`;
}

function compared(paragraphs: readonly Paragraph[]): Map<string, ComparedParagraph> {
  const names = labels(paragraphs);
  return new Map(
    paragraphs.map(({ id, kind, level, text }, at) => [id, { id, kind, level, label: names[at] ?? '', text }]),
  );
}

const joined = (paragraphs: readonly ComparedParagraph[]) => paragraphs.map(({ text }) => text).join('\n');

/** Rows in stretches: changed ones each by itself, unchanged neighbours together, so that they can be folded away. */
export type Stretch =
  | { readonly kind: 'row'; readonly row: ComparedRow }
  | { readonly kind: 'same'; readonly key: string; readonly rows: readonly ComparedRow[] };

/** The rows in stretches, in order. */
export function stretches(rows: readonly ComparedRow[]): Stretch[] {
  const found: { kind: 'row' | 'same'; rows: ComparedRow[] }[] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (row.relation !== 'same') found.push({ kind: 'row', rows: [row] });
    else if (last?.kind === 'same') last.rows.push(row);
    else found.push({ kind: 'same', rows: [row] });
  }
  return found.flatMap(({ kind, rows: [first, ...rest] }): Stretch[] =>
    !first ? [] : kind === 'row' ? [{ kind, row: first }] : [{ kind, key: first.key, rows: [first, ...rest] }],
  );
}
