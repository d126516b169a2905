import { matchParagraphs } from '@adref/shared/alignment';
import { expect, test } from 'vitest';
import { expertReport, russianDraft } from './base-document.ts';
import { shown } from './notation.ts';

const links = matchParagraphs(russianDraft(), expertReport(), { ids: 'unrelated' });
const norms = shown(links.filter((link) => link.b.some((id) => /\.N13/.test(id)))).map((one) =>
  one
    .replaceAll('L27.OP', '')
    .replaceAll(/[^\s+]*?\.N13/g, '13')
    .replaceAll(/[^\s+]*?\.P(?=\d)/g, ''),
);

test('finds the eleven norms of the report in the draft, merged and split as they are', () => {
  expect(norms).toEqual([
    '1.1 → 13a moved',
    '1.2 → 13b+71.g split',
    '1.3 → 13c changed',
    '1.4 → 13d changed',
    '1.5 → 13e changed',
    '1.6 → 13f changed',
    '1.7 → 13g changed',
    '1.8 → 13h changed',
    '1.9+1.10 → 13i merged',
    '1.11 → 13j changed',
    '1.12 → 13k changed',
  ]);
});

test('finds the preamble where the report takes it up, whatever the order', () => {
  const answer = (id: string) =>
    links.find((link) => link.relation !== 'quoted' && link.a.includes(id))?.b.map((one) => one.replace(/^.*\./, ''));
  expect(answer('L27.PP9')).toEqual(['P7']);
  expect(answer('L27.PP16')).toEqual(['P70']);
  expect(answer('L27.PP17')).toEqual(['P69']);
});

test('names quotations without taking them for answers', () => {
  const quotations = links
    .filter((link) => link.relation === 'quoted')
    .flatMap((link) => link.a.map((a) => `${a} → ${link.b}`));
  expect(quotations.some((one) => /OP1\.6 → .*P42$/.test(one))).toBe(true);
  expect(quotations.some((one) => /OP1\.12 → .*P67$/.test(one))).toBe(true);
});
