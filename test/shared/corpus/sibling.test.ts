import { siblingParagraphs } from '@adref/shared/corpus';
import type { ParagraphKind, TextDocument } from '@adref/shared/document';
import { describe, expect, test } from 'vitest';
import { paragraphsOf, resolutions, resolutionsThere } from './read-collection.ts';

const kinds: Readonly<Record<string, ParagraphKind>> = {
  P: 'preambular',
  O: 'operative',
  s: 'subparagraph',
  h: 'heading',
};

/** `P O s s` → a document of such paragraphs, whose ids have the language before them. */
function document(language: 'fr' | 'en', shape: string): TextDocument {
  const paragraphs = shape
    .split(' ')
    .map((sign, at) => ({ id: `${language}${at}`, kind: kinds[sign] ?? 'plain', level: 0, text: 'x' }));
  return { symbol: 'A/RES/1/1', title: '', kind: 'resolution', language, paragraphs, footnotes: [] };
}

const pairs = (a: string, b: string) =>
  [...siblingParagraphs(document('fr', a), document('en', b))]
    .map(([from, to]) => `${from} ${to}`)
    .toSorted()
    .join(', ');

describe('the same document in two languages', () => {
  test.each([
    ['P P O', 'P P O', 'fr0 en0, fr1 en1, fr2 en2'],
    ['P P O', 'P O', 'fr2 en1'],
    ['P O s s O', 'P O s s O', 'fr0 en0, fr1 en1, fr2 en2, fr3 en3, fr4 en4'],
    ['P O s s O', 'P O s O', 'fr0 en0, fr1 en1, fr4 en3'],
    ['O h O', 'h O O', 'fr0 en1, fr1 en0, fr2 en2'],
  ])('%s, %s', (a, b, expected) => {
    expect(pairs(a, b)).toBe(expected);
  });

  test.skipIf(!resolutionsThere)(
    'of ten resolutions in six languages nearly every paragraph is paired with the one of the same label',
    () => {
      let [asked, right] = [0, 0];
      for (const name of ['75_1', '75_166', '75_191', '75_233', '75_240']) {
        const read = (language: 'fr' | 'en' | 'es' | 'ru' | 'zh') => {
          const found = paragraphsOf(`${resolutions}/${language}/${name}.xml`, `${language}/${name}.xml`);
          const kindOf = (label: string): ParagraphKind =>
            label.startsWith('PP') ? 'preambular' : label.startsWith('OP') ? 'operative' : 'plain';
          const paragraphs = found.map(({ label, text }, at) => ({
            id: `${label}#${at}`,
            kind: kindOf(label),
            level: 0,
            text,
          }));
          return { symbol: name, title: '', kind: 'resolution' as const, language, paragraphs, footnotes: [] };
        };
        const french = read('fr');
        for (const language of ['en', 'es', 'ru', 'zh'] as const) {
          const paired = siblingParagraphs(french, read(language));
          for (const { id, kind } of french.paragraphs) {
            if (kind === 'plain') continue;
            asked++;
            if (paired.get(id)?.split('#')[0] === id.split('#')[0]) right++;
          }
        }
      }
      expect(asked).toBeGreaterThan(500);
      expect(right / asked).toBeGreaterThan(0.9);
    },
  );
});
