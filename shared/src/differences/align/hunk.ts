/*
 * Hunks in their canonical form, whatever aligned the tokens. `[x→y]` replaces x by y.
 *
 *   [a→b] [c→d]              →  [a c→b d]                only spaces between
 *   [a→b] de la [c→d]        →  [a de la c→b de la d]    an island: its words cost less than a hunk
 *   menaces, [→x, ]y         →  menaces,[→ x,] y         slid left, to begin with a space where it can
 *   b [b →]c                 →  [b →]b c                 slid left
 *   发达[国家和发展中→]国家    →  发达国家[和发展中国家→]     where no spaces are, to begin with what joins it
 *   儿童[权利和青年→]权利      →  儿童权利[和青年权利→]       to the right too
 *
 * Two parties that make the same change, or insert at the same place, then have it at the same tokens.
 */
import type { Token } from '../token.ts';
import { isSpace } from '../token.ts';
import { changeCost, hunkCost } from './weight.ts';

/** Tokens `fromA`…`toA` of one text answer to tokens `fromB`…`toB` of the other; all else is equal. Not both empty. */
export interface Hunk {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

/** An island longer than this is worth keeping, however light its words (measured: no islands left on the 25 gold pairs). */
const islandTokens = 3;

/** Whether what is between two hunks, tokens `from` to `to`, is so little that they read better as one. */
type Joins = (a: readonly Token[], from: number, to: number) => boolean;

/** The same difference with islands dissolved, common edges trimmed, pure insertions and deletions slid; ascending, never touching. */
export function canonicalHunks(a: readonly Token[], b: readonly Token[], hunks: readonly Hunk[]): Hunk[] {
  return settled(a, b, hunks, isIsland);
}

/** The same hunks, those that touch or have but an island between them joined; nothing is trimmed or slid. */
export function joinedHunks(a: readonly Token[], hunks: readonly Hunk[]): Hunk[] {
  return joinAll(a, hunks, isIsland);
}

/** The same hunks, those that touch joined. */
export function touchingHunks(a: readonly Token[], hunks: readonly Hunk[]): Hunk[] {
  return joinAll(a, hunks, isNothing);
}

/** The same, but islands stay: only hunks that touch are joined. */
export function finestHunks(a: readonly Token[], b: readonly Token[], hunks: readonly Hunk[]): Hunk[] {
  return settled(a, b, hunks, isNothing);
}

function isNothing(_: readonly Token[], from: number, to: number): boolean {
  return from === to;
}

function settled(a: readonly Token[], b: readonly Token[], hunks: readonly Hunk[], joins: Joins): Hunk[] {
  let rest = [...hunks];
  // Sliding can bring a hunk within reach of the one before it. Every further round has fewer hunks, so it ends.
  for (;;) {
    rest = slideAll(a, b, trimAll(a, b, joinAll(a, rest, joins)));
    const joined = joinAll(a, rest, joins);
    if (joined.length === rest.length) return joined;
    rest = joined;
  }
}

function joinAll(a: readonly Token[], hunks: readonly Hunk[], joins: Joins): Hunk[] {
  const result: Hunk[] = [];
  for (const hunk of hunks) {
    const last = result.at(-1);
    if (last && joins(a, last.toA, hunk.fromA))
      result[result.length - 1] = { fromA: last.fromA, toA: hunk.toA, fromB: last.fromB, toB: hunk.toB };
    else result.push({ fromA: hunk.fromA, toA: hunk.toA, fromB: hunk.fromB, toB: hunk.toB });
  }
  return result;
}

function isIsland(a: readonly Token[], from: number, to: number): boolean {
  let cost = 0;
  let count = 0;
  for (let i = from; i < to; i++) {
    const token = a[i] as Token;
    cost += 2 * changeCost(token);
    if (!isSpace(token)) count++;
    if (count > islandTokens || cost >= hunkCost) return false;
  }
  return true;
}

function trimAll(a: readonly Token[], b: readonly Token[], hunks: readonly Hunk[]): Hunk[] {
  const result: Hunk[] = [];
  for (let { fromA, toA, fromB, toB } of hunks) {
    while (fromA < toA && fromB < toB && a[fromA]?.key === b[fromB]?.key) [fromA, fromB] = [fromA + 1, fromB + 1];
    while (fromA < toA && fromB < toB && a[toA - 1]?.key === b[toB - 1]?.key) [toA, toB] = [toA - 1, toB - 1];
    if (fromA < toA || fromB < toB) result.push({ fromA, toA, fromB, toB });
  }
  return result;
}

function slideAll(a: readonly Token[], b: readonly Token[], hunks: readonly Hunk[]): Hunk[] {
  let floor = 0;
  return hunks.map((hunk, at) => {
    // One token at least stays before the next hunk, or the two would be one.
    const slid = slide(a, b, hunk, floor, (hunks[at + 1]?.fromA ?? a.length + 1) - 1);
    floor = slid.toA;
    return slid;
  });
}

/**
 * Moves a pure insertion or deletion left as far as `floor`, to the leftmost place where it begins with a space, else with what joins it to the
 * words before, else right as far as `ceiling` to the next such joint, else to the leftmost.
 */
function slide(a: readonly Token[], b: readonly Token[], hunk: Hunk, floor: number, ceiling: number): Hunk {
  const { fromA, toA, fromB, toB } = hunk;
  if (fromA < toA && fromB < toB) return hunk;
  const deletes = fromA < toA;
  const side = deletes ? a : b;
  const [from, to] = deletes ? [fromA, toA] : [fromB, toB];
  let steps = 0;
  let spaced: number | null = startsWithSpace(side, from) ? 0 : null;
  let joining: number | null = joins(side[from]) ? 0 : null;
  while (fromA - steps > floor && side[from - steps - 1]?.key === side[to - steps - 1]?.key) {
    steps++;
    if (startsWithSpace(side, from - steps)) spaced = steps;
    if (joins(side[from - steps])) joining = steps;
  }
  const left = spaced ?? joining;
  const right = left === null ? stepsToJoint(side, from, to, ceiling - toA) : null;
  const by = left ?? (right === null ? steps : -right);
  return { fromA: fromA - by, toA: toA - by, fromB: fromB - by, toB: toB - by };
}

/** How far right tokens `from` to `to` have to go, at most `limit`, to begin with what joins them; null where they never do. */
function stepsToJoint(side: readonly Token[], from: number, to: number, limit: number): number | null {
  for (let step = 0; step < limit && to + step < side.length && side[from + step]?.key === side[to + step]?.key; ) {
    step++;
    if (joins(side[from + step])) return step;
  }
  return null;
}

/** What joins a member of a Chinese list to those before it. */
const joiners: ReadonlySet<string> = new Set('、 ， ； 和 与 及 以及 及其 暨 并 并且 或 或者 而 而且'.split(' '));

function joins(token: Token | undefined): boolean {
  return token !== undefined && joiners.has(token.text);
}

function startsWithSpace(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && isSpace(token);
}
