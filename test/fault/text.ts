import { type Mix, mixes, textRound, type Vocabulary } from './text-round.ts';
import { rounds, type Trial } from './trial.ts';

/** Editors, undo and the server on one text, 10,000 rounds in all: as many of each mix of acts, with unique characters and with prose. */
export async function faultText(): Promise<Trial[]> {
  const trials: Trial[] = [];
  const share = 10_000 / (Object.keys(mixes).length * 2);
  for (const mix of Object.keys(mixes) as Mix[]) {
    for (const vocabulary of ['unique', 'prose'] as const satisfies Vocabulary[]) {
      trials.push(await rounds(`${mix}, ${vocabulary}`, share, (seed) => textRound(seed, mix, vocabulary), 10_001));
    }
  }
  return trials;
}
