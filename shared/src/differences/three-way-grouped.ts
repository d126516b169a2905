/*
 * What keeps a reading of three texts readable: where they go apart in many small pieces, each text's words stay together, as a redline
 * keeps small islands together.
 *
 *   [-from-](during) [-10-](11) [-to-](and){++12++} [-14-](15)          no
 *   [-from 10 to 14-](during 11 and 15){++from 10 to 12++}              yes
 *
 * Words that all three have, or two of them, and that are worth staying outside (align/weight.ts) divide one such place from the next.
 */
import { changeCost, hunkCost } from './align/weight.ts';
import type { ThreeWaySpan } from './three-way-span.ts';
import { isSpace, tokenise } from './token.ts';

/** A place at which more than so many pieces alternate is salad. */
const mostPieces = 4;

/** What only two texts have is a landmark from three words on: a month or a number that happens to be in two dates is none. */
const pairCost = 3.5 * hunkCost;

/** More words than this are worth staying outside, however light they are. */
const islandWords = 3;

type Texts = Pick<ThreeWaySpan, 'inAgreed' | 'inPrevious' | 'inCurrent' | 'move'>;

/** One of the three texts. */
type Has = 'inAgreed' | 'inPrevious' | 'inCurrent';

/** The spans with those of each place that is salad put together by text. What each of the three texts has, and its order, stay. */
export function grouped(spans: readonly ThreeWaySpan[], push: (text: string, has: Texts) => void): void {
  let place: ThreeWaySpan[] = [];
  const settle = () => {
    // Islands at the edges are outside anyway.
    const from = place.findIndex(({ status }) => status !== 'kept');
    const to = place.findLastIndex(({ status }) => status !== 'kept') + 1;
    const inside = from < 0 ? [] : place.slice(from, to);
    for (const span of from < 0 ? place : place.slice(0, from)) push(span.text, span);
    if (isSalad(inside)) byText(inside, push);
    else for (const span of inside) push(span.text, span);
    if (from >= 0) for (const span of place.slice(to)) push(span.text, span);
    place = [];
  };
  for (const span of spans) {
    if (isIsland(span)) place.push(span);
    else {
      settle();
      push(span.text, span);
    }
  }
  settle();
}

/**
 * Whether a span divides nothing: only one text has it, or it is so little that it reads better with what is around it. What has moved stays
 * apart, so that its two places can be seen to be the same.
 */
function isIsland({ text, inAgreed, inPrevious, inCurrent, move }: ThreeWaySpan): boolean {
  if (move !== undefined) return false;
  const texts = Number(inAgreed) + Number(inPrevious) + Number(inCurrent);
  if (texts === 1) return true;
  const tokens = tokenise(text);
  const cost = tokens.reduce((sum, token) => sum + 2 * changeCost(token), 0);
  return cost < (texts === 3 ? hunkCost : pairCost) && tokens.filter((token) => !isSpace(token)).length <= islandWords;
}

/**
 * Whether the pieces are many, or come back to a text that they had left for an island that all three have: `[-du-](de) [-numérique-](ces technologies)`
 * is one change, as in a redline.
 */
function isSalad(place: readonly ThreeWaySpan[]): boolean {
  const pieces = place.filter(({ status, text }) => status !== 'kept' || text.trim() !== '');
  const changed = place.filter(({ status }) => status !== 'kept');
  const comesBack = new Set(changed.map(({ status }) => status)).size < changed.length;
  return pieces.length > mostPieces || (comesBack && changed.length < place.length);
}

/** The words that each text has at one place, those that are the same in two of them once. */
function byText(place: readonly ThreeWaySpan[], push: (text: string, has: Texts) => void): void {
  const words = (has: Has) => place.map((span) => (span[has] ? span.text : '')).join('');
  const [agreed, previous, current] = [words('inAgreed'), words('inPrevious'), words('inCurrent')];
  const put = (text: string, inAgreed: boolean, inPrevious: boolean, inCurrent: boolean) => {
    if (text !== '') push(text, { inAgreed, inPrevious, inCurrent });
  };
  // What came before goes before what comes now.
  if (agreed === previous) put(previous, true, true, false);
  else if (previous === current) {
    put(agreed, true, false, false);
    put(current, false, true, true);
    return;
  } else if (agreed === current) {
    put(previous, false, true, false);
    put(current, true, false, true);
    return;
  } else {
    put(agreed, true, false, false);
    put(previous, false, true, false);
  }
  put(current, false, false, true);
}
