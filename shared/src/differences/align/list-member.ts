/*
 * A redline of a list of resolutions is cut between its members, and never inside one, or a resolution is given another one's date:
 *
 *   [73/27 du 5 décembre 2018 et 75/564 du 28 avril→74/28 du 12 décembre] 2021       no
 *   [73/27 du 5 décembre 2018 et 75/564 du 28 avril 2021→74/28 du 12 décembre 2021]  yes
 *   2235 du 7 août[→ 2015, 2242 du 13 octobre] 2015, 2254                            no
 *   2235 du 7 août 2015[→, 2242 du 13 octobre 2015], 2254                            yes
 *
 * A member is a symbol with its date, or a date alone. Where only the date of one member changes, or only a symbol that has no date, it is
 * cut like any words: `du [12→14] mai`, `1540 ([2004→2005])`.
 */
import { citationsIn } from '../class/citation.ts';
import { daysIn, isDatable } from '../class/update.ts';
import { isSpace, type Token } from '../token.ts';
import type { Hunk } from './hunk.ts';

/** A member of a list, at its range among the tokens. */
interface ListMember {
  readonly from: number;
  readonly to: number;
  /** Where its symbol is; null for a date alone. */
  readonly symbol: { readonly from: number; readonly to: number } | null;
}

/** The hunks with those that are cut inside a member slid or widened to its edges; ascending, never touching. */
export function wholeMembers(a: readonly Token[], b: readonly Token[], hunks: readonly Hunk[]): Hunk[] {
  const figured = hunks.filter(
    (hunk) => isInside(a, hunk.fromA) || isInside(a, hunk.toA) || isInside(b, hunk.fromB) || isInside(b, hunk.toB),
  );
  if (figured.length === 0) return [...hunks];
  const ofA = membersNear(
    a,
    figured.map(({ fromA, toA }) => [fromA, toA]),
  );
  const ofB = membersNear(
    b,
    figured.map(({ fromB, toB }) => [fromB, toB]),
  );
  if (ofA.length + ofB.length === 0) return [...hunks];
  const rest = [...hunks].reverse();
  const whole: Hunk[] = [];
  for (let hunk = rest.pop(); hunk; hunk = rest.pop()) {
    const [floor, ceiling] = [whole.at(-1)?.toA ?? 0, rest.at(-1)?.fromA ?? a.length];
    let wide = slide(a, b, hunk, ofA, ofB, floor, ceiling) ?? hunk;
    for (;;) {
      const [x, y] = [cut(ofA, wide.fromA, wide.toA), cut(ofB, wide.fromB, wide.toB)];
      const left = (x !== null && x.from < wide.fromA) || (y !== null && y.from < wide.fromB);
      const right = (x !== null && x.to > wide.toA) || (y !== null && y.to > wide.toB);
      if (left) {
        const last = whole.at(-1);
        if (last?.toA === wide.fromA) wide = joined(whole.pop() ?? wide, wide);
        else wide = { ...wide, fromA: wide.fromA - 1, fromB: wide.fromB - 1 };
      } else if (right) {
        const next = rest.at(-1);
        if (next?.fromA === wide.toA) wide = joined(wide, rest.pop() ?? wide);
        else wide = { ...wide, toA: wide.toA + 1, toB: wide.toB + 1 };
      } else break;
    }
    const [last, next] = [whole.at(-1), rest.at(-1)];
    if (next?.fromA === wide.toA) wide = joined(wide, rest.pop() ?? wide);
    whole.push(last?.toA === wide.fromA ? joined(whole.pop() ?? wide, wide) : wide);
  }
  return whole;
}

function joined(first: Hunk, second: Hunk): Hunk {
  return { fromA: first.fromA, fromB: first.fromB, toA: second.toA, toB: second.toB };
}

/** Whether a place may be inside a member: both words beside it may be part of one. */
function isInside(tokens: readonly Token[], place: number): boolean {
  let before = place - 1;
  while (before >= 0 && isSpace(tokens[before] as Token)) before--;
  let behind = place;
  while (behind < tokens.length && isSpace(tokens[behind] as Token)) behind++;
  const [left, right] = [tokens[before]?.key, tokens[behind]?.key];
  return left !== undefined && right !== undefined && mayBePart(left) && mayBePart(right);
}

/** What is in members beside figures, months and signs: what joins a date to its symbol, days to each other, and the letter of a part. */
const joints =
  /^(?:du|of|de|del|le|el|dated?|datée|en|от|بتاريخ|to|and|et|au|y|al|a|по|и|إلى|و|المؤرخ\p{L}*|كانون|تشرين|الأول|الثاني|\p{L}+\/\p{L}+|[IVXLC]+|\p{Lu}|[\p{P}\p{S}第号]+)$/u;

function mayBePart(key: string): boolean {
  return joints.test(key) || isDatable(key);
}

/** Between a symbol and its date. */
const dated = /^(?:,? (?:du|of|de|del|dated|en date du|datée du|от|المؤرخ\p{L}*|بتاريخ) |)$/u;

/** Longer than any member, in tokens. */
const margin = 30;

