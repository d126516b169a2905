import { baseDocument } from '@adref/fixtures';
import { matchParagraphs } from '@adref/shared/alignment';
import { redline } from '@adref/shared/differences';
import type { Paragraph } from '@adref/shared/document';
import { readDocument, selectDocument } from '@adref/shared/formats';
import { measure, type Row } from './row.ts';

/** Comparing the two drafts of A/73/505 with each other and with the report A/76/135, and a thousand paragraphs with a thousand. */
export async function benchAlignment(): Promise<Row[]> {
  const a = paragraphs('A/73/505', 'A/C.1/73/L.27/Rev.1');
  const b = paragraphs('A/73/505', 'A/C.1/73/L.37');
  const report = paragraphs('A/76/135');
  const thousand = manyParagraphs([...a, ...b, ...report], 1000);
  const later = thousand.map((paragraph) => ({ ...paragraph, text: paragraph.text.replace(/\b(des|les)\b/, 'ces') }));
  return [
    await measure('compare L.27/Rev.1 with L.37, redlines included', () => compare(a, b), { goal: 150 }),
    await measure('compare L.27/Rev.1 with A/76/135, redlines included', () => compare(a, report), { goal: 250 }),
    await measure('match 1,000 paragraphs with 1,000', () => matchParagraphs(thousand, later, { ids: 'unrelated' }), {
      runs: 3,
      warm: 1,
    }),
  ];
}

function compare(a: readonly Paragraph[], b: readonly Paragraph[]): void {
  const textOf = new Map([...a, ...b].map(({ id, text }) => [id, text]));
  for (const link of matchParagraphs(a, b, { ids: 'unrelated' })) {
    for (const idA of link.a) for (const idB of link.b) redline(textOf.get(idA) ?? '', textOf.get(idB) ?? '');
  }
}

function paragraphs(file: 'A/73/505' | 'A/76/135', symbol?: string): readonly Paragraph[] {
  const { bytes, name } = baseDocument(file);
  const read = readDocument(bytes, { name });
  if (!read.ok) throw new Error(read.key);
  const selection = selectDocument(read.reading, symbol);
  if (!selection.ok) throw new Error(selection.key);
  return selection.document.paragraphs;
}

/** So many paragraphs of real words, no two alike: the sentences of some, put together anew. */
function manyParagraphs(of: readonly Paragraph[], count: number): Paragraph[] {
  const clauses = of.flatMap(({ text }) => text.split(/(?<=[,;.]) /)).filter((clause) => clause.length > 20);
  return Array.from({ length: count }, (_, at) => ({
    id: `${at}`,
    kind: 'operative',
    level: 0,
    text: [7, 13, 29, 41].map((step) => clauses[(at * step + step) % clauses.length]).join(' '),
  }));
}
