import type { Paragraph } from '../document/index.ts';
import type { Groups, Places } from './group.ts';
import type { ManualLinks, ManualPair } from './link.ts';

/** What people's links come to. */
export interface PlacedManualLinks {
  /** Linked paragraphs that would make a group of several on both sides; they can only be named beside it. */
  readonly further: readonly Places[];
  /** Whether people said that two paragraphs do not belong together. */
  readonly unlinked: (places: Places) => boolean;
}

/** Puts what people linked into `groups`, before anything else, and closes these. */
export function placeManualLinks(
  groups: Groups,
  a: readonly Paragraph[],
  b: readonly Paragraph[],
  { linked = [], unlinked = [] }: ManualLinks = {},
): PlacedManualLinks {
  const placeA = new Map(a.map(({ id }, at) => [id, at]));
  const placeB = new Map(b.map(({ id }, at) => [id, at]));
  const places = (pair: ManualPair): Places[] => {
    const [atA, atB] = [placeA.get(pair.a), placeB.get(pair.b)];
    return atA === undefined || atB === undefined ? [] : [{ a: atA, b: atB }];
  };
  const separated = new Set(unlinked.flatMap(places).map(named));
  const further: Places[] = [];
  for (const pair of linked.flatMap(places)) {
    if (separated.has(named(pair)) || groups.has(pair)) continue;
    if (!groups.ofA(pair.a) && !groups.ofB(pair.b)) groups.pair(pair);
    else if (!groups.join(pair)) further.push(pair);
  }
  groups.close();
  return { further, unlinked: (pair) => separated.has(named(pair)) };
}

const named = ({ a, b }: Places) => `${a} ${b}`;
