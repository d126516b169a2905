import { type Difference, differences } from '@adref/shared/differences';
import type { Paragraph } from '@adref/shared/document';
import { describe, expect, test } from 'vitest';
import { resolution, resolutionsThere } from '../alignment/resolution.ts';
import type { DrawnHunk } from './drawn-hunks/drawn-hunk.ts';
import { french, frenchAgain } from './drawn-hunks/french.ts';
import { first as arabicNear } from './drawn-hunks/near-arabic.ts';
import { first as chineseNear } from './drawn-hunks/near-chinese.ts';
import { first as englishNear } from './drawn-hunks/near-english.ts';
import { first as frenchNear } from './drawn-hunks/near-french.ts';
import { first as russianNear } from './drawn-hunks/near-russian.ts';
import { first as spanishNear } from './drawn-hunks/near-spanish.ts';
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
 * Changes of real texts, drawn by lot and judged by their meaning before it was known what the program says. It told 49 of the first 60 in
 * French as judged, and when the kinds that were wrong had been mended 54 of another 60 and 56 of a third; of 20 in each other language 18 in
 * English, 20 in Spanish, 19 in Russian, 20 in Arabic and 19 in Chinese. Resolutions of two years are here in French only. In the others another 60
 * were drawn of changes of up to a dozen words (in Chinese two dozen signs) within paragraphs of one session: 59 were told as judged in English,
 * 56 in Spanish, 57 in Russian, 56 in Arabic and 53 in Chinese.
 */
describe.skipIf(!resolutionsThere)('changes drawn from resolutions are told as a reader judges them', () => {
  test.each([
    ['French', [...french, ...frenchAgain, ...frenchNear], 0.95],
    ['English', [...english, ...englishNear], 0.95],
    ['Spanish', [...spanish, ...spanishNear], 0.9],
    ['Russian', [...russian, ...russianNear], 0.9],
    ['Arabic', [...arabic, ...arabicNear], 0.9],
    ['Chinese', [...chinese, ...chineseNear], 0.9],
  ] as const)('%s', (_, hunks, least) => {
    const wrong = hunks.flatMap((hunk) => (told(hunk) === hunk[3] ? [] : [`${hunk.join(' ')}: ${told(hunk)}`]));
    expect(1 - wrong.length / hunks.length, wrong.join('\n')).toBeGreaterThanOrEqual(least);
  });
});
