import {
  type Link,
  linkRelations,
  matchParagraphs,
  type PairRow,
  pairRows,
  type Suggestion,
  suggestLinks,
  unmatched,
} from '@adref/shared/alignment';
import {
  asKept,
  countClasses,
  countForce,
  type Difference,
  type DifferenceClass,
  differenceClasses,
  differences,
  dividedAmong,
  type ForceDirection,
  forceDirections,
  type RedlineOp,
  type Span,
  type ThreeWaySpan,
  threeWay,
  typographyIn,
} from '@adref/shared/differences';
import { labels, type Paragraph, type TextDocument } from '@adref/shared/document';

/** A stretch of a redline as programs read it: what is deleted or inserted says what kind of change it is part of. */
type ClassedOp = RedlineOp &
  Partial<Pick<Difference, 'class' | 'also' | 'citations'>> & {
    /** Of a change of force. */
    readonly direction?: ForceDirection;
  };

/** A stretch of three wordings as programs read it: what differs in typography only says so. */
type ClassedThreeWaySpan = ThreeWaySpan & { readonly class?: 'typography' };

/** Two documents compared, as programs read it. */
export interface Comparison {
  readonly links: readonly Link[];
  readonly onlyA: readonly string[];
  readonly onlyB: readonly string[];
  /** Where paragraphs that answer to nothing may come from, or have gone: weaker answers, and no links. */
  readonly suggestions: readonly Suggestion[];
  /** One for every pair of paragraphs that a link joins, quotations left out: there is nothing to read in them but the passage. */
  readonly redlines: readonly { readonly a: string; readonly b: string; readonly ops: readonly ClassedOp[] }[];
  /** Paragraphs of each side, links of each relation, and paragraphs that are alone. */
  readonly stats: Readonly<Record<string, number>>;
  /** Differences of each class in all redlines. */
  readonly classes: Readonly<Record<DifferenceClass, number>>;
  /** Changes of force in each direction in all redlines. */
  readonly force: Readonly<Record<ForceDirection, number>>;
  /**
   * With a third document: which of its paragraphs answer to those of A, and the three wordings of each row in one reading; several
   * paragraphs of a row are named with plus signs and are lines of one text.
   */
  readonly against?: {
    readonly symbol: string;
    readonly links: readonly Link[];
    readonly readings: readonly {
      readonly agreed: string;
      readonly a: string | null;
      readonly b: string | null;
      readonly spans: readonly ClassedThreeWaySpan[];
    }[];
  };
}

/** One row to read: what answers to what, what a reader calls it, and its words in one reading. */
export interface SideBySideRow {
  readonly relation: Exclude<Link['relation'], 'quoted'> | 'only in A' | 'only in B';
  /** `OP4 b)`, or several with plus signs; empty where there is none. */
  readonly nameA: string;
  readonly nameB: string;
  /** The same as they are printed, where a title or a formula has no name of its own. */
  readonly labelA: string;
  readonly labelB: string;
  /** From A to B; several paragraphs of one side are lines of one text. */
  readonly spans: readonly Span[];
  /** The agreed paragraph that this one comes from, and the three wordings in one reading. */
  readonly against?: { readonly name: string; readonly spans: readonly ThreeWaySpan[] };
}

/** Two documents, and the agreed text that they come from where it is asked for, in rows in the order of B. */
export interface SideBySide {
  readonly rows: readonly SideBySideRow[];
  /** Passages shared by paragraphs that do not answer to each other, by name. */
  readonly quotations: readonly { readonly nameA: string; readonly nameB: string }[];
  /** Paragraphs that may come from each other, by name. */
  readonly suggestions: readonly { readonly nameA: string; readonly nameB: string }[];
}

