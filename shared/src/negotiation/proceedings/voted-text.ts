import type { FootnoteAnchor, Paragraph, TextDocument } from '../../document/index.ts';
import { type Proceeding, type ProceedingOf, proceedingsOf } from './proceeding.ts';

/** The certified oral revisions of a draft, in the order in which they are applied. */
function certifiedRevisions(proceedings: readonly Proceeding[], symbol: string): ProceedingOf<'oral-revision'>[] {
  return proceedingsOf(proceedings, symbol, 'oral-revision')
    .filter(({ certified }) => certified !== null)
    .sort((a, b) => (a.certified?.order ?? 0) - (b.certified?.order ?? 0));
}

/**
 * The text that is voted on: the draft with its certified oral revisions, without what was voted out of it. Paragraphs keep their ids; a
 * footnote mark inside words that are replaced goes with them. Null where a revision does not fit, which the record does not allow.
 */
export function votedText(
  proceedings: readonly Proceeding[],
  symbol: string,
  document: TextDocument,
): TextDocument | null {
  let paragraphs: readonly Paragraph[] = document.paragraphs;
  for (const { paragraph, before, after } of certifiedRevisions(proceedings, symbol)) {
    const target = paragraphs.find(({ id }) => id === paragraph);
    const revised = target && revisedParagraph(target, before, after);
    if (!revised) return null;
    paragraphs = paragraphs.map((one) => (one === target ? revised : one));
  }
  const out = new Set(
    proceedingsOf(proceedings, symbol, 'separate-vote').flatMap(({ result, paragraphs: ids }) =>
      result.adopted ? [] : ids,
    ),
  );
  const kept = paragraphs.filter(({ id, text }) => !out.has(id) && text !== '');
  const called = new Set(kept.flatMap(({ anchors }) => anchors ?? []).map(({ footnote }) => footnote));
  const was = new Set(document.paragraphs.flatMap(({ anchors }) => anchors ?? []).map(({ footnote }) => footnote));
  const footnotes = document.footnotes.filter(({ id }) => !was.has(id) || called.has(id));
  const title = kept.find(({ kind }) => kind === 'title')?.text ?? document.title;
  return { ...document, title, paragraphs: kept, footnotes };
}

/** How often words occur, also where they overlap: only words that occur once can be replaced. */
export function occurrences(text: string, words: string): number {
  let count = 0;
  for (let at = text.indexOf(words); words !== '' && at >= 0; at = text.indexOf(words, at + 1)) count++;
  return count;
}

function revisedParagraph(paragraph: Paragraph, before: string, after: string): Paragraph | null {
  if (occurrences(paragraph.text, before) !== 1) return null;
  const at = paragraph.text.indexOf(before);
  const end = at + before.length;
  const text = paragraph.text.slice(0, at) + after + paragraph.text.slice(end);
  const anchors = paragraph.anchors?.flatMap((anchor): FootnoteAnchor[] => {
    if (anchor.offset <= at) return [anchor];
    if (anchor.offset < end) return [];
    return [{ ...anchor, offset: anchor.offset + after.length - before.length }];
  });
  const { anchors: _before, ...rest } = paragraph;
  return { ...rest, text, ...(anchors && anchors.length > 0 && { anchors }) };
}
