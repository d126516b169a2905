/*
 * Three wordings in one reading: the agreed text, the draft before, this draft.
 *
 *   agreed      States should cooperate on ICTs
 *   previous    States should cooperate closely on ICTs
 *   current     States shall cooperate closely on ICTs
 *
 *   kept                 in all three                                  States, cooperate, on ICTs
 *   added before         in previous and current, not in agreed        closely
 *   added now            only in current                               shall
 *   left out now         in agreed and previous, not in current        should
 *   left out before      only in agreed
 *   added, then left out only in previous
 *   restored             in agreed and current, not in previous
 *
 * Previous is the spine: what agreed has beside it is before the words that replaced it, what current has is after those that it
 * replaces, and where both are at one place and have words in common, these were restored. Where that is too small to read it is put
 * together by text (three-way-grouped.ts). Words that went at one place and came at another, from one text to the next, have moved (move.ts): they
 * have their statuses, and a number that their two places have in common.
 */

import { finestHunks, type Hunk, touchingHunks } from './align/hunk.ts';
import { finestHunksBetween, hunksBetween } from './align/token-alignment.ts';
import { type MoveEnd, movesBetween } from './move.ts';
import { grouped } from './three-way-grouped.ts';
import { statusOf, type ThreeWaySpan } from './three-way-span.ts';
import { isSpace, type Token, tokenise } from './token.ts';
import { withTypography } from './typography.ts';

/**
 * The three wordings in one reading. Exact: the texts of the spans that are `inAgreed` join up to `agreed`, and so on, byte for byte.
 * Neighbours never have the same status, but where one of them has moved. Deterministic.
 */
export function threeWay(agreed: string, previous: string, current: string): ThreeWaySpan[] {
  const [a, p, c] = [tokenise(agreed), tokenise(previous), tokenise(current)];
  const first = bytes(a, p);
  const second = bytes(p, c);
  const finest: ThreeWaySpan[] = [];
  const push = adding(finest);

  const [gone, come] = [placesOf(first), placesOf(second)];
  // What agreed and current have at one place, where neither follows the previous draft, may be the same words.
  const met = meetings(first, second, a, c);
  const moved = movedTokens(a, p, c, first, second, met);
  const inAgreed = flags(p.length, first, (hunk) => [hunk.fromB, hunk.toB]);
  const inCurrent = flags(p.length, second, (hunk) => [hunk.fromA, hunk.toA]);
  for (let at = 0; at <= p.length; at++) {
    const ended = come.endingAt(at);
    if (ended && !met.ofSecond.has(ended))
      for (let i = ended.fromB; i < ended.toB; i++) push(c[i]?.text ?? '', false, false, true, moved.inCurrent.get(i));
    for (const { x, y } of met.at.get(at) ?? []) {
      restored(a.slice(x.fromA, x.toA), c.slice(y.fromB, y.toB), (text, wasThere, isThere) =>
        push(text, wasThere, false, isThere),
      );
    }
    const begun = gone.beginningAt(at);
    if (begun && !met.ofFirst.has(begun))
      for (let i = begun.fromA; i < begun.toA; i++) push(a[i]?.text ?? '', true, false, false, moved.inAgreed.get(i));
    const token = p[at];
    if (token) push(token.text, inAgreed[at] === 1, true, inCurrent[at] === 1, moved.inPrevious.get(at));
  }
  const spans: ThreeWaySpan[] = [];
  const add = adding(spans);
  grouped(finest, (text, has) => add(text, has.inAgreed, has.inPrevious, has.inCurrent, has.move));
  return spans;
}

/** Adds words to some spans; neighbours of one status and one move are one. */
function adding(spans: ThreeWaySpan[]) {
  return (text: string, inAgreed: boolean, inPrevious: boolean, inCurrent: boolean, move?: number) => {
    const last = spans.at(-1);
    const status = statusOf(inAgreed, inPrevious, inCurrent);
    if (last?.status === status && last.move === move) spans[spans.length - 1] = { ...last, text: last.text + text };
    else spans.push({ text, status, inAgreed, inPrevious, inCurrent, ...(move === undefined ? {} : { move }) });
  };
}

/** A hunk of more tokens, spaces included, on either side is a rewriting, and reads best as a whole. */
const smallHunk = 16;

/**
 * The hunks in which two token sequences differ byte for byte. Stop words that a redline draws in stay outside small hunks, so that what
 * was taken out and is restored can be seen to be the same.
 */
function bytes(a: readonly Token[], b: readonly Token[]): Hunk[] {
  const hunks = hunksBetween(a, b).flatMap((hunk): Hunk[] => {
    const { fromA, toA, fromB, toB } = hunk;
    if (fromA === toA || fromB === toB || toA - fromA > smallHunk || toB - fromB > smallHunk) return [hunk];
    return finestHunksBetween(a.slice(fromA, toA), b.slice(fromB, toB)).map((part) => ({
      fromA: part.fromA + fromA,
      toA: part.toA + fromA,
      fromB: part.fromB + fromB,
      toB: part.toB + fromB,
    }));
  });
  return touchingHunks(a, withTypography(a, b, finestHunks(a, b, hunks)));
}

