import { demonstration } from '@adref/fixtures';
import { originalLanguage } from '@adref/shared/corpus';
import type { Zone } from '@adref/shared/formats';
import { expect, it } from 'vitest';

const source = { lines: { from: 1, to: 1 } } as const;
const zone = (kind: Zone['kind'], ...texts: readonly string[]): Zone => ({
  kind,
  document: 'A/76/135',
  source,
  blocks: texts.map((text) => ({ source, text })),
});

it('is told by the front matter, in whatever language that is', () => {
  const told = [
    'Original : anglais',
    'Original: English',
    'Original: ingl\u0065\u0301s',
    'Distr. générale 14 juillet 2021 Français Original : anglais',
  ];
  for (const text of told) expect(originalLanguage([zone('front matter', 'Distr. générale', text)]), text).toBe('en');
  expect(originalLanguage([zone('front matter', 'Original\u00a0: français')])).toBe('fr');
});

it('is told of both base documents, which are translations', () => {
  expect(demonstration().library.map(({ original }) => original)).toEqual(['en', 'en']);
});

it('is not told by what is no language, by several, or by other parts', () => {
  for (const text of [
    'Original : complet',
    'Original: English/French',
    'The original: English words',
    'Original: English and French',
  ])
    expect(originalLanguage([zone('front matter', text)]), text).toBeNull();
  expect(originalLanguage([zone('letter', 'Original : anglais')])).toBeNull();
  expect(originalLanguage([])).toBeNull();
});
