/*
 * How a wording says that paragraphs begin or end elsewhere than in the draft. Two signs are among its words, each one token:
 *
 *   split   draft  report and meet        wording  report ¶ and meet      two paragraphs, "report" and "and meet"
 *   join    draft  P report  Q and meet   wording of Q  ¶̸ and meet        one paragraph, "report and meet", under P
 *
 * So the words before and behind a sign answer to the draft's own, others' amendments stay where they are, and whatever can be done with
 * words (support, retain, reserve, take) can be done with a split or a join. A joiner of no width tells the signs from a pilcrow that is
 * meant as a word; they are no words of any draft.
 */

import type { Range } from '../../differences/index.ts';

/** A paragraph ends here and another one begins. */
export const splitSign = '¶\u200d';

/** At the beginning of a wording: its words go on in the paragraph that the draft has before it. */
export const joinSign = '¶\u0338\u200d';

/** Signs of both kinds, for those who write them in another way. */
export const breakSigns = /¶\u0338?\u200d/gu;

/** Words for people, in which the signs are as a rolling text prints them, `¶` and `no ¶`: few fonts have the struck pilcrow. */
export function withSignsSaid(wording: string): string {
  return wording.includes('¶') ? wording.replace(breakSigns, (sign) => (sign === joinSign ? 'no ¶' : '¶')) : wording;
}

/** The paragraphs that a wording is, in order; one where nothing is split. Spaces beside a sign are nobody's. */
export function piecesOf(wording: string): string[] {
  const pieces = wording.split(splitSign);
  const last = pieces.length - 1;
  return pieces.map((piece, at) => {
    const behind = at > 0 ? piece.trimStart() : piece;
    return at < last ? behind.trimEnd() : behind;
  });
}

/** The range of each of them in it. */
export function pieceRanges(wording: string): Range[] {
  let at = 0;
  return piecesOf(wording).map((piece) => {
    const from = wording.indexOf(piece, at);
    at = from + piece.length;
    return { from, to: at };
  });
}

/** The other way round: one wording of several paragraphs, none of them empty. */
export function inOnePiece([first = '', ...more]: readonly string[]): string {
  return more.reduce((all, piece) => {
    const [before, behind] = [all.trimEnd(), piece.trimStart()];
    return before + splitBetween(before, behind) + behind;
  }, first);
}

/** The sign between two pieces, with its spaces: Chinese words have none. */
export function splitBetween(before: string, behind: string): string {
  const space = isChinese(before.at(-1)) || isChinese(behind[0]) ? '' : ' ';
  return space + splitSign + space;
}

/**
 * Words without what would be read as a sign: a pilcrow that somebody has typed before joiners is a pilcrow. All joiners go, also those
 * behind a stroke, since what is left of several would be a sign again.
 */
export function withoutSigns(words: string): string {
  return words.includes('¶') ? words.replace(/¶[\u0338\u200d]+/gu, (behind) => behind.replaceAll('\u200d', '')) : words;
}

function isChinese(sign: string | undefined): boolean {
  return sign !== undefined && /[\p{sc=Han}\u3000-\u303f\uff00-\uff60]/u.test(sign);
}

/** The words of a wording as one paragraph that is no part of another: without any sign. */
export function inOneParagraph(wording: string): string {
  return piecesOf(isJoined(wording) ? wordsJoinedOn(wording).trimStart() : wording).join(' ');
}

/** Whether the words of a wording go on in the paragraph before it. */
export function isJoined(wording: string | null): boolean {
  return wording?.startsWith(joinSign) === true;
}

/** A wording whose words go on in the paragraph before; `spaced` where there is a space between the two. */
export function joinedOn(words: string, spaced: boolean): string {
  return `${joinSign}${spaced ? ' ' : ''}${words}`;
}

/** What such a wording adds to the paragraph before, the space between the two included. */
export function wordsJoinedOn(wording: string): string {
  return wording.slice(joinSign.length);
}
