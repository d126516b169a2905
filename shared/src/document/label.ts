import { type LabelStyle, plainLabels, subparagraphMark } from './label-style.ts';
import type { Numbering, Paragraph } from './paragraph.ts';

/** Where a paragraph that the draft does not have is in relation to one that it has. */
export type Relation =
  | { readonly kind: 'after'; readonly of: string }
  | { readonly kind: 'before'; readonly of: string }
  | { readonly kind: 'alternative'; readonly of: string };

/** A paragraph as the labels see it; `relation` only on those that the draft does not have. */
export interface LabelledParagraph extends Paragraph {
  readonly relation?: Relation;
}

/** Where a paragraph is in a text, as far as it tells what it is a part of. */
type Placed = Pick<Paragraph, 'kind' | 'level'> & { readonly relation?: Relation | undefined };

/** What is said after the label of the paragraph that an addition belongs to; `bis` is counted in Latin. */
const relationWords = {
  negotiators: { after: 'bis', before: 'ante', alternative: 'alt' },
  manual: { after: 'new', before: 'ante', alternative: 'bis' },
} as const;

const latin = ['bis', 'ter', 'quater', 'quinquies', 'sexies', 'septies', 'octies', 'novies', 'decies'] as const;

/** What is said after a label for the nth that belongs to it, from 0: `bis`, `ter`; `ante`, `ante 2`. */
export function ordinalOf(word: string, nth: number): string {
  if (word === 'bis') return latin[nth] ?? `${nth + 2}`;
  return nth === 0 ? word : `${word} ${nth + 1}`;
}

/**
 * The labels that negotiators say, one for each paragraph in order: `PP3`, `OP5`, `1.1`, `a)`, `15`, `13 a)`, `FN1`; empty where
 * there is none.
 *
 * Additions are counted after the paragraph they follow (`OP5 bis`, `OP5 ter`), before the first one with `ante`, alternatives
 * with `alt` (`OP5 alt`, `OP5 alt 2`), or as `style` says. Sub-paragraphs that are added where the draft has none on their level count
 * among themselves: `a)`, `b)`. What is added beside a title or a heading is named after the nearest paragraph of its kind, and counted where
 * the draft has none: `OP1`. Ids and the draft's own numbers never change for them.
 */
export function labels(paragraphs: readonly LabelledParagraph[], style: LabelStyle = plainLabels): string[] {
  const added = new Map<string, number>();
  const words = relationWords[style.usage];
  const mark = (nth: number, numbering: Numbering | undefined, level: number) =>
    subparagraphMark(nth, numbering, style.language, level);
  const own = new Map<string, string>();
  const counted = counter(style);
  const { label } = counted;

  const relative = (relation: Relation): string => {
    const base = own.get(relation.of) ?? '';
    const key = `${relation.kind} ${relation.of}`;
    const nth = added.get(key) ?? 0;
    added.set(key, nth + 1);
    return `${base} ${ordinalOf(words[relation.kind], nth)}`.trim();
  };

  // Own numbers first: an addition before the first paragraph is named after one that follows it.
  for (const paragraph of paragraphs) if (!paragraph.relation) own.set(paragraph.id, label(paragraph));
  const parents = parentsOf(paragraphs);
  const place = (at: number) => `${parents[at]} ${paragraphs[at]?.level}`;
  const drafted = new Set(paragraphs.flatMap(({ relation }, at) => (relation ? [] : [place(at)])));
  const named: string[] = [];
  const children = new Map<string, number>();
  for (const [at, paragraph] of paragraphs.entries()) {
    const { relation, kind, numbering, level } = paragraph;
    if (!relation) named.push(own.get(paragraph.id) ?? '');
    else if (kind === 'footnote' && !own.get(relation.of)?.startsWith(noteLabel)) {
      // A first note has none of the draft before it: notes are counted among themselves.
      named.push(counted.label({ kind, level }));
    } else if (
      kind === 'subparagraph' &&
      relation.kind !== 'alternative' &&
      parents[at] !== null &&
      !drafted.has(place(at))
    ) {
      const nth = (children.get(place(at)) ?? 0) + 1;
      children.set(place(at), nth);
      const parent = named[parents[at] ?? 0] ?? '';
      if (numbering === 'decimal') named.push(parent ? `${parent.replace(/^(?:OP|PP)/, '')}.${nth}` : `${nth}`);
      else named.push(mark(nth, numbering, level));
    } else if (relation.kind !== 'alternative' && !own.get(relation.of)) {
      // A title, a heading: `ante` or `bis` of that would name no place.
      const beside = nearest(paragraphs, at);
      named.push(beside ? relative(beside) : counted.label({ kind, level }));
    } else named.push(relative(relation));
  }
  return named;
}

/**
 * The same labels where they are read away from the text and must not be mistaken for another's: a sub-paragraph after what it is under,
 * `OP5 a)`, `OP5 a) i)`. A label that says so itself is as it is: `1.1`, `13 a)`.
 */
export function inFull(paragraphs: readonly Placed[], shown: readonly string[]): string[] {
  const parents = parentsOf(paragraphs);
  const full: string[] = [];
  for (const [at, { kind }] of paragraphs.entries()) {
    const label = shown[at] ?? '';
    const above = full[parents[at] ?? -1] ?? '';
    const isPart = kind === 'subparagraph' && label !== '' && above !== '' && !/^\d/.test(label);
    full.push(isPart ? `${above} ${label}` : label);
  }
  return full;
}

