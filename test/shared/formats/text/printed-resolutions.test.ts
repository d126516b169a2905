import { expect, test } from 'vitest';
import { layoutOf, pagedText } from './corpus/paged-text.ts';
import { plainText } from './corpus/plain-text.ts';
import { scoreOf } from './corpus/reading-score.ts';
import { printedResolutions, resolutionFolders, resolutionsThere } from './corpus/resolutions.ts';

if (!resolutionsThere) console.warn('Skipped: ../shared/un-resolutions is not here.');

/** Files read of each folder: `pnpm bench read` reads all of them. */
const few = 4;

test.skipIf(!resolutionsThere).each(resolutionFolders)('resolutions typed up are read as printed: %s', (folder) => {
  for (const { name, printed } of printedResolutions(folder, (nth) => nth < few)) {
    const { wrong, joins, lost } = scoreOf(printed, plainText(printed));
    expect({ name, wrong, joins, lost }).toEqual({ name, wrong: [], joins: [], lost: [] });
  }
});

test.skipIf(!resolutionsThere).each(resolutionFolders)('pages of resolutions join and lose nothing: %s', (folder) => {
  const documents = printedResolutions(folder, (nth) => nth < few);
  const scores = documents.map(({ printed }, nth) =>
    scoreOf(printed, pagedText(printed, layoutOf(nth, printed.language))),
  );
  expect(scores.flatMap(({ joins }) => joins)).toEqual([]);
  const all = scores.reduce((sum, { paragraphs }) => sum + paragraphs, 0);
  const whole = scores.reduce((sum, score) => sum + score.whole, 0);
  expect(whole / all).toBeGreaterThan(0.95);
});
