import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { baseDocument } from '@adref/fixtures';
import { redline } from '@adref/shared/differences';
import { readDocument, selectDocument } from '@adref/shared/formats';
import { describe, expect, it } from 'vitest';
import { bestCost, reading } from './reading-cost.ts';

/** A hand-made answer key beside the repository; where it is missing the tests are skipped. */
const key = join(import.meta.dirname, '../../../../shared/gold/l27-l37.json');
const there = existsSync(key);
if (!there) console.warn(`Skipped: the answer key ${key} is not here.`);

interface Pair {
  readonly a: string;
  readonly b: string;
  readonly degree: 'verbatim' | 'light' | 'heavy' | 'partial';
}

function textsOf(symbol: string): Map<string, string> {
  const { bytes, name } = baseDocument('A/73/505');
  const read = readDocument(bytes, { name });
  if (!read.ok) throw new Error(read.key);
  const selection = selectDocument(read.reading, symbol);
  if (!selection.ok) throw new Error(selection.key);
  return new Map(selection.document.paragraphs.map(({ id, text }) => [id, text]));
}

describe.skipIf(!there)('redlines of the two rival drafts of A/73/505', () => {
  const pairs: Pair[] = there ? JSON.parse(readFileSync(key, 'utf8')).pairs : [];
  const texts = new Map([...textsOf('A/C.1/73/L.27/Rev.1'), ...textsOf('A/C.1/73/L.37')]);
  const measured = pairs.map(({ a, b, degree }) => {
    const [before = '', after = ''] = [a, b].map((locator) =>
      texts.get(locator.replace(/^.*#/, '').replace('chapeau', 'enacting')),
    );
    const ops = redline(before, after);
    return { a, b, degree, before, after, ops, best: bestCost(before, after), ...reading(ops) };
  });
  const mean = (of: (one: (typeof measured)[number]) => number, among = measured) =>
    among.reduce((sum, one) => sum + of(one), 0) / among.length;

  it('has all texts', () => {
    expect(measured.filter(({ before, after }) => !before || !after).map(({ a, b }) => `${a} ${b}`)).toEqual([]);
  });

  it('are exact', () => {
    for (const { before, after, ops } of measured) {
      const without = (op: string) => ops.flatMap((one) => (one.op === op ? [] : [one.text])).join('');
      expect(without('insert')).toBe(before);
      expect(without('delete')).toBe(after);
    }
  });

  it('cut no word and leave no islands', () => {
    expect(measured.filter(({ cuts }) => cuts > 0).map(({ a, b }) => `${a} ${b}`)).toEqual([]);
    expect(mean(({ islands }) => islands)).toBeLessThanOrEqual(0.03);
  });

  it('read as well as any redline could', () => {
    const quality = ({ best, cost }: { best: number; cost: number }) => (cost === 0 ? 1 : best / cost);
    const close = measured.filter(({ degree }) => degree === 'verbatim' || degree === 'light');
    const heavy = measured.filter((one) => !close.includes(one));
    expect(mean(quality, close)).toBeGreaterThanOrEqual(0.98);
    expect(mean(quality, heavy)).toBeGreaterThanOrEqual(0.95);
  });

  it('show the one phrase that moved, and no other, as moved', () => {
    const moved = measured.flatMap(({ b, ops }) =>
      ops.flatMap(({ move, text }) => (move === undefined ? [] : [`${b.replace(/^.*#/, '')}: ${text}`])),
    );
    expect(moved).toEqual(["L37.PP15: , selon qu'il convient,", "L37.PP15: , selon qu'il conviendra"]);
  });
});
