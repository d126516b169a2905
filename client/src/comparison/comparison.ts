import {
  type Link,
  type MatchOptions,
  matchParagraphs,
  type PairRow,
  pairRows,
  suggestLinks,
} from '@adref/shared/alignment';
import { differences, dividedAmong, type Span, type ThreeWaySpan, threeWay } from '@adref/shared/differences';
import { type LabelStyle, labels, type Paragraph } from '@adref/shared/document';
import { movedAway } from './moved-away.ts';
import {
  type ComparedParagraph,
  type CountedRelation,
  countedRelations,
  type Quotation,
  type RowFrame,
  rowKey,
} from './row-frame.ts';

/** One row with its words compared. */
export interface ComparedRow extends RowFrame {
  /** From a to b; several paragraphs of one side count as one, joined by line breaks. */
  readonly spans: readonly Span[];
  /** From the third text through a to b; null where nothing of it answers to the row. */
  readonly threeWay: readonly ThreeWaySpan[] | null;
}

/** Two texts matched, or three. */
export interface Matched {
  readonly rows: readonly RowFrame[];
  readonly links: readonly Link[];
  readonly counts: Readonly<Record<CountedRelation, number>>;
  /** Paragraphs of the third text that answer to nothing here, in order. */
  readonly onlyAgreed: readonly ComparedParagraph[];
}

/** The third text: what was agreed, or adopted, before the other two. */
export interface AgreedText {
  readonly paragraphs: readonly Paragraph[];
  readonly labels?: LabelStyle;
  /** How to match it with b, and with a. */
  readonly withB: MatchOptions;
  readonly withA: MatchOptions;
}

/** How to match the first two texts, and how each writes its labels. */
export interface ComparisonOptions extends MatchOptions {
  readonly labels?: { readonly a: LabelStyle; readonly b: LabelStyle };
}

/** Matches two texts, and a third with them, paragraph by paragraph. Takes up to seconds for long texts: call it in a worker. */
export function matchTexts(
  a: readonly Paragraph[],
  b: readonly Paragraph[],
  options: ComparisonOptions,
  agreed: AgreedText | null = null,
): Matched {
  const links = matchParagraphs(a, b, options);
  const [ofA, ofB] = [compared(a, options.labels?.a), compared(b, options.labels?.b)];
  const side = (of: Map<string, ComparedParagraph>, ids: readonly string[]) => ids.flatMap((id) => of.get(id) ?? []);
  const pairs = pairRows(links, a, b);
  const rowOfA = new Map(pairs.flatMap((row) => row.a.map((id) => [id, keyOf(row)] as const)));
  const rowOfB = new Map(pairs.flatMap((row) => row.b.map((id) => [id, keyOf(row)] as const)));
  const quoted = links.filter(({ relation }) => relation === 'quoted');
  const suggested = suggestLinks(a, b, links).filter(
    (one) => !options.byHand?.unlinked?.some((pair) => pair.a === one.a && pair.b === one.b),
  );
  const third = agreed && answersOf(agreed, a, b);
  const division = third ? divisionOf(pairs, third.answer, side, ofA, ofB) : null;
  const frames = pairs.map((pair): RowFrame => {
    const [before, after] = [side(ofA, pair.a), side(ofB, pair.b)];
    const relation = pair.link ? pair.link.relation : before.length > 0 ? 'only a' : 'only b';
    return {
      key: keyOf(pair),
      relation: relation === 'quoted' ? 'changed' : relation,
      a: before,
      b: after,
      agreed: division?.get(pair) ?? [],
      quotations: [
        ...quoted
          .filter((link) => link.a.some((id) => pair.a.includes(id)))
          .flatMap((link) => link.b.map((id) => quotation('a', ofB, rowOfB, id))),
        ...quoted
          .filter((link) => link.b.some((id) => pair.b.includes(id)))
          .flatMap((link) => link.a.map((id) => quotation('b', ofA, rowOfA, id))),
        ...suggested
          .filter((one) => pair.b.includes(one.b))
          .map((one) => ({ ...quotation('b', ofA, rowOfA, one.a), perhaps: true as const })),
        ...suggested
          .filter((one) => pair.a.includes(one.a))
          .map((one) => ({ ...quotation('a', ofB, rowOfB, one.b), perhaps: true as const })),
      ],
      byHand: pair.link?.byHand ?? false,
      elsewhere: null,
    };
  });
  const counts = Object.fromEntries(
    countedRelations.map((relation) => [relation, frames.filter((row) => row.relation === relation).length]),
  ) as Record<CountedRelation, number>;
  return {
    rows: movedAway(frames, a),
    links,
    counts: { ...counts, quoted: quoted.length },
    onlyAgreed: third?.rest() ?? [],
  };
}

