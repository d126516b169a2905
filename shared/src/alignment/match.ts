import { longestIncreasing, type Paragraph } from '../document/index.ts';
import { pairFormal } from './formal-pair.ts';
import { type Group, Groups, type Places } from './group.ts';
import type { Link, LinkRelation, ManualLinks } from './link.ts';
import { placeManualLinks } from './manual-links.ts';
import { isFormal, readingsOf } from './reading.ts';
import { type MatchSearch, search } from './search.ts';
import { matchingThresholds, type Thresholds } from './thresholds.ts';
import { foldLetters } from './word.ts';

/** How to match; all optional. */
export interface MatchOptions {
  /**
   * `lasting` (default): the texts are drafts of one negotiation, and equal ids mean the same paragraph whatever its words. `unrelated`:
   * the ids come from two documents that never knew of each other, and equal ids mean nothing.
   */
  readonly ids?: 'lasting' | 'unrelated';
  /** Links that people made and unmade. */
  readonly byHand?: ManualLinks;
  /** Told before each step how many of `total` are done, and at the end. */
  readonly progress?: (done: number, total: number) => void;
}

/** Reading the paragraphs, the three rounds of the search, and ordering what they found. */
const steps = 5;

/**
 * The links between two texts, in the reading order of `b`, then of `a`.
 *
 * Known before anything is compared: what a person linked, paragraphs of one id, and paragraphs of the same words. Titles and
 * headings are linked besides where one was widened or narrowed (formal-pair.ts), enacting formulas no other way, since their words come
 * back everywhere. The rest is `search`ed. Numbers play no part, and
 * order only in the end, to tell what has `moved`. Deterministic. Ids are unique on each side. Other `thresholds` are for measurements only.
 */
export function matchParagraphs(
  a: readonly Paragraph[],
  b: readonly Paragraph[],
  options: MatchOptions = {},
  thresholds: Thresholds = matchingThresholds,
): Link[] {
  let done = 0;
  const step = () => options.progress?.(done++, steps);
  step();
  const foldedA = a.map(({ text }) => foldLetters(text));
  const foldedB = b.map(({ text }) => foldLetters(text));
  const byId =
    options.ids === 'unrelated'
      ? []
      : equals(
          a.map(({ id }) => id),
          b.map(({ id }) => id),
        );
  const byWords = equals(
    a.map((paragraph, at) => sameWords(paragraph, foldedA[at])),
    b.map((paragraph, at) => sameWords(paragraph, foldedB[at])),
  );

  const readings = readingsOf([...a, ...b], [...foldedA, ...foldedB]);
  const groups = new Groups();
  const hand = placeManualLinks(groups, a, b, options.byHand);
  for (const places of [...byId, ...byWords]) if (!hand.unlinked(places)) groups.pair(places);
  const found = search(readings.slice(0, a.length), readings.slice(a.length), groups, hand.unlinked, step, thresholds);
  pairFormal(a, b, { a: foldedA, b: foldedB }, groups, hand.unlinked);
  step();

  const same = (places: Places) =>
    sameWords(a[places.a], foldedA[places.a]) === sameWords(b[places.b], foldedB[places.b]);
  const links = toLinks(a, b, found, hand.further, same);
  options.progress?.(steps, steps);
  return links;
}

/** What two paragraphs must share to have the same words. The closing mark depends on what follows, like a number, and is left out. */
function sameWords(paragraph: Paragraph | undefined, folded = ''): string {
  const words = withoutEnd(folded);
  return words && paragraph && isFormal(paragraph) ? `\u0000${words}` : words;
}

const endMarks = new Set(' .,;:،؛。；，');

/** Without marks and spaces at the end; by hand, since a pattern for the end is quadratic in the marks before it. */
function withoutEnd(text: string): string {
  let to = text.length;
  while (to > 0 && endMarks.has(text[to - 1] ?? '')) to--;
  return text.slice(0, to);
}

/** Pairs of equal values, the nth of a side with the nth of the other; empty values are equal to nothing. */
function equals(a: readonly string[], b: readonly string[]): Places[] {
  const queues = new Map<string, { readonly places: number[]; taken: number }>();
  b.forEach((value, at) => {
    const known = queues.get(value);
    if (known) known.places.push(at);
    else queues.set(value, { places: [at], taken: 0 });
  });
  return a.flatMap((value, at) => {
    const queue = value ? queues.get(value) : undefined;
    const other = queue?.places[queue.taken++];
    return other === undefined ? [] : [{ a: at, b: other }];
  });
}

function toLinks(
  a: readonly Paragraph[],
  b: readonly Paragraph[],
  found: MatchSearch,
  further: readonly Places[],
  same: (places: Places) => boolean,
): Link[] {
  const { groups, passages, likeness } = found;
  const kept = longestIncreasing(groups.all.map((group) => place(group, b)));
  const ordered: { link: Link; at: Places }[] = groups.all.map((group, at) => {
    const pairs = group.a.flatMap((i) => group.b.map((j) => ({ a: i, b: j })));
    const [first] = pairs;
    const equal = pairs.length === 1 && first !== undefined && same(first);
    const relation: LinkRelation =
      group.b.length > 1 ? 'split' : group.a.length > 1 ? 'merged' : !kept[at] ? 'moved' : equal ? 'same' : 'changed';
    const made = link(a, b, group, relation, equal ? 1 : Math.min(mostLikeness, ...pairs.map(likeness)));
    return groups.isClosed(group) ? { ...made, link: { ...made.link, byHand: true as const } } : made;
  });
  const named = new Set(further.map(({ a: i, b: j }) => `${i} ${j}`));
  for (const pair of further) {
    const made = link(a, b, { a: [pair.a], b: [pair.b] }, 'quoted', Math.min(mostLikeness, likeness(pair)));
    ordered.push({ ...made, link: { ...made.link, byHand: true } });
  }
  for (const passage of passages) {
    if (named.has(`${passage.a} ${passage.b}`)) continue;
    ordered.push(link(a, b, { a: [passage.a], b: [passage.b] }, 'quoted', Math.min(mostLikeness, likeness(passage))));
  }
  return ordered.sort((x, y) => x.at.b - y.at.b || x.at.a - y.at.a).map(({ link: made }) => made);
}

/** Words that differ only in their endings, or by what was masked, are all alike but not the same: 1 is for the same. */
const mostLikeness = 0.99;

/** Where a group is: of several paragraphs, the first. */
function place(group: Group, b: readonly Paragraph[]): { a: number; b: number; size: number } {
  return {
    a: Math.min(...group.a),
    b: Math.min(...group.b),
    size: group.b.reduce((sum, at) => sum + (b[at]?.text.length ?? 0), 0),
  };
}

function link(
  a: readonly Paragraph[],
  b: readonly Paragraph[],
  group: Group,
  relation: LinkRelation,
  score: number,
): { link: Link; at: Places } {
  const ids = (side: readonly Paragraph[], places: readonly number[]) =>
    places.toSorted((x, y) => x - y).map((at) => side[at]?.id ?? '');
  return {
    link: { a: ids(a, group.a), b: ids(b, group.b), relation, score },
    at: { a: Math.min(...group.a), b: Math.min(...group.b) },
  };
}