/** The members among some ascending ranges of tokens and those around them. */
function membersNear(tokens: readonly Token[], ranges: readonly (readonly [from: number, to: number])[]): ListMember[] {
  const members: ListMember[] = [];
  let at = 0;
  while (at < ranges.length) {
    const [start, first] = ranges[at] as readonly [number, number];
    let end = first;
    // Ranges whose surroundings meet are looked at together, so that no member is found twice.
    for (at++; at < ranges.length && (ranges[at]?.[0] ?? 0) - end <= 2 * margin; at++) end = ranges[at]?.[1] ?? end;
    members.push(...membersIn(tokens, Math.max(0, start - margin), Math.min(tokens.length, end + margin)));
  }
  return members;
}

function membersIn(tokens: readonly Token[], begin: number, end: number): ListMember[] {
  const places: number[] = [];
  let text = '';
  for (let at = begin; at < end; at++) {
    places.push(text.length);
    text += tokens[at]?.key ?? '';
  }
  const dates = daysIn(text);
  const tokenAt = (offset: number) => begin + lastAtMost(places, offset);
  const taken = new Set<number>();
  const cited = citationsIn(text).map(({ from, to }): ListMember => {
    const behind = dates.findIndex(
      (date) => date.from > to && date.from < to + 24 && dated.test(text.slice(to, date.from)),
    );
    const before = dates.findIndex((date) => date.to <= from && /^第?$/u.test(text.slice(date.to, from)) && from > 0);
    const date = dates[behind >= 0 ? behind : before];
    if (behind >= 0) taken.add(behind);
    else if (before >= 0) taken.add(before);
    const [start, end] = [Math.min(from, date?.from ?? from), Math.max(to, date?.to ?? to)];
    return {
      from: tokenAt(start),
      to: tokenAt(end - 1) + 1,
      symbol: { from: tokenAt(from), to: tokenAt(to - 1) + 1 },
    };
  });
  const alone = dates.flatMap(({ from, to }, at): ListMember[] =>
    taken.has(at) ? [] : [{ from: tokenAt(from), to: tokenAt(to - 1) + 1, symbol: null }],
  );
  return [...cited, ...alone.filter((date) => !cited.some((one) => one.from < date.to && date.from < one.to))];
}

/** The last place whose value is at most this. */
function lastAtMost(values: readonly number[], value: number): number {
  let [low, high] = [0, values.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((values[middle] as number) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The member that a range cuts at one of its edges and that is another member on the other side; null where there is none. */
function cut(members: readonly ListMember[], from: number, to: number): ListMember | null {
  return (
    members.find((member) => {
      const inside = (at: number) => member.from < at && at < member.to;
      if (!inside(from) && !inside(to)) return false;
      if (from < member.from || to > member.to) return true;
      // Only the date of one member changes, or a part of a symbol that has none: another's is not given to it.
      const { symbol } = member;
      const hasDate = symbol !== null && (member.from < symbol.from || symbol.to < member.to);
      return hasDate && from < symbol.to && symbol.from < to;
    }) ?? null
  );
}

/** A hunk with an empty side at a place where it cuts no member; null where it cuts none already, or cannot. */
function slide(
  a: readonly Token[],
  b: readonly Token[],
  hunk: Hunk,
  ofA: readonly ListMember[],
  ofB: readonly ListMember[],
  floor: number,
  ceiling: number,
): Hunk | null {
  const deletes = hunk.fromB === hunk.toB;
  if (!deletes && hunk.fromA !== hunk.toA) return null;
  const cuts = (one: Hunk) => divides(ofA, one.fromA, one.toA) || divides(ofB, one.fromB, one.toB);
  if (!cuts(hunk)) return null;
  const side = deletes ? a : b;
  const moved = (by: number): Hunk => ({
    fromA: hunk.fromA + by,
    toA: hunk.toA + by,
    fromB: hunk.fromB + by,
    toB: hunk.toB + by,
  });
  const [from, to] = deletes ? [hunk.fromA, hunk.toA] : [hunk.fromB, hunk.toB];
  const found: Hunk[] = [];
  for (let by = 0; hunk.fromA + by > floor && side[from + by - 1]?.key === side[to + by - 1]?.key; ) {
    by--;
    if (!cuts(moved(by))) found.push(moved(by));
  }
  for (let by = 0; hunk.toA + by < ceiling && side[from + by]?.key === side[to + by]?.key; ) {
    by++;
    if (!cuts(moved(by))) found.push(moved(by));
  }
  // As in all redlines, one that begins with a space or a comma reads best, and then the leftmost.
  const begins = (one: Hunk) => {
    const token = side[deletes ? one.fromA : one.fromB];
    return token !== undefined && (isSpace(token) || token.key === ',');
  };
  return found.find(begins) ?? found[0] ?? null;
}

/** Whether an edge of a range, or an empty range, is inside a member. */
function divides(members: readonly ListMember[], from: number, to: number): boolean {
  return members.some((member) => (member.from < from && from < member.to) || (member.from < to && to < member.to));
}
