import { existsSync, readFileSync } from 'node:fs';
import { loadBaseDocuments } from '@adref/fixtures';
import { readDocument } from '@adref/shared/formats';
import { expect, test } from 'vitest';

const key = new URL('../../../../../shared/gold/l27-l37.json', import.meta.url);
const missing = !existsSync(key);

interface Link {
  readonly a: string;
  readonly b: string;
  readonly aPrefix?: string;
  readonly bPrefix?: string;
}

/** `A73505#L27.chapeau` → `L27.enacting`, `A76135#N13.a` → `A76-135.N13a`, `A76135#P30.a` → `A76-135.P30.a`. */
function idOf(locator: string): string {
  const [file = '', place = ''] = locator.split('#');
  if (/^L\d/.test(place)) return place.replace('chapeau', 'enacting').replace('titre', 'title');
  const prefix = file === 'A73505' ? 'A73-505' : 'A76-135';
  return `${prefix}.${place.replace(/^N13\./, 'N13')}`;
}

test.skipIf(missing)(
  `finds the paragraphs of the answer key${missing ? ' (skipped: ../shared/gold/l27-l37.json is not there)' : ''}`,
  () => {
    const texts = new Map<string, string>();
    for (const { bytes, name } of loadBaseDocuments()) {
      const read = readDocument(bytes, { name });
      if (!read.ok) throw new Error(read.key);
      for (const one of read.reading.documents)
        for (const paragraph of one.paragraphs) texts.set(paragraph.id, paragraph.text);
    }
    const { pairs } = JSON.parse(readFileSync(key, 'utf8')) as { pairs: Link[] };
    const sides = pairs.flatMap(({ a, b, aPrefix, bPrefix }) => [
      { locator: a, prefix: aPrefix },
      { locator: b, prefix: bPrefix },
    ]);
    const inParagraphs = sides.filter(({ locator }) => /#(?:L\d|P\d|N13)/.test(locator));
    expect(inParagraphs.length).toBe(2 * pairs.length);
    for (const { locator, prefix } of inParagraphs) {
      const text = texts.get(idOf(locator));
      expect(text, locator).toBeDefined();
      if (prefix) expect(text?.slice(0, prefix.length), locator).toBe(prefix);
    }
  },
);
