import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { descent, trace } from '@adref/shared/corpus';
import { expect, test } from 'vitest';
import { corpusOf, readCollection, resolutionsThere } from './read-collection.ts';

/** The key; its `method` says how it was made. */
const key = JSON.parse(readFileSync(join(import.meta.dirname, 'near-key.json'), 'utf8')) as {
  readonly pairs: readonly { readonly at: string; readonly change: readonly (readonly [string, string])[] }[];
  readonly new: readonly string[];
};

/** How well what is nearly agreed is found, on an answer key that was made by hand; near-key.json says how. */
test.skipIf(!resolutionsThere)(
  'agreed sentences with a few words changed are found again, and new ones are not',
  () => {
    const all = readCollection(['fr-74', 'fr', 'en', 'es', 'ru', 'ar', 'zh']);
    const corpus = corpusOf(all);
    let [found, told, right] = [0, 0, 0];
    const missed: string[] = [];
    for (const { at, change } of key.pairs) {
      const original = all.find(({ file, label }) => `${file} ${label}` === at);
      if (!original) throw new Error(`There is no ${at}`);
      let text = original.text;
      for (const [from, to] of change) {
        if (!text.includes(from)) throw new Error(`${at} does not say “${from}”`);
        text = text.replace(from, to);
      }
      // The same clause of another year is as good an answer.
      const line = new Set([
        original.number,
        ...descent(corpus, original.number).map(({ paragraph }) => paragraph.number),
      ]);
      const { departures } = trace(corpus, text);
      const hits = departures.map(({ source }) => line.has(source.number));
      if (hits.includes(true)) found++;
      else missed.push(at);
      if (departures.length > 0) {
        told++;
        if (hits[0]) right++;
      }
    }
    const invented = key.new.filter((text) => trace(corpus, text).departures.length > 0);
    const recall = found / key.pairs.length;
    const precision = right / (told + invented.length);
    expect(key.pairs.length).toBeGreaterThanOrEqual(60);
    expect(invented).toEqual([]);
    expect(recall, `missed ${missed.join(', ')}`).toBeGreaterThanOrEqual(0.95);
    expect(precision).toBeGreaterThanOrEqual(0.95);
  },
);