/**
 * The numbers of moves by the places of their tokens in each text. Between the drafts first, then since the agreed text; words of the previous draft that
 * have moved both times have the later number. What is restored has no second place that could be shown.
 */
function movedTokens(
  a: readonly Token[],
  p: readonly Token[],
  c: readonly Token[],
  first: readonly Hunk[],
  second: readonly Hunk[],
  met: { readonly ofFirst: ReadonlySet<Hunk>; readonly ofSecond: ReadonlySet<Hunk> },
) {
  const [inAgreed, inPrevious, inCurrent] = [
    new Map<number, number>(),
    new Map<number, number>(),
    new Map<number, number>(),
  ];
  let number = 0;
  const add = (
    [from, before, of]: readonly [Map<number, number>, readonly Token[], readonly Hunk[]],
    [to, after]: readonly [Map<number, number>, readonly Token[]],
  ) => {
    const moves = movesBetween(before, after, of);
    const arrivals = new Map([...moves.in.values()].map((end) => [end.id, end]));
    for (const out of moves.out.values()) {
      const into = arrivals.get(out.id);
      const free = (places: Map<number, number>, end: MoveEnd) => rangeOf(end).every((at) => !places.has(at));
      if (!into || !free(from, out) || !free(to, into)) continue;
      number++;
      for (const at of rangeOf(out)) from.set(at, number);
      for (const at of rangeOf(into)) to.set(at, number);
    }
  };
  const apart = (hunks: readonly Hunk[], taken: ReadonlySet<Hunk>) => hunks.filter((hunk) => !taken.has(hunk));
  add([inPrevious, p, apart(second, met.ofSecond)], [inCurrent, c]);
  add([inAgreed, a, apart(first, met.ofFirst)], [inPrevious, p]);
  return { inAgreed, inPrevious, inCurrent };
}

const rangeOf = ({ from, to }: MoveEnd) => Array.from({ length: to - from }, (_, at) => from + at);

/** The hunks by where they touch the previous draft: as `b` of the first comparison, as `a` of the second. */
function placesOf(hunks: readonly Hunk[]) {
  const begins = new Map(hunks.map((hunk) => [hunk.fromB, hunk]));
  const ends = new Map(hunks.map((hunk) => [hunk.toA, hunk]));
  return { beginningAt: (at: number) => begins.get(at), endingAt: (at: number) => ends.get(at) };
}

function flags(length: number, hunks: readonly Hunk[], range: (hunk: Hunk) => readonly [number, number]): Uint8Array {
  const equal = new Uint8Array(length).fill(1);
  for (const hunk of hunks) equal.fill(0, ...range(hunk));
  return equal;
}

/**
 * Pairs of a hunk before and a hunk now that can be read at one place of the previous draft, with a word in common. Each hunk's words may
 * are anywhere among those of the previous draft that they replaced or were replaced by, so two hunks meet where these ranges do.
 */
function meetings(first: readonly Hunk[], second: readonly Hunk[], a: readonly Token[], c: readonly Token[]) {
  const at = new Map<number, { x: Hunk; y: Hunk }[]>();
  const [ofFirst, ofSecond] = [new Set<Hunk>(), new Set<Hunk>()];
  let from = 0;
  for (const y of second) {
    while (from < first.length && (first[from] as Hunk).toB < y.fromA) from++;
    for (let i = from; i < first.length; i++) {
      const x = first[i] as Hunk;
      if (x.fromB > y.toA) break;
      if (ofFirst.has(x) || !shareWord(a.slice(x.fromA, x.toA), c.slice(y.fromB, y.toB))) continue;
      const place = Math.min(x.toB, y.toA);
      at.set(place, [...(at.get(place) ?? []), { x, y }]);
      ofFirst.add(x);
      ofSecond.add(y);
      break;
    }
  }
  return { at, ofFirst, ofSecond };
}

function shareWord(a: readonly Token[], b: readonly Token[]): boolean {
  const words = new Set(a.filter((token) => !isSpace(token)).map(({ text }) => text));
  return b.some(({ text }) => words.has(text));
}

/** The two token sequences in one reading: what only agreed has, what both have, what only current has. */
function restored(
  a: readonly Token[],
  c: readonly Token[],
  push: (text: string, inAgreed: boolean, inCurrent: boolean) => void,
): void {
  let [atA, atC] = [0, 0];
  const upTo = (toA: number) => {
    for (; atA < toA; atA++, atC++) push(a[atA]?.text ?? '', true, true);
  };
  for (const hunk of bytes(a, c)) {
    upTo(hunk.fromA);
    for (; atA < hunk.toA; atA++) push(a[atA]?.text ?? '', true, false);
    for (; atC < hunk.toB; atC++) push(c[atC]?.text ?? '', false, true);
  }
  upTo(a.length);
}
