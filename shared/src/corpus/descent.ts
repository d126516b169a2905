import { differences, type Span } from '@adref/shared/differences';
import type { AgreedParagraph } from './agreed-paragraph.ts';
import { NearCandidates, similarity } from './near.ts';
import { type Corpus, forceOf, type TraceDeparture } from './trace.ts';
import { wordRow } from './word-row.ts';

/** The same clause in one document of the line, with what changed since the one before. */
export interface DescentStep {
  readonly paragraph: AgreedParagraph;
  readonly text: string;
  /** From the step before; empty in the first. */
  readonly redline: readonly Span[];
  readonly force: TraceDeparture['force'];
}

/** Least likeness of a clause to the one it is a form of: three words in five are the same. */
const leastLikeness = 0.6;

/** Paragraphs looked at closely: a clause of every year for some decades, and others that are like it. */
const candidates = 80;

/**
 * The line of descent of a paragraph of the collection: for every other document of its language the paragraph that is most like it, where
 * one is, in the order in which they were adopted. Documents without a date are left out. The line always has the paragraph itself.
 */
export function descent(corpus: Corpus, number: number): DescentStep[] {
  const own = corpus.paragraph(number);
  const { codes } = wordRow(corpus.text(number));
  const near = new NearCandidates();
  corpus.index.matches(codes, Number.POSITIVE_INFINITY, () => undefined, near.count);
  const best = new Map<string, { paragraph: AgreedParagraph; likeness: number }>();
  for (const other of near.best(candidates)) {
    const paragraph = corpus.paragraph(other);
    const row = corpus.index.row(other);
    if (!row || paragraph.language !== own.language || paragraph.document === own.document || !paragraph.date) continue;
    const likeness = similarity(codes, row);
    if (likeness < leastLikeness || likeness <= (best.get(paragraph.document)?.likeness ?? 0)) continue;
    best.set(paragraph.document, { paragraph, likeness });
  }
  const line = [own, ...[...best.values()].map(({ paragraph }) => paragraph)].sort(
    (a, b) => a.date.localeCompare(b.date) || a.symbol.localeCompare(b.symbol),
  );
  return line.map((paragraph, at): DescentStep => {
    const text = corpus.text(paragraph.number);
    const before = line[at - 1];
    const redline = before ? differences(corpus.text(before.number), text) : [];
    return { paragraph, text, redline, force: forceOf(redline) };
  });
}
