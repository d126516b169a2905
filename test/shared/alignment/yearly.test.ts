import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Link, matchParagraphs, unmatched } from '@adref/shared/alignment';
import { languages } from '@adref/shared/document';
import { describe, expect, test } from 'vitest';
import { resolution, resolutions, resolutionsThere } from './resolution.ts';

interface YearlyPair {
  readonly a: string;
  readonly b: string;
  readonly title: string;
}

const opening = (path: string, link: Link | undefined, side: 'a' | 'b', length = 40) =>
  link?.[side].map((id) =>
    resolution(path)
      .find((one) => one.id === id)
      ?.text.slice(0, length),
  );

describe.skipIf(!resolutionsThere)('resolutions', () => {
  test('of one item, a year apart, leave few paragraphs alone and move hardly any', () => {
    const pairs: YearlyPair[] = JSON.parse(readFileSync(join(resolutions, 'yearly-pairs.json'), 'utf8'));
    const alone: number[] = [];
    let linked = 0;
    let moved = 0;
    for (const pair of pairs) {
      const [a, b] = [resolution(pair.a), resolution(pair.b)];
      const links = matchParagraphs(a, b, { ids: 'unrelated' });
      alone.push(unmatched(links, a, b).onlyA.length / a.length);
      linked += links.length;
      moved += links.filter((link) => link.relation === 'moved').length;
    }
    // Measured: 1 % of the median resolution alone, 27 of 5,122 links moved. Budget resolutions are written anew every year.
    expect(alone.toSorted((x, y) => x - y)[Math.floor(alone.length / 2)]).toBeLessThan(0.03);
    expect(moved / linked).toBeLessThan(0.01);
  });

  test('of different items share few paragraphs, and those are formulas', () => {
    const files = readdirSync(join(resolutions, 'fr')).filter((_, at) => at % 8 === 0);
    let [answered, quoted, all] = [0, 0, 0];
    files.forEach((file, at) => {
      const [a, b] = [resolution(`fr/${file}`), resolution(`fr/${files[(at + 7) % files.length]}`)];
      const formal = new Set(a.filter(({ kind }) => kind === 'enacting').map(({ id }) => id));
      const links = matchParagraphs(a, b, { ids: 'unrelated' });
      answered += links.filter((link) => link.relation !== 'quoted' && !link.a.some((id) => formal.has(id))).length;
      quoted += links.filter((link) => link.relation === 'quoted').length;
      all += Math.min(a.length, b.length);
    });
    // Measured: 24 of 1,054, nearly all of them the same request for a report or item of an agenda; 64 where different subjects made no difference.
    expect(answered / all).toBeLessThan(0.035);
    // Measured: 6; 18 where different subjects made no difference.
    expect(quoted / all).toBeLessThan(0.01);
  });

  test('see one paragraph become two where the Assembly split it', () => {
    const [before, after] = ['fr-74/74_169.xml', 'fr/75_193.xml'];
    const links = matchParagraphs(resolution(before), resolution(after), { ids: 'unrelated' });
    const split = links.find((link) => link.relation === 'split');
    expect(opening(before, split, 'a')).toEqual(['Rappelant avec beaucoup d’inquiétude les']);
    expect(opening(after, split, 'b')).toEqual([
      'Rappelant avec beaucoup d’inquiétude les',
      'Exhortant le régime syrien à remettre au',
    ]);
  });

  test.each(languages)('find themselves again in %s, reversed and with every eighth word left out', (language) => {
    for (const file of readdirSync(join(resolutions, language)).slice(0, 10)) {
      const a = resolution(join(language, file));
      const cut = a.map((paragraph) => ({ ...paragraph, text: thinned(paragraph.text) })).reverse();
      const links = matchParagraphs(a, cut, { ids: 'unrelated' }).filter((link) => link.relation !== 'quoted');
      const textOf = new Map(a.map(({ id, text }) => [id, text]));
      const itself = (link: Link) =>
        link.a.length === 1 && link.b.length === 1 && textOf.get(`${link.a}`) === textOf.get(`${link.b}`);
      expect(
        links.filter((link) => !itself(link)),
        `${file}: wrong`,
      ).toEqual([]);
      const found = new Set(links.flatMap((link) => link.a));
      const searched = a.filter(({ kind, text }) => kind !== 'heading' && kind !== 'enacting' && text.length > 60);
      expect(
        searched.filter(({ id }) => !found.has(id)),
        `${file}: missed`,
      ).toEqual([]);
    }
  });
});

/** A text without every eighth of its words; of Chinese, of its characters. */
function thinned(text: string): string {
  const words = text.match(/\p{Script=Han}|[^\s\p{Script=Han}]+\s*/gu) ?? [];
  return words.filter((_, at) => at % 8 !== 7).join('');
}
