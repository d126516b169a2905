import { describe, expect, it } from 'vitest';
import { wordsThatStand } from '../../../../shared/src/negotiation/tabling/words-that-stand.ts';
import { fc } from '../../../property.ts';

const source = (paragraph: string) => ({
  ...{ document: 'd', paragraph, label: paragraph, symbol: 'A/RES/75/240', title: 'T', language: 'en' as const },
  ...{ adopted: 'consensus' as const, vote: null, date: '2020-12-31' },
});
const standing = (words: string, text: string | null) =>
  wordsThatStand([{ source: source('OP1'), words }], text).map(({ from, to }) => text?.slice(from, to));

describe('words that were taken', () => {
  const sentence = 'States should cooperate in good faith in all these important matters.';

  it.each<[string, string, string | null, string[]]>([
    ['stand as they are', sentence, sentence, [sentence.slice(0, -1)]],
    ['stand among others', sentence, `All agree: ${sentence} And more.`, [sentence.slice(0, -1)]],
    [
      'stand with other signs',
      'l’eau, « pure » et claire',
      "Que l'eau, “pure” et claire coule",
      ["l'eau, “pure” et claire"],
    ],
    [
      'stand with another first letter',
      sentence,
      `All ${sentence.replace('States', 'states')}`,
      ['states should cooperate in good faith in all these important matters'],
    ],
    ['stand in Chinese, wherever words begin', '各国应真诚合作', '我们认为各国应真诚合作。', ['各国应真诚合作']],
    ['stand in Arabic', 'ينبغي للدول أن تتعاون', 'نؤكد أن ينبغي للدول أن تتعاون بحسن نية', ['ينبغي للدول أن تتعاون']],
    [
      'stand as far as eight of them do',
      `One two three ${sentence}`,
      sentence.replace('important', 'vital'),
      ['States should cooperate in good faith in all these'],
    ],
    ['do not where fewer do', sentence, sentence.replace('good', 'bad'), []],
    ['do not where one of few is changed', 'to act without delay', 'to act with delay', []],
    ['do not where the paragraph is left out', sentence, null, []],
    ['are none without words', ' — ', sentence, []],
  ])('%s', (_, words, text, there) => {
    expect(standing(words, text)).toEqual(there);
  });

  it('are told once of each source, the longest eight of them, in the order of the text', () => {
    const parts = Array.from({ length: 10 }, (_, at) => `part ${at} has these ${'very '.repeat(at)}telling words`);
    const taken = parts.flatMap((words, at) => [
      { source: source(`OP${at}`), words },
      { source: source(`OP${at}`), words: words.slice(0, -6) },
    ]);
    const found = wordsThatStand(taken.toReversed(), parts.join('; '));
    expect(found.map(({ paragraph }) => paragraph)).toEqual(parts.slice(2).map((_, at) => `OP${at + 2}`));
    expect(found.map(({ from, to }) => parts.join('; ').slice(from, to))).toEqual(parts.slice(2));
  });

  it('are the longest stretch that trying all of them finds', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 24 });
    fc.assert(
      fc.property(words, words, (taken, own) => {
        let longest = 0;
        for (let from = 0; from < own.length; from++)
          for (let to = from + 1; to <= own.length; to++)
            if (` ${taken.join(' ')} `.includes(` ${own.slice(from, to).join(' ')} `))
              longest = Math.max(longest, to - from);
        const [found] = standing(taken.join(' '), own.join(' '));
        const least = Math.min(8, taken.length);
        expect(found?.split(' ').length ?? 0).toBe(longest >= least ? longest : 0);
        if (found) expect(` ${taken.join(' ')} `).toContain(` ${found} `);
      }),
    );
  });

  it('are looked for with work that grows with both texts, also where all words are the same', () => {
    const same = 'word '.repeat(2_000);
    expect(standing(same, same)).toEqual([same.trim()]);
    expect(standing(`${same}x ${same}`, `${same}y`)).toEqual([same.trim()]);
    expect(standing(same, `${'word '.repeat(7)}other `.repeat(400))).toEqual([]);
  });
});
