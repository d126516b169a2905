/*
 * Brackets in scripts without spaces. Changes that touch share a bracket, since `[…][…]` would seem to be two alternatives; but in Chinese all words
 * touch, and who changes `应` and who changes `合作` would seem to contradict each other:
 *
 *   各国[应合作 / 须合作 – A / 应协作 – B]。      →    各国[应 / 须 – A][合作 / 协作 – B]。
 *   [和平与安全 / 和平 – A / 和睦与安全 – B]      →    [和平 / 和睦 – B][与安全 / delete – A]
 *
 * Divided is only what everybody changes for itself: where one party's change is on both sides, or something is inserted between the two, it is one
 * bracket, and so is what a position is on. In scripts with spaces a space is between such words, and the brackets are apart as they are.
 */
import { type Change, changes } from '../differences/index.ts';
import { named } from './nobody.ts';
import { alternativesIn, type Region } from './region.ts';
import type { Bracket, RollingParagraph, Segment } from './rolling-text.ts';

const han = String.raw`\p{Script=Han}`;
const hanSign = '[、，；：。！？（）《》「」“”]';
const unspaced = new RegExp(`^(?:${han}(?:${han}|${hanSign})|${hanSign}${han})$`, 'u');

/** Whether words meet at a place of a text as they do in Chinese: without a space, each for itself. */
const isUnspaced = (text: string, at: number) => at > 0 && unspaced.test(text.slice(at - 1, at + 1));

/** A paragraph whose brackets are divided where words meet without a space and are changed independently. For writing it out. */
export function apartWhereUnspaced(paragraph: RollingParagraph): RollingParagraph {
  let divides = false;
  const segments = paragraph.segments.flatMap((segment): Segment[] => {
    const parts = segment.kind === 'bracket' ? partsOfBracket(segment) : [];
    if (parts.length < 2) return [segment];
    divides = true;
    return parts;
  });
  return divides ? { ...paragraph, segments } : paragraph;
}

function partsOfBracket({ from, draft, alternatives, retain, reserve, notes, inside }: Bracket): Bracket[] {
  if (alternatives.length < 2 || retain.length + reserve.length > 0 || notes || inside) return [];
  const claims = alternatives.flatMap(({ text }, by) => changes(draft, text).map((change) => ({ change, by })));
  const regions = divided(draft, claims);
  const parts = regions.map((region): Bracket => {
    const own = alternativesIn(draft, region).map(({ text, holders }) => ({
      text,
      holders: holders.flatMap((by) => alternatives[Number(by)]?.holders ?? []),
    }));
    const [start, end] = [from + region.from, from + region.to];
    const words = draft.slice(region.from, region.to);
    return { kind: 'bracket', from: start, to: end, draft: words, alternatives: own, retain: [], reserve: [] };
  });
  const whole = parts.every((part, at) => part.from === (parts[at - 1]?.to ?? from));
  const ends = parts.at(-1)?.to === from + draft.length;
  // Words that stay or go without anybody's name are printed alone, and would be an alternative to the bracket before them.
  const nameless = parts.some((part) => part.alternatives.some(({ holders }) => named(holders).length === 0));
  return whole && ends && !nameless ? parts : [];
}

/** The ranges that are changed independently: those that only touch where words meet without a space are not joined. */
function divided(draft: string, claims: readonly { readonly change: Change; readonly by: number }[]): Region[] {
  const regions: { from: number; to: number; own: Map<string, Change[]>; insertsAtEnd: boolean }[] = [];
  for (const { change, by } of claims.toSorted((a, b) => a.change.from - b.change.from || a.change.to - b.change.to)) {
    const { from, to } = change;
    let region = regions.at(-1);
    const apart = region && from === region.to && from < to && !region.insertsAtEnd && isUnspaced(draft, from);
    if (region && from <= region.to && !apart) region.to = Math.max(region.to, to);
    else {
      region = { from, to, own: new Map(), insertsAtEnd: false };
      regions.push(region);
    }
    region.insertsAtEnd = from === to && to === region.to;
    const own = region.own.get(`${by}`);
    if (own) own.push(change);
    else region.own.set(`${by}`, [change]);
  }
  return regions;
}