/** Compares two documents, and both with an agreed one. Ids that were made when files were read say nothing; those of one negotiation last. */
export function compareDocuments(
  a: TextDocument,
  b: TextDocument,
  agreed: TextDocument | null,
  ids: 'lasting' | 'unrelated' = 'unrelated',
): { comparison: Comparison; sideBySide: SideBySide } {
  const links = matchParagraphs(a.paragraphs, b.paragraphs, { ids });
  const { onlyA, onlyB } = unmatched(links, a.paragraphs, b.paragraphs);
  const [textsA, textsB] = [texts(a), texts(b)];
  const [namesA, namesB] = [names(a), names(b)];
  const [labelsA, labelsB] = [names(a, () => ''), names(b, () => '')];
  const third = agreed && againstAgreed(agreed, a, b, links);

  const rows = pairRows(links, a.paragraphs, b.paragraphs).map((row): SideBySideRow => {
    const joined = (texts: Map<string, string>, ids: readonly string[]) => ids.map((id) => texts.get(id)).join('\n');
    const relation = row.link?.relation ?? (row.a.length > 0 ? 'only in A' : 'only in B');
    const against = third?.of(row.a, row.b);
    return {
      relation: relation === 'quoted' ? 'changed' : relation,
      nameA: row.a.map((id) => namesA.get(id)).join(' + '),
      nameB: row.b.map((id) => namesB.get(id)).join(' + '),
      labelA: row.a.flatMap((id) => labelsA.get(id) || []).join(' + '),
      labelB: row.b.flatMap((id) => labelsB.get(id) || []).join(' + '),
      spans: differences(joined(textsA, row.a), joined(textsB, row.b), {
        preambular: isPreambular(a, row.a) && isPreambular(b, row.b),
      }),
      ...(against && { against: { name: against.name, spans: asKept(against.spans) } }),
    };
  });
  const quotations = links
    .filter((link) => link.relation === 'quoted')
    .flatMap((link) =>
      link.a.flatMap((idA) => link.b.map((idB) => ({ nameA: namesA.get(idA) ?? '', nameB: namesB.get(idB) ?? '' }))),
    );

  const suggestions = suggestLinks(a.paragraphs, b.paragraphs, links);
  const pairs = links
    .filter((link) => link.relation !== 'quoted')
    .flatMap((link) => link.a.flatMap((idA) => link.b.map((idB) => ({ a: idA, b: idB }))))
    .map((pair) => ({
      ...pair,
      spans: differences(textsA.get(pair.a) ?? '', textsB.get(pair.b) ?? '', {
        preambular: isPreambular(a, [pair.a]) && isPreambular(b, [pair.b]),
      }),
    }));
  const relations = linkRelations.map((relation) => [
    relation,
    links.filter((link) => link.relation === relation).length,
  ]);
  const stats = {
    paragraphsA: a.paragraphs.length,
    paragraphsB: b.paragraphs.length,
    ...Object.fromEntries(relations),
    onlyA: onlyA.length,
    onlyB: onlyB.length,
  };
  const comparison = {
    links,
    onlyA,
    onlyB,
    suggestions,
    redlines: pairs.map(({ a: idA, b: idB, spans }) => ({ a: idA, b: idB, ops: spans.flatMap(ops) })),
    stats,
    classes: sumOfClasses(pairs.map(({ spans }) => spans)),
    force: sumOfForce(pairs.map(({ spans }) => spans)),
    ...(third && { against: { symbol: agreed.symbol, links: third.links, readings: third.readings } }),
  };
  const suggested = suggestions.map((one) => ({ nameA: namesA.get(one.a) ?? '', nameB: namesB.get(one.b) ?? '' }));
  return { comparison, sideBySide: { rows, quotations, suggestions: suggested } };
}

/** How many differences of each class there are in several redlines. */
export function sumOfClasses(redlines: readonly (readonly Span[])[]): Record<DifferenceClass, number> {
  const sum = countClasses([]);
  for (const spans of redlines) {
    const counts = countClasses(spans);
    for (const one of differenceClasses) sum[one] += counts[one];
  }
  return sum;
}

/** How many changes of force there are in each direction in several redlines. */
export function sumOfForce(redlines: readonly (readonly Span[])[]): Record<ForceDirection, number> {
  const sum = countForce([]);
  for (const spans of redlines) {
    const counts = countForce(spans);
    for (const one of forceDirections) sum[one] += counts[one];
  }
  return sum;
}

function isPreambular({ paragraphs }: TextDocument, ids: readonly string[]): boolean {
  return paragraphs.every(({ id, kind }) => kind === 'preambular' || !ids.includes(id));
}

/** Ids are made when a file is read; two files never knew of each other. */
function match(a: TextDocument, b: TextDocument): Link[] {
  return matchParagraphs(a.paragraphs, b.paragraphs, { ids: 'unrelated' });
}

function ops(span: Span): ClassedOp[] {
  if (span.kind === 'equal') return [{ op: 'equal', text: span.text }];
  const { kind, before, after, also, force, ...rest } = span;
  const said = { ...rest, ...(force && { direction: force.direction }), ...(also.length > 0 && { also }) };
  return [
    ...(before === '' ? [] : [{ op: 'delete', text: before, ...said } as const]),
    ...(after === '' ? [] : [{ op: 'insert', text: after, ...said } as const]),
  ];
}

