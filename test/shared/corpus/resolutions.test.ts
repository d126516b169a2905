import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { descent, trace } from '@adref/shared/corpus';
import { describe, expect, test } from 'vitest';
import {
  type CollectedParagraph,
  corpusOf,
  paragraphsOf,
  readCollection,
  resolutions,
  resolutionsThere,
} from './read-collection.ts';

const fixtures = join(import.meta.dirname, '../../../fixtures/documents');

/** A text as this file compares it, with patterns of its own: typography and spaces make no difference. */
const plain = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[\u00ad\u200b]/g, '')
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[«»“”„]/g, '"')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\u2012-\u2015]/g, '–')
    .replace(/œ/g, 'oe')
    .replace(/[¹²³⁰⁴-⁹]+/g, '');

interface Piece {
  readonly text: string;
  readonly isWord: boolean;
}

function pieces(text: string): Piece[] {
  const found = plain(text).match(/[\p{L}\p{N}]+(?:[-./'][\p{L}\p{N}]+)*'?|[^\s\p{L}\p{N}]/gu) ?? [];
  return found.map((piece) => ({ text: piece, isWord: /[\p{L}\p{N}]/u.test(piece) }));
}

/** Every eight words that follow one another, with the signs between them; of the first word case makes no difference. */
function* windows(text: string): Generator<{ key: string; words: string }> {
  const all = pieces(text);
  const places = all.flatMap(({ isWord }, at) => (isWord ? [at] : []));
  for (let first = 0; first + 8 <= places.length; first++) {
    const inside = all.slice(places[first], (places[first + 7] ?? 0) + 1).map((piece) => piece.text);
    yield { key: [inside[0]?.toLowerCase(), ...inside.slice(1)].join(' '), words: inside.join(' ') };
  }
}

/** Traces paragraphs in a collection, and tells what is not truly there, and what is there and was missed. */
function judge(draft: readonly CollectedParagraph[], collection: readonly CollectedParagraph[]) {
  const wanted = new Map<string, boolean>();
  for (const { text } of draft) for (const { key } of windows(text)) wanted.set(key, false);
  for (const { text } of collection) for (const { key } of windows(text)) if (wanted.has(key)) wanted.set(key, true);
  const corpus = corpusOf(collection);
  const bare = (text: string) =>
    pieces(text)
      .map((piece) => piece.text.toLowerCase())
      .join(' ');
  let [spans, verbatim] = [0, 0];
  const untrue: string[] = [];
  const missed: string[] = [];
  for (const { text, label } of draft) {
    const found = trace(corpus, text);
    const told: string[] = [];
    for (const { from, to, sources } of found.spans) {
      const words = bare(text.slice(from, to));
      told.push(
        pieces(text.slice(from, to))
          .map((piece) => piece.text)
          .join(' '),
      );
      for (const source of sources) {
        spans++;
        if (bare(corpus.text(source.number).slice(source.from, source.to)) !== words) untrue.push(`${label}: ${words}`);
      }
    }
    for (const { key, words } of windows(text)) {
      if (!wanted.get(key)) continue;
      verbatim++;
      if (!told.some((span) => ` ${span} `.toLowerCase().includes(` ${words} `.toLowerCase())))
        missed.push(`${label}: ${words}`);
    }
  }
  return { spans, verbatim, untrue, missed };
}

test('the norms of L.27/Rev.1 in the report of the experts', () => {
  const drafts = paragraphsOf(join(fixtures, 'A-73-505.fr.txt'), 'A-73-505.fr.txt');
  const rival = drafts.filter(({ symbol }) => symbol === 'A/C.1/73/L.27/Rev.1');
  const report = paragraphsOf(join(fixtures, 'A-76-135.fr.txt'), 'A-76-135.fr.txt');
  const { spans, verbatim, untrue, missed } = judge(rival, report);
  expect([untrue, missed]).toEqual([[], []]);
  expect(Math.min(spans, verbatim)).toBeGreaterThan(20);
});

describe.skipIf(!resolutionsThere)('resolutions', () => {
  const all = resolutionsThere ? readCollection(['fr-74', 'fr']) : [];

  test.each(['75_240', '75_32'])('%s in everything adopted before it', (name) => {
    const draft = all.filter(({ file }) => file === `fr/${name}.xml`);
    const before = all.filter(({ date }) => date < (draft[0]?.date ?? ''));
    const { spans, verbatim, untrue, missed } = judge(draft, before);
    expect([untrue, missed]).toEqual([[], []]);
    expect([before.length > 5000, spans > 20, verbatim > 100]).toEqual([true, true, true]);
  });

  test('a clause that comes back a year later is found, and is one line with the first', () => {
    const corpus = corpusOf(all);
    const byFile = Map.groupBy(all, ({ file }) => file);
    const pairs = JSON.parse(readFileSync(join(resolutions, 'yearly-pairs.json'), 'utf8')) as {
      a: string;
      b: string;
    }[];
    let [asked, found] = [0, 0];
    for (const { a, b } of pairs) {
      const earlier = new Map(byFile.get(a)?.map((one) => [one.text, one]));
      for (const later of byFile.get(b) ?? []) {
        const same = earlier.get(later.text);
        if (!same || later.text.split(' ').length < 12 || asked >= 100) continue;
        asked++;
        const steps = descent(corpus, later.number);
        expect(steps.map(({ paragraph }) => paragraph.date)).toEqual(
          steps.map(({ paragraph }) => paragraph.date).toSorted(),
        );
        if (steps.some(({ paragraph, text }) => paragraph.document === same.document && text === same.text)) found++;
      }
    }
    expect(asked).toBe(100);
    // Of some formulas there are more resolutions than are looked at closely.
    expect(found / asked).toBeGreaterThan(0.95);
  });
});
