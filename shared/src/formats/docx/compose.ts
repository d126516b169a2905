import type { Language, Paragraph } from '../../document/index.ts';
import { type Counts, countOn, printedCount } from './count.ts';
import { type PrintedNumber, printedNumber } from './printed-number.ts';
import type { CountedNumber, Run, StyleName, WordChange, WordComment, WordList, WordParagraph } from './word-file.ts';

/** A paragraph of one text, with the label that it has in it. One object a paragraph: it is known by identity. */
export interface Labelled {
  readonly paragraph: Pick<Paragraph, 'kind' | 'level' | 'numbering' | 'number'>;
  readonly label: string;
}

/**
 * One paragraph of a file that shows a text, or two texts in one.
 *
 * `before` and `after` are what its mark makes of it in each text: null where there is no such paragraph in that text. What begins here
 * is told apart, because a paragraph that was split begins in one and ends in another.
 */
export interface Composed {
  readonly before: Labelled | null;
  readonly after: Labelled | null;
  readonly beginsBefore?: Labelled | null;
  readonly beginsAfter?: Labelled | null;
  readonly runs: readonly Run[];
  readonly mark?: WordChange;
  /** Who changed what the paragraph is. */
  readonly by: Pick<WordChange, 'author' | 'date'>;
  readonly comments?: readonly WordComment[];
}

/** Paragraphs and lists as Word has them. */
export interface Composition {
  readonly blocks: readonly WordParagraph[];
  readonly lists: readonly WordList[];
}

/**
 * Gives paragraphs their styles and numbers. Numbers are counted by Word wherever it counts to the same in the text before and in the text
 * after; where it would not, they are typed, and a typed number that changes is deleted and inserted like words. With changes of `several`
 * authors there are as many texts as authors, which a typed number cannot all be right in: there Word counts all it can if it counts the text
 * before as it is printed. With `typed` none is counted, for pages on which nothing counts.
 */
export function compose(
  items: readonly Composed[],
  language: Language,
  {
    several = false,
    typed = false,
  }: { readonly several?: boolean | undefined; readonly typed?: boolean | undefined } = {},
): Composition {
  const numbers = new Map<Labelled, PrintedNumber | null>();
  for (const side of items.flatMap(({ before, after }) => [before, after])) {
    if (side && !numbers.has(side)) numbers.set(side, printedNumber(side.paragraph, side.label, language));
  }
  const { lists, places } = typed ? noLists : listsFor(items, numbers);
  const before = typedNumbers(items, numbers, lists, places, ['before']);
  const written =
    several && before.size === 0 ? before : typedNumbers(items, numbers, lists, places, ['before', 'after']);

  const counted = (side: Labelled): { counted?: CountedNumber } => {
    const place = places.get(side);
    return place && !written.has(side) ? { counted: place } : {};
  };
  const label = (side: Labelled | null | undefined): string => {
    const number = side ? numbers.get(side) : null;
    return number && side && (written.has(side) || !places.has(side)) ? number.printed : '';
  };

  const blocks = items.map((item): WordParagraph => {
    const { before, after, mark, by, comments } = item;
    const side = after ?? before;
    if (!side) throw new Error('a paragraph that is in neither text');
    const form = { style: paragraphStyle(side.paragraph), ...counted(side) };
    const was = before && after ? { style: paragraphStyle(before.paragraph), ...counted(before) } : null;
    const changed =
      was &&
      (was.style !== form.style ||
        was.counted?.list !== form.counted?.list ||
        was.counted?.level !== form.counted?.level);
    const begins = {
      before: label(item.beginsBefore === undefined ? before : item.beginsBefore),
      after: label(item.beginsAfter === undefined ? after : item.beginsAfter),
    };
    return {
      kind: 'paragraph',
      ...form,
      ...(mark && { mark }),
      ...(comments && { comments }),
      ...(changed && was && { before: { ...was, author: by.author, date: by.date } }),
      runs: [...labelRuns(begins, item, by), ...item.runs],
    };
  });
  return { blocks, lists };
}

const noLists: ReturnType<typeof listsFor> = { lists: [], places: new Map() };

