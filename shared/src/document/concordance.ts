import { labels } from './label.ts';
import { type LabelStyle, plainLabels } from './label-style.ts';
import type { Paragraph } from './paragraph.ts';

/** One paragraph's labels in two drafts; null in the one that does not have it. */
export interface Renumbered {
  readonly id: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Old and new numbers of all paragraphs that have one in either draft. */
export type Concordance = readonly Renumbered[];

/**
 * What became of each number: in the order of the new draft, paragraphs that it does not have any more where they were.
 *
 *   before  OP1 Notes  OP2 Urges  OP3 Decides
 *   after   OP1 Notes  OP2 Asks   OP3 Decides       OP1 → OP1, OP2 → –, – → OP2, OP3 → OP3
 */
export function concordance(
  before: readonly Paragraph[],
  after: readonly Paragraph[],
  style: LabelStyle = plainLabels,
): Concordance {
  const named = (paragraphs: readonly Paragraph[]) => {
    const names = labels(paragraphs, style);
    return new Map(paragraphs.map(({ id }, at) => [id, names[at] ?? '']));
  };
  const [was, is] = [named(before), named(after)];
  /** Paragraphs that are gone, by the one that they came after. */
  const gone = new Map<string | null, string[]>();
  let last: string | null = null;
  for (const { id } of before) {
    if (is.has(id)) last = id;
    else gone.set(last, [...(gone.get(last) ?? []), id]);
  }
  const order = [
    ...(gone.get(null) ?? []),
    ...after.flatMap(({ id }) => (was.has(id) ? [id, ...(gone.get(id) ?? [])] : [id])),
  ];
  return order
    .map((id) => ({ id, before: was.get(id) ?? null, after: is.get(id) ?? null }))
    .filter(({ before: old, after: now }) => Boolean(old) || Boolean(now));
}
