import type { Paragraph, ParagraphKind } from '../document/index.ts';
import type { Groups, Places } from './group.ts';
import { readWords } from './word.ts';

/** Kinds whose words come back everywhere, and are changed like any others. */
const kinds: readonly ParagraphKind[] = ['title', 'heading'];

/**
 * Share of the words of the shorter one that the longer has, from which it is the same one, widened or narrowed: all, but for an ending in a
 * long one. Titles of different items have four words in five in common ("Conservation of the northern …").
 */
const leastContained = 0.85;

/**
 * Pairs titles and headings that were widened or narrowed, so that none is gone here and another there:
 *
 *   a   Peace and security      b   Peace, security and development
 *
 * Each answers to the one of its kind and rank that has most of its words. Two words at least are in both, since one is a subject and no title.
 */
export function pairFormal(
  a: readonly Paragraph[],
  b: readonly Paragraph[],
  folded: { readonly a: readonly string[]; readonly b: readonly string[] },
  groups: Groups,
  unlinked: (places: Places) => boolean,
): void {
  for (const kind of kinds) {
    const left = free(a, kind, (at) => groups.ofA(at) === undefined);
    const right = free(b, kind, (at) => groups.ofB(at) === undefined);
    if (left.length === 0 || right.length === 0) continue;
    const words = (text = '') => new Set(readWords(text).words);
    const setsB = new Map(right.map((at) => [at, words(folded.b[at])]));
    const alike = left.flatMap((at) => {
      const own = words(folded.a[at]);
      return right.flatMap((other) => {
        if (a[at]?.level !== b[other]?.level || unlinked({ a: at, b: other })) return [];
        const theirs = setsB.get(other) ?? new Set();
        const common = [...own].filter((word) => theirs.has(word)).length;
        const [least, most] = [Math.min(own.size, theirs.size), Math.max(own.size, theirs.size)];
        const enough = common >= 2 && common >= least * leastContained;
        return enough ? [{ places: { a: at, b: other }, score: common / most }] : [];
      });
    });
    for (const { places } of alike.sort((x, y) => y.score - x.score)) groups.pair(places);
  }
}

function free(paragraphs: readonly Paragraph[], kind: ParagraphKind, isFree: (at: number) => boolean): number[] {
  return paragraphs.flatMap((paragraph, at) => (paragraph.kind === kind && isFree(at) ? [at] : []));
}
