import { existsSync, readFileSync } from 'node:fs';
import { documentStyle, labels, type TextDocument } from '@adref/shared/document';
import { type Reading, readDocument } from '@adref/shared/formats';
import { expect, test } from 'vitest';

const file = new URL('../../../../../shared/cases/reading.json', import.meta.url);
const missing = !existsSync(file);

/** A text and what reading it must give; what is not named is free. */
interface ReadingCase {
  readonly name: string;
  readonly language: TextDocument['language'];
  readonly text?: string;
  readonly kind?: string;
  readonly title?: string;
  readonly symbol?: string;
  readonly labels?: readonly string[];
  readonly headings?: readonly string[];
  readonly paragraphs?: Readonly<Record<string, string>>;
  readonly subparagraphs?: number;
  readonly footnotes?: number;
  readonly markFlags?: number;
  readonly last?: readonly string[];
}

const cases: readonly ReadingCase[] = missing
  ? [{ name: 'skipped: ../shared/cases/reading.json is not there', language: 'en' }]
  : JSON.parse(readFileSync(file, 'utf8'));

const letters = [...'abcdefghijklmnopqrstuvwxyz', 'aa', 'bb', 'cc'];
/** The one case that is made and not written down. */
const generated = `The General Assembly,\n\n1. Requests:\n\n${letters.map((sign) => `(${sign}) To act;\n\n`).join('')}`;

function read(text: string): Reading {
  const result = readDocument(new TextEncoder().encode(text));
  if (!result.ok) throw new Error(result.key);
  return result.reading;
}

const plain = (label: string) => label.replace(/[()]/g, '');

test.skipIf(missing).each(cases.map((one) => [one.name, one] as const))('%s', (_, one) => {
  const reading = read(one.text ?? generated);
  const [document] = reading.documents;
  if (!document) throw new Error('nothing was read');
  const body = document.paragraphs.filter(({ kind }) => kind !== 'title');
  const named = labels(body, documentStyle(document));
  expect(document.language).toBe(one.language);
  if (one.kind) expect(document.kind).toBe(one.kind);
  if (one.title) expect(document.title).toBe(one.title);
  if (one.symbol) expect(document.symbol).toBe(one.symbol);
  if (one.labels) expect(named.map(plain)).toEqual(one.labels.map(plain));
  if (one.last) expect(named.slice(-one.last.length)).toEqual(one.last);
  if (one.headings) expect(body.flatMap(({ kind, text }) => (kind === 'heading' ? [text] : []))).toEqual(one.headings);
  for (const [label, words] of Object.entries(one.paragraphs ?? {}))
    expect(body[named.indexOf(label)]?.text).toBe(words);
  if (one.subparagraphs) expect(body.filter(({ kind }) => kind === 'subparagraph')).toHaveLength(one.subparagraphs);
  if (one.footnotes) expect(document.footnotes).toHaveLength(one.footnotes);
  if (one.markFlags !== undefined)
    expect(
      reading.flags.filter(({ kind }) => kind === 'footnote mark' || kind === 'footnote without mark'),
    ).toHaveLength(one.markFlags);
});
