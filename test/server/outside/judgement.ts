import type { Answers } from './answers.ts';
import { closedRooms } from './closed-rooms.ts';
import { exactRedlines } from './exact-redlines.ts';
import { keptWords } from './kept-words.ts';
import { lastingIds } from './lasting-ids.ts';
import { nothingLost } from './nothing-lost.ts';
import { privateWords } from './private-words.ts';
import { stillServing } from './still-serving.ts';
import { wholeChain } from './whole-chain.ts';
import { wordSources } from './word-sources.ts';
import { wordsInPlace } from './words-in-place.ts';

/** The ten invariants of Adref by number, each with what it finds wrong in answers; `before` are those after the act before. */
export const invariants: Readonly<Record<number, (now: Answers, before: Answers | null) => string[]>> = {
  1: nothingLost,
  2: exactRedlines,
  3: closedRooms,
  4: keptWords,
  5: wholeChain,
  6: wordSources,
  7: lastingIds,
  8: privateWords,
  9: wordsInPlace,
  10: stillServing,
};

/** What contradicts an invariant in these answers, with its number. */
export function judgement(now: Answers, before: Answers | null): string[] {
  return Object.entries(invariants).flatMap(([number, judge]) =>
    judge(now, before).map((fault) => `invariant ${number}: ${fault}`),
  );
}
