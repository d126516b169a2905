import { describe, expect, it } from 'vitest';
import { type Mix, mixes, textRound, type Vocabulary } from '../../fault/text-round.ts';

/** A thousand rounds in all; `pnpm fault text` plays ten times as many, of other seeds. */
const share = 1_000 / (Object.keys(mixes).length * 2);

const vocabularies = ['unique', 'prose'] as const satisfies Vocabulary[];
const plays = (Object.keys(mixes) as Mix[]).flatMap((mix) => vocabularies.map((one) => [mix, one] as const));

describe('writers at one text, late and out of order', () => {
  it.each(plays)('lose nothing, double nothing and undo their own (%s, %s)', (mix, vocabulary) => {
    for (let seed = 1; seed <= share; seed++) {
      expect(() => textRound(seed, mix, vocabulary), `seed ${seed}`).not.toThrow();
    }
  });

  // Words in several pieces, a text without any marker, an undo between a copy and its record, a copy of a copy in one step,
  // two copies of the same words, by two people, deleted in one step, a copy of a copy beside the other copy of its original,
  // a copy of which a part was deleted before another's copy came in, a part of a copy brought back by another beside the rest of it (two),
  // words that an undo has seated in a moved paragraph and another brings back, a letter that two deleted in a paragraph moved meanwhile,
  // a marker set anew in front of words that its page had put in,
  // letters that come along from before a split, a paragraph that two moved at once and one moved back (two), letters that undo and redo brought
  // back where they were while their paragraph was moved, what was typed in the one of two moved that does not stay,
  // letters between two moves of one step, letters before the first marker (four), letters that are back already, what two typed at one end, a paragraph
  // put in between a marker and its words that came back, what another deleted in a moved paragraph and brought back there (two).
  it.each([
    ['all', 'unique', 1842],
    ['all', 'unique', 1784],
    ['all', 'prose', 1043],
    ['all', 'prose', 3165],
    ['hard', 'prose', 2088],
    ['whole', 'prose', 1464],
    ['whole', 'prose', 3659],
    ['whole', 'prose', 7211728],
    ['whole', 'unique', 25394],
    ['whole', 'unique', 34766],
    ['whole', 'unique', 37356],
    ['whole', 'unique', 38020],
    ['hard', 'prose', 30217],
    ['hard', 'prose', 10040],
    ['hard', 'prose', 10505],
    ['hard', 'unique', 10542],
    ['movedBack', 'unique', 89],
    ['movedBack', 'unique', 98],
    ['movedBack', 'unique', 151],
    ['movedBack', 'unique', 160],
    ['movedBack', 'unique', 5279],
    ['moved', 'unique', 11000132],
    ['moved', 'unique', 51328],
    ['moved', 'unique', 40057],
    ['movedBack', 'unique', 5196],
    ['movedBack', 'unique', 5175],
    ['movedBack', 'unique', 30094],
    ['movedBack', 'unique', 30099],
    ['hard', 'unique', 179],
    ['hard', 'unique', 20069],
  ] as const)('%s, %s, seed %i, which failed once', (mix, vocabulary, seed) => {
    expect(() => textRound(seed, mix, vocabulary)).not.toThrow();
  });
});
