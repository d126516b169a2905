import { type Difference, differences } from '@adref/shared/differences';
import type { Paragraph } from '@adref/shared/document';
import { describe, expect, test } from 'vitest';
import { resolution, resolutionsThere } from '../alignment/resolution.ts';
import type { DrawnHunk } from './drawn-hunks/drawn-hunk.ts';
import { french, frenchAgain } from './drawn-hunks/french.ts';
import * as later from './drawn-hunks/later-draws.ts';
import * as arabicNear from './drawn-hunks/near-arabic.ts';
import * as chineseNear from './drawn-hunks/near-chinese.ts';
import * as chineseAgain from './drawn-hunks/near-chinese-again.ts';
import * as englishNear from './drawn-hunks/near-english.ts';
import * as frenchNear from './drawn-hunks/near-french.ts';
import * as russianNear from './drawn-hunks/near-russian.ts';
import * as spanishNear from './drawn-hunks/near-spanish.ts';
import { arabic, chinese, english, russian, spanish } from './drawn-hunks/other-language.ts';

const read = new Map<string, Map<string, Paragraph>>();

/** The paragraph of a resolution at a place: `fr/75_32.xml#4`. */
function paragraph(place: string): Paragraph {
  const file = place.replace(/#.*/, '');
  const known = read.get(file) ?? new Map(resolution(file).map((one) => [one.id, one]));
  read.set(file, known);
  const found = known.get(place);
  if (!found) throw new Error(`There is no paragraph ${place}.`);
  return found;
}

/** What is told of one of the changes between two paragraphs. */
function told([before, after, at]: DrawnHunk): string {
  const [a, b] = [paragraph(before), paragraph(after)];
  const spans = differences(a.text, b.text, { preambular: a.kind === 'preambular' });
  const change = spans.filter((span): span is Difference => span.kind === 'change')[at];
  return change?.force?.direction ?? change?.class ?? 'none';
}

/*
 * Changes of real texts, drawn by lot and judged by their meaning before it was known what the program says. Five times sixty were drawn in French,
 * each when the kinds that were wrong before had been mended: 49, 54, 56, 58 and 58 were told as judged. Resolutions of two years are here in French
 * only; of 20 in each other language 18 were told as judged in English, 20 in Spanish, 19 in Russian, 20 in Arabic and 19 in Chinese. Then twice
 * sixty were drawn in them of changes of up to a dozen words (in Chinese two dozen signs) within paragraphs of one session: 59 and 57 were told as
 * judged in English, 56 and 55 in Spanish, 57 and 59 in Russian, three times 56 in Arabic, 53 of 60, 51 of 58, 51 of 57, and 52, 53, 54 and 57 of
 * 60 in Chinese. Those of later draws were told as judged all of 60 in English and French, and of 40 in Spanish, Russian and Arabic 38, 38 and 37.
 */
describe.skipIf(!resolutionsThere)('changes drawn from resolutions are told as a reader judges them', () => {
  test.each([
    [
      'French',
      [...french, ...frenchAgain, ...frenchNear.first, ...frenchNear.second, ...frenchNear.third, ...later.french],
      0.95,
    ],
    ['English', [...english, ...englishNear.first, ...englishNear.second, ...later.english], 0.95],
    ['Spanish', [...spanish, ...spanishNear.first, ...spanishNear.second, ...later.spanish], 0.9],
    ['Russian', [...russian, ...russianNear.first, ...russianNear.second, ...later.russian], 0.9],
    ['Arabic', [...arabic, ...arabicNear.first, ...arabicNear.second, ...arabicNear.third, ...later.arabic], 0.9],
    ['Chinese', [...chinese, ...Object.values(chineseNear).flat(), ...Object.values(chineseAgain).flat()], 0.9],
  ] as const)('%s', (_, hunks, least) => {
    const wrong = hunks.flatMap((hunk) => (told(hunk) === hunk[3] ? [] : [`${hunk.join(' ')}: ${told(hunk)}`]));
    expect(1 - wrong.length / hunks.length, wrong.join('\n')).toBeGreaterThanOrEqual(least);
  });
});
