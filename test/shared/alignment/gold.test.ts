import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { matchParagraphs } from '@adref/shared/alignment';
import { describe, expect, test } from 'vitest';
import { americanDraft, russianDraft } from './base-document.ts';

/** A hand-made answer key beside the repository; where it is missing the tests are skipped. */
const key = join(import.meta.dirname, '../../../../shared/gold/l27-l37.json');
const there = existsSync(key);
if (!there) console.warn(`Skipped: the answer key ${key} is not here.`);

interface Answer {
  readonly a: string;
  readonly b: string;
}
interface Key {
  readonly pairs: readonly (Answer & { readonly role: 'primary' | 'secondary' })[];
  readonly traps: readonly Answer[];
}

/** `A73505#L27.chapeau` → `L27.enacting`, the id that reading gives. */
const id = (locator: string) => locator.replace(/^.*#/, '').replace('chapeau', 'enacting');
const pair = ({ a, b }: Answer) => `${id(a)} → ${id(b)}`;

describe.skipIf(!there)('the two rival drafts of A/73/505 against the answer key', () => {
  const gold: Key = there ? JSON.parse(readFileSync(key, 'utf8')) : { pairs: [], traps: [] };
  const primary = new Set(gold.pairs.filter(({ role }) => role === 'primary').map(pair));
  const secondary = new Set(gold.pairs.filter(({ role }) => role === 'secondary').map(pair));
  const found = matchParagraphs(russianDraft(), americanDraft(), { ids: 'unrelated' })
    .flatMap((link) => link.a.flatMap((a) => link.b.map((b) => `${a} → ${b}`)))
    .filter((one) => !secondary.has(one));

  test('finds at least 95 in 100 answers, and at most 3 in 100 that are none', () => {
    const right = found.filter((one) => primary.has(one)).length;
    const precision = right / found.length;
    const recall = right / primary.size;
    expect(precision).toBeGreaterThanOrEqual(0.97);
    expect((2 * precision * recall) / (precision + recall)).toBeGreaterThanOrEqual(0.95);
  });

  test('walks into no trap', () => {
    const traps = new Set(gold.traps.map(pair));
    expect(found.filter((one) => traps.has(one))).toEqual([]);
  });
});