type ThirdReading = NonNullable<Comparison['against']>['readings'][number] & { readonly name: string };

/**
 * The three wordings of each row that something of the agreed text answers to: by way of A, or in B alone where A had left it out. An agreed
 * paragraph that is in several rows is divided among them, so that in none the rest of it reads as left out.
 */
function againstAgreed(agreed: TextDocument, a: TextDocument, b: TextDocument, links: readonly Link[]) {
  const [textsA, textsB] = [texts(a), texts(b)];
  const namesC = names(agreed);
  const toA = match(agreed, a);
  const placeC = new Map(agreed.paragraphs.map(({ id }, at) => [id, at]));
  const ofA = answers(toA);
  const free = new Set(b.paragraphs.map(({ id }) => id).filter((id) => !links.some((link) => link.b.includes(id))));
  const ofB = answers(match(agreed, b).filter((link) => link.b.every((id) => free.has(id))));
  const joined = (words: Map<string, string>, ids: readonly string[]) =>
    ids.map((id) => words.get(id) ?? '').join('\n');
  const rows = pairRows(links, a.paragraphs, b.paragraphs).flatMap((row) => {
    const ids = new Set([...row.a.flatMap((id) => ofA.get(id) ?? []), ...row.b.flatMap((id) => ofB.get(id) ?? [])]);
    if (ids.size === 0) return [];
    const [wordsA, wordsB] = [joined(textsA, row.a), joined(textsB, row.b)];
    const inOrder = [...ids].sort((x, y) => (placeC.get(x) ?? 0) - (placeC.get(y) ?? 0));
    return [{ row, ids: inOrder, wordsA, wordsB }];
  });
  const shares = new Map(
    agreed.paragraphs.map(({ id, text }) => {
      const own = rows.filter(({ ids }) => ids.includes(id));
      const parts = dividedAmong(
        text,
        own.map(({ wordsA, wordsB }) => wordsA || wordsB),
      );
      return [id, new Map(own.map(({ row }, at) => [row, parts[at] ?? '']))];
    }),
  );
  const place = ({ ids }: { ids: readonly string[] }) => placeC.get(ids[0] ?? '') ?? 0;
  rows.sort((x, y) => place(x) - place(y));
  const readings = rows.map(({ row, ids, wordsA, wordsB }): ThirdReading & { row: PairRow } => ({
    row,
    agreed: ids.join(' + '),
    a: row.a.length > 0 ? row.a.join(' + ') : null,
    b: row.b.length > 0 ? row.b.join(' + ') : null,
    spans: threeWay(ids.map((id) => shares.get(id)?.get(row) ?? '').join('\n'), wordsA, wordsB),
    name: ids.map((id) => namesC.get(id) ?? '').join(' + '),
  }));
  return {
    links: toA,
    readings: readings.map(({ name, spans, row, ...reading }) => {
      const typography = typographyIn(spans);
      const classed = spans.map((span, at) => (typography.has(at) ? { ...span, class: 'typography' as const } : span));
      return { ...reading, spans: classed };
    }),
    of: (idsA: readonly string[], idsB: readonly string[]) =>
      readings.find(({ row }) => row.a[0] === idsA[0] && row.b[0] === idsB[0]),
  };
}

/** What of the first text each paragraph of the second answers to, quotations left out. */
function answers(links: readonly Link[]): Map<string, readonly string[]> {
  return new Map(
    links.flatMap((link) => (link.relation === 'quoted' ? [] : link.b.map((id) => [id, link.a] as const))),
  );
}

const texts = ({ paragraphs }: { readonly paragraphs: readonly Paragraph[] }) =>
  new Map(paragraphs.map(({ id, text }) => [id, text]));

/** What a reader calls each paragraph: its label, or else its kind, or what `unlabelled` says; a sub-paragraph after the one it is under. */
function names(
  document: TextDocument,
  unlabelled: (kind: Paragraph['kind']) => string = (kind) => kind,
): Map<string, string> {
  const own = labels(document.paragraphs);
  let parent = '';
  return new Map(
    document.paragraphs.map(({ id, kind, numbering }, at) => {
      const label = own[at] || unlabelled(kind);
      if (kind !== 'subparagraph') parent = label;
      return [id, kind === 'subparagraph' && numbering !== 'decimal' ? `${parent} ${label}`.trim() : label];
    }),
  );
}