/** The labels of a text, each in full. */
export function fullLabels(paragraphs: readonly LabelledParagraph[], style: LabelStyle = plainLabels): string[] {
  return inFull(paragraphs, labels(paragraphs, style));
}

/** A paragraph as it is counted. */
type CountedParagraph = Pick<Paragraph, 'kind' | 'level' | 'numbering' | 'number'>;

/** A number as a source prints it where counting does not give it: `3`, `2 bis`, `5 alt 2`. */
const printedNumber = /^(\d{1,6})(?: (.+))?$/;

/** Counts the paragraphs of a text, one after another. */
export interface Counter {
  /** The number that a paragraph of this kind and level would have by counting; 0 for one that is not counted. */
  readonly due: (paragraph: CountedParagraph) => number;
  /** The label of the next paragraph, from which counting goes on. */
  readonly label: (paragraph: CountedParagraph) => string;
}

/**
 * Counts paragraphs in order. Each formula and each title begins anew, since it opens a text of its own; a heading begins the
 * sub-paragraphs anew. A paragraph that brings its `number` has that: the next one is counted from it, except where it is an
 * addition (`2 bis`), on which no other number depends.
 */
export function counter(style: LabelStyle = plainLabels): Counter {
  const count = { preambular: 0, operative: 0, numbered: 0, footnote: 0 };
  /** Numbers of the open paragraph and its sub-paragraphs, by level. */
  let path: number[] = [];
  let parent = '';

  const due = ({ kind, level }: CountedParagraph): number => {
    if (kind === 'preambular' || kind === 'operative' || kind === 'numbered' || kind === 'footnote')
      return count[kind] + 1;
    return kind === 'subparagraph' ? (path[Math.max(1, level)] ?? 0) + 1 : 0;
  };

  const label = (paragraph: CountedParagraph): string => {
    const { kind, numbering } = paragraph;
    const printed = printedNumber.exec(paragraph.number ?? '');
    const added = printed?.[2] ?? '';
    const at = printed ? Number(printed[1]) : due(paragraph);
    switch (kind) {
      case 'preambular':
      case 'operative':
      case 'numbered': {
        if (!added) count[kind] = at;
        path = [at];
        const sign = added ? `${at} ${added}` : `${at}`;
        parent = kind === 'preambular' ? '' : sign;
        return `${prefixes[kind]}${sign}`;
      }
      case 'subparagraph': {
        const level = Math.max(1, paragraph.level);
        const before = due(paragraph) - 1;
        path = path.slice(0, level);
        while (path.length < level) path.push(1);
        path.push(added ? before : at);
        if (numbering !== 'decimal') return subparagraphMark(at, numbering, style.language, level, added);
        const sign = added ? `${at} ${added}` : `${at}`;
        return parent ? [parent, ...path.slice(1, level), sign].join('.') : sign;
      }
      case 'footnote': {
        // An asterisk is no number: the next note is counted as if it were not there.
        if (paragraph.number && !printed) return `${noteLabel}${paragraph.number}`;
        if (!added) count.footnote = at;
        return `${noteLabel}${added ? `${at} ${added}` : at}`;
      }
      case 'enacting':
      case 'title':
        Object.assign(count, { preambular: 0, operative: 0 });
        path = [];
        parent = '';
        return paragraph.number ?? '';
      case 'heading':
        path = [];
        parent = '';
        return paragraph.number ?? '';
      default:
        return paragraph.number ?? '';
    }
  };
  return { due, label };
}

/** What is said before the number of a paragraph of a resolution. */
const prefixes = { preambular: 'PP', operative: 'OP', numbered: '' } as const;

/** What is said before the number of a footnote. */
const noteLabel = 'FN';

/** What is printed for a note's mark: its label without what says that it is a note's. `FN3 bis` → `3 bis`. */
export function noteSign(label: string): string {
  return label.startsWith(noteLabel) ? label.slice(noteLabel.length) : label;
}

const beginsText = (one: LabelledParagraph | undefined) => !one || one.kind === 'title' || one.kind === 'enacting';

/** Where an addition is in relation to the nearest paragraph of the draft that is of its kind, in the same text; null where there is none. */
function nearest(paragraphs: readonly LabelledParagraph[], at: number): Relation | null {
  const kind = paragraphs[at]?.kind;
  if (kind !== 'preambular' && kind !== 'operative' && kind !== 'numbered') return null;
  for (const step of [-1, 1]) {
    for (let to = at + step; !beginsText(paragraphs[to]); to += step) {
      const { id, kind: other, relation } = paragraphs[to] as LabelledParagraph;
      if (other === kind && !relation) return { kind: step < 0 ? 'after' : 'before', of: id };
    }
  }
  return null;
}

/**
 * For each paragraph the index of the one that it is a part of, the nearest before it on a higher level; null where there is none. One of the
 * draft is never a part of an addition, wherever that is: `OP1`, `OP1 alt`, and the `a)` that the draft has in OP1.
 */
function parentsOf(paragraphs: readonly Placed[]): (number | null)[] {
  /** What is open at a place, and that without additions. */
  let open: readonly Open[] = [];
  let drafted: readonly Open[] = [];
  return paragraphs.map(({ kind, level, relation }, at) => {
    const divides = kind === 'heading' || kind === 'title';
    const above = divides ? [] : (relation ? open : drafted).filter((one) => one.level < level);
    open = divides ? [] : [...above, { level, at }];
    if (!relation) drafted = open;
    return above.at(-1)?.at ?? null;
  });
}

interface Open {
  readonly level: number;
  readonly at: number;
}