/** Compares the words of a row. */
export function readRow(row: RowFrame): ComparedRow {
  const away = row.relation === 'moved away';
  const [before, after] = [wordsOfSide(row.a), wordsOfSide(row.b)];
  const preambular = [...row.a, ...row.b].every(({ kind }) => kind === 'preambular');
  return {
    ...row,
    spans: away ? [] : differences(before, after, { preambular }),
    threeWay: away || row.agreed.length === 0 ? null : threeWay(wordsOfSide(row.agreed), before, after),
  };
}

/** The words of one side of a row. */
export const wordsOfSide = (paragraphs: readonly ComparedParagraph[]) => paragraphs.map(({ text }) => text).join('\n');

/** The labels of one side of a row. */
export const labelsOf = (paragraphs: readonly ComparedParagraph[]) =>
  paragraphs
    .map(({ label }) => label)
    .filter(Boolean)
    .join(' + ');

/** What of the third text each row answers to; a paragraph of it that is in several rows is divided among them. */
function divisionOf(
  pairs: readonly PairRow[],
  answer: (a: readonly string[], b: readonly string[]) => ComparedParagraph[],
  side: (of: Map<string, ComparedParagraph>, ids: readonly string[]) => ComparedParagraph[],
  ofA: Map<string, ComparedParagraph>,
  ofB: Map<string, ComparedParagraph>,
): Map<PairRow, ComparedParagraph[]> {
  const found = new Map(pairs.map((pair) => [pair, answer(pair.a, pair.b)]));
  const rowsOf = Map.groupBy(
    [...found].flatMap(([pair, paragraphs]) => paragraphs.map((paragraph) => ({ pair, paragraph }))),
    ({ paragraph }) => paragraph,
  );
  const shares = new Map(
    [...rowsOf].map(([paragraph, rows]) => {
      const words = rows.map(({ pair }) => wordsOfSide(side(ofB, pair.b)) || wordsOfSide(side(ofA, pair.a)));
      const parts = dividedAmong(paragraph.text, words);
      return [paragraph, new Map(rows.map(({ pair }, at) => [pair, { ...paragraph, text: parts[at] ?? '' }]))];
    }),
  );
  return new Map(
    [...found].map(([pair, paragraphs]) => [pair, paragraphs.map((one) => shares.get(one)?.get(pair) ?? one)]),
  );
}

/** What of the third text answers to paragraphs of the two: to those of b or, where nothing does, to those of a. */
function answersOf(agreed: AgreedText, a: readonly Paragraph[], b: readonly Paragraph[]) {
  const own = compared(agreed.paragraphs, agreed.labels);
  const answered = new Set<string>();
  const [ofA, ofB] = [answers(agreed.paragraphs, a, agreed.withA), answers(agreed.paragraphs, b, agreed.withB)];
  return {
    answer(idsA: readonly string[], idsB: readonly string[]): ComparedParagraph[] {
      const inB = idsB.flatMap((id) => ofB.get(id) ?? []);
      const found = new Set(inB.length > 0 ? inB : idsA.flatMap((id) => ofA.get(id) ?? []));
      for (const id of found) answered.add(id);
      return [...own.values()].filter(({ id }) => found.has(id));
    },
    rest: () => [...own.values()].filter(({ id }) => !answered.has(id)),
  };
}

function answers(agreed: readonly Paragraph[], text: readonly Paragraph[], options: MatchOptions) {
  const links = matchParagraphs(agreed, text, options).filter(({ relation }) => relation !== 'quoted');
  return new Map(links.flatMap((link) => link.b.map((id) => [id, link.a] as const)));
}

function quotation(
  side: Quotation['side'],
  others: Map<string, ComparedParagraph>,
  rows: Map<string, string>,
  id: string,
): Quotation {
  return { side, label: others.get(id)?.label ?? '', row: rows.get(id) ?? '' };
}

function keyOf({ a, b }: { readonly a: readonly string[]; readonly b: readonly string[] }): string {
  const [first] = b;
  return first === undefined ? rowKey('a', a[0] ?? '') : rowKey('b', first);
}

function compared(paragraphs: readonly Paragraph[], style?: LabelStyle): Map<string, ComparedParagraph> {
  const names = labels(paragraphs, style);
  return new Map(
    paragraphs.map(({ id, kind, level, text }, at) => [id, { id, kind, level, label: names[at] ?? '', text }]),
  );
}
