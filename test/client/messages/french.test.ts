import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { english } from '../../../shared/src/refusal/en.ts';
import { french } from '../../../shared/src/refusal/fr.ts';

/** A message as its file has it: a sentence, or one for each number. */
type Entry =
  | string
  | readonly [{ readonly selectors: readonly string[]; readonly match: Readonly<Record<string, string>> }];

const folder = new URL('../../../client/messages/', import.meta.url);
const files = readdirSync(new URL('en/', folder));
const read = (locale: string, file: string): Record<string, Entry> =>
  JSON.parse(readFileSync(new URL(`${locale}/${file}`, folder), 'utf8'));
const catalogues = [
  ...files.map((file) => ({ file, en: read('en', file), fr: read('fr', file) })),
  { file: 'refusals', en: english as Record<string, Entry>, fr: french as Record<string, Entry> },
];
const sentences = (entry: Entry): string[] => (typeof entry === 'string' ? [entry] : Object.values(entry[0].match));
const names = (entry: Entry): string =>
  [...new Set(sentences(entry).flatMap((sentence) => sentence.match(/\{\w+\}/g) ?? []))].sort().join(' ');

/** What chooses a sentence: each selector is one, or anything else. */
const choices = (selectors: readonly string[]): string[] =>
  selectors
    .reduce<string[][]>(
      (all, name) => all.flatMap((begun) => ['one', '*'].map((form) => [...begun, `${name}=${form}`])),
      [[]],
    )
    .map((parts) => parts.join(', '));

describe.each(catalogues)('$file', ({ en, fr }) => {
  it('has the same messages in English and French, with the same parameters', () => {
    // A number chooses between the sentences of a plural, and need not be in each.
    const told = (of: Record<string, Entry>) =>
      Object.entries(of).map(([key, entry]) => `${key}: ${typeof entry === 'string' ? names(entry) : 'by number'}`);
    expect(told(fr).sort()).toEqual(told(en).sort());
  });

  it('names nothing in a sentence for a number that the message does not have', () => {
    const foreign = Object.entries(fr).filter(([key, entry]) => {
      const known = `${names(en[key] ?? '')} {count}`;
      return (
        typeof entry !== 'string' &&
        names(entry)
          .split(' ')
          .some((name) => !known.includes(name))
      );
    });
    expect(foreign.map(([key]) => key)).toEqual([]);
  });

  it('has French sentences for one and for every other number', () => {
    // French says 1 000 000 otherwise than 2, so that only what holds for all other numbers leaves none out.
    for (const [key, entry] of Object.entries(fr))
      if (typeof entry !== 'string') expect(Object.keys(entry[0].match), key).toEqual(choices(entry[0].selectors));
  });

  it('writes French as it is printed', () => {
    for (const [key, entry] of Object.entries(fr))
      for (const sentence of sentences(entry)) {
        expect(sentence, `${key}: an apostrophe is ’`).not.toContain("'");
        expect(sentence, `${key}: quotation marks are « and »`).not.toMatch(/[“”"]/);
        expect(sentence, `${key}: no line breaks inside « »`).not.toMatch(/«(?!\u00a0)|(?<!\u00a0)»/);
        expect(sentence, `${key}: no line breaks before : ; ? ! %`).not.toMatch(/[^\s][;?!]| [:;?!%]/);
        expect(sentence, `${key}: no word before a name that a vowel would cut: «\u00a0d’Égypte\u00a0»`).not.toMatch(
          /\b(?:de|que|le|la|ne|se|ce) \{(?:party|parties|of|names?|who|requester|holders?)\}/i,
        );
        expect(sentence, `${key}: a name with an article has it: «\u00a0au Groupe du littoral\u00a0»`).not.toMatch(
          /(?<!\p{L})(?:par|à|pour|avec|contre|sur|chez|selon|sauf|sans) \{(?:party|parties|of|group|asked|requester|holders?)\}/iu,
        );
        expect(sentence, `${key}: capitals have their accents`).not.toMatch(/\b(Etat|Ecr|Elire|Eme)/);
      }
  });
});
