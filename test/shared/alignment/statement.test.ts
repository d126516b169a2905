import { matchParagraphs } from '@adref/shared/alignment';
import { describe, expect, test } from 'vitest';
import { americanDraft, expertReport, russianDraft } from './base-document.ts';
import { reportAccuracy } from './report-accuracy.ts';

const unrelated = { ids: 'unrelated' } as const;

describe('the drafts of A/73/505 in the report A/76/135', () => {
  test('are found where it says the same in other words', () => {
    const { linked } = reportAccuracy();
    // Measured: 41 of 47 answers, no wrong link; by passages alone 38.
    expect(linked.f1).toBeGreaterThanOrEqual(0.93);
    expect(linked.precision).toBeGreaterThanOrEqual(0.95);
  });

  test.each([
    ['the rule of not interfering', russianDraft, 'L27.PP20', 'P71.c'],
    ['what confidence-building measures do', americanDraft, 'L37.PP13', 'P74'],
    ['what States are asked to be guided by', americanDraft, 'L37.OP1.a', 'P18'],
  ] as const)('name %s beside the answers, in whichever order the texts are', (_, draft, a, b) => {
    const there = matchParagraphs(draft(), expertReport(), unrelated);
    expect(there).toContainEqual(expect.objectContaining({ a: [a], b: [`A76-135.${b}`], relation: 'quoted' }));
    const back = matchParagraphs(expertReport(), draft(), unrelated);
    expect(back).toContainEqual(expect.objectContaining({ a: [`A76-135.${b}`], b: [a], relation: 'quoted' }));
  });
});