/** Typed numbers before the words, with a tab behind each; what one text alone has there is changed with the paragraph, or by itself. */
function labelRuns(
  begins: { readonly before: string; readonly after: string },
  { before, after, beginsBefore, mark }: Composed,
  by: Pick<WordChange, 'author' | 'date'>,
): Run[] {
  const runs = (text: string, change?: WordChange): Run[] =>
    text === ''
      ? []
      : [
          { kind: 'words', text, ...(change && { change }) },
          { kind: 'tab', ...(change && { change }) },
        ];
  const whole = beginsBefore === undefined && (before === null || after === null);
  if (whole) return runs(begins.after || begins.before, mark);
  if (begins.before === begins.after) return runs(begins.after);
  return [...runs(begins.before, { kind: 'delete', ...by }), ...runs(begins.after, { kind: 'insert', ...by })];
}

/** The style of a paragraph by what it is. */
export function paragraphStyle({ kind, level }: Pick<Paragraph, 'kind' | 'level'>): StyleName {
  const depth = Math.min(3, Math.max(1, level));
  if (kind === 'subparagraph') return `subparagraph ${depth as 1 | 2 | 3}`;
  if (kind === 'heading') return `heading ${Math.min(3, level + 1) as 1 | 2 | 3}`;
  // Where a note is no footnote of the file but a paragraph under negotiation.
  return kind === 'footnote' ? 'plain' : kind;
}

/** A list for the numbers of the text, one for those of a report, and one for each row of sub-paragraphs of one parent. */
function listsFor(items: readonly Composed[], numbers: ReadonlyMap<Labelled, PrintedNumber | null>) {
  const lists: WordList[] = [];
  const places = new Map<Labelled, CountedNumber>();
  const known = new Map<string, number>();
  /** The open paragraphs from the outside in, by their place. */
  let open: { readonly level: number; readonly at: number }[] = [];
  /** Which numbers decimals continue. */
  let main: 'operative' | 'numbered' = 'operative';
  /** Texts of a collection are counted each for itself. */
  let text = 0;
  items.forEach(({ before, after }, at) => {
    const level = (after ?? before)?.paragraph.level ?? 0;
    const { kind } = (after ?? before)?.paragraph ?? {};
    if (kind === 'operative' || kind === 'numbered') main = kind;
    if (kind === 'title' || kind === 'enacting') text++;
    open = open.filter((one) => one.level < level);
    const parent = open.at(-1)?.at ?? -1;
    for (const side of [before, after]) {
      const form = side && numbers.get(side)?.counted;
      if (!side || !form || places.has(side)) continue;
      const decimal = form.list !== 'marks';
      const own = form.level === 0 ? form.list : main;
      const key = decimal ? `${text} ${own}` : `${parent} ${form.level} ${form.form.format} ${form.form.text}`;
      const list = known.get(key) ?? lists.push({ levels: decimal ? decimalLevels(form) : [form.form] }) - 1;
      known.set(key, list);
      places.set(side, { list, level: decimal ? form.level : 0 });
    }
    // Below a heading, sub-paragraphs belong to nothing above it.
    if (kind === 'heading' || kind === 'title') open = [{ level: -1, at }];
    else open.push({ level, at });
  });
  return { lists, places };
}

/** `1.`, `1.1`, `1.1.1` … */
function decimalLevels({ form, level }: NonNullable<PrintedNumber['counted']>): WordList['levels'] {
  const first = level === 0 ? form.text : '%1.';
  return Array.from({ length: 9 }, (_, at) => ({
    format: 'decimal' as const,
    text: at === 0 ? first : Array.from({ length: at + 1 }, (_number, nth) => `%${nth + 1}`).join('.'),
  }));
}

/** The paragraphs whose number Word would count otherwise than it is printed, in either text. Each that is typed changes what follows. */
function typedNumbers(
  items: readonly Composed[],
  numbers: ReadonlyMap<Labelled, PrintedNumber | null>,
  lists: readonly WordList[],
  places: ReadonlyMap<Labelled, CountedNumber>,
  views: readonly ('before' | 'after')[],
): Set<Labelled> {
  const typed = new Set<Labelled>();
  for (const view of views) {
    const counts = lists.map((): Counts => []);
    for (const item of items) {
      const side = item[view];
      const place = side && places.get(side);
      if (!side || !place) continue;
      const [own, levels] = [counts[place.list], lists[place.list]?.levels];
      if (!own || !levels) continue;
      const trial = [...own];
      countOn(trial, place.level);
      const printed = printedCount(levels[place.level]?.text ?? '', trial, (level) => levels[level]?.format ?? '');
      // A typed one is not counted, so that the next is tried against the count before it.
      if (printed === numbers.get(side)?.printed) counts[place.list] = trial;
      else typed.add(side);
    }
  }
  return typed;
}
