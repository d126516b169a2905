import { type Link, type LinkRelation, type ManualLinks, matchParagraphs } from '@adref/shared/alignment';
import type { Paragraph } from '@adref/shared/document';

/** What one draft has of a paragraph whose life is followed. */
export interface Generation {
  /** Ids of the paragraphs that it is in this draft; none where the draft does not have it. */
  readonly ids: readonly string[];
  /** Ids of what it was in the draft before, and how that became this; none in the first draft and where it is new. */
  readonly from: readonly string[];
  readonly relation: Exclude<LinkRelation, 'quoted'> | null;
  /** Where it is a part of what was split: into how many. */
  readonly parts: number;
}

/**
 * One paragraph through all drafts, in their order: by its id and, where ids come and go, by its words. It is followed back and forth
 * from the last draft that has it, so that of a paragraph that was split only the asked part is followed, and of a merged one all parts.
 *
 * @param byHand what people said of drafts `n` and `n + 1`
 */
export function lineage(
  drafts: readonly (readonly Paragraph[])[],
  id: string,
  byHand: (n: number) => ManualLinks,
): Generation[] {
  const known = new Map<number, Link[]>();
  const links = (n: number): Link[] => {
    const found = known.get(n) ?? between(drafts[n] ?? [], drafts[n + 1] ?? [], byHand(n));
    known.set(n, found);
    return found;
  };
  const has = (n: number) => drafts[n]?.some((paragraph) => paragraph.id === id) ?? false;
  const ids: string[][] = drafts.map(() => []);
  const anchor = drafts.findLastIndex((_, n) => has(n));
  if (anchor < 0) return drafts.map(() => absent);
  ids[anchor] = [id];
  for (let n = anchor - 1; n >= 0; n--) {
    const next = ids[n + 1] ?? [];
    const found = links(n).filter(({ b }) => b.some((one) => next.includes(one)));
    ids[n] = unique(found.flatMap(({ a }) => a));
    if (ids[n]?.length === 0 && has(n)) ids[n] = [id];
  }
  for (let n = anchor + 1; n < drafts.length; n++) {
    const before = ids[n - 1] ?? [];
    ids[n] = unique(links(n - 1).flatMap(({ a, b }) => (a.some((one) => before.includes(one)) ? b : [])));
  }
  return ids.map((own, n): Generation => {
    const before = n === 0 ? [] : (ids[n - 1] ?? []);
    const ways = n === 0 ? [] : links(n - 1).filter((link) => meet(link.a, before) && meet(link.b, own));
    const [way] = ways;
    if (!way || way.relation === 'quoted') return { ...absent, ids: own };
    return { ids: own, from: before, relation: way.relation, parts: way.b.length };
  });
}

const absent: Generation = { ids: [], from: [], relation: null, parts: 0 };

/** All ties but quotations, from one draft to the next. */
function between(a: readonly Paragraph[], b: readonly Paragraph[], byHand: ManualLinks): Link[] {
  return matchParagraphs(a, b, { ids: 'lasting', byHand }).filter(({ relation }) => relation !== 'quoted');
}

const unique = (ids: readonly string[]) => [...new Set(ids)];

const meet = (some: readonly string[], others: readonly string[]) => some.some((id) => others.includes(id));
