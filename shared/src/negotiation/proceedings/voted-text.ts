import {
  type FootnoteAnchor,
  noteMarkLength,
  noteMarksIn,
  type Paragraph,
  type TextDocument,
  withoutNoteMarks,
} from '../../document/index.ts';
import { carriedEmphasis } from '../rounds/carried-emphasis.ts';
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
  const left = paragraphs.filter(({ id, text }) => !out.has(id) && text !== '');
  const [was, called] = [calledIn(document.paragraphs), calledIn(left)];
  const goes = (id: string) => was.has(id) && !called.has(id);
  const kept = left.filter(({ kind, id }) => kind !== 'footnote' || !goes(id));
  const footnotes = document.footnotes.filter(({ id }) => !goes(id));
  const title = kept.find(({ kind }) => kind === 'title')?.text ?? document.title;
  return { ...document, title, paragraphs: kept, footnotes };
}

/** The ids of the footnotes whose marks are in these paragraphs or beside their words. */
export function calledIn(paragraphs: readonly Paragraph[]): ReadonlySet<string | null> {
  return new Set(
    paragraphs.flatMap(({ anchors = [], text }) => [
      ...anchors.map(({ footnote }) => footnote),
      ...noteMarksIn(text).map(({ note }) => note),
    ]),
  );
}

/** How often words occur, also where they overlap and whatever footnotes they call: only words that occur once can be replaced. */
export function occurrences(text: string, words: string): number {
  const [read, wanted] = [withoutNoteMarks(text), withoutNoteMarks(words)];
  let count = 0;
  for (let at = read.indexOf(wanted); wanted !== '' && at >= 0; at = read.indexOf(wanted, at + 1)) count++;
  return count;
}

function revisedParagraph(paragraph: Paragraph, before: string, after: string): Paragraph | null {
  if (occurrences(paragraph.text, before) !== 1) return null;
  const wanted = withoutNoteMarks(before);
  const read = withoutNoteMarks(paragraph.text).indexOf(wanted);
  const marks = noteMarksIn(paragraph.text).map(({ at: place }, nth) => place - nth * noteMarkLength);
  // A mark at either edge stays beside the words.
  const at = read + marks.filter((place) => place <= read).length * noteMarkLength;
  const end = read + wanted.length + marks.filter((place) => place < read + wanted.length).length * noteMarkLength;
  const text = paragraph.text.slice(0, at) + after + paragraph.text.slice(end);
  const anchors = paragraph.anchors?.flatMap((anchor): FootnoteAnchor[] => {
    if (anchor.offset <= at) return [anchor];
    if (anchor.offset < end) return [];
    return [{ ...anchor, offset: anchor.offset + after.length - (end - at) }];
  });
  const { anchors: _before, emphasis: apart = [], ...rest } = paragraph;
  const emphasis = carriedEmphasis(apart, paragraph.text, text);
  return {
    ...rest,
    text,
    ...(anchors && anchors.length > 0 && { anchors }),
    ...(emphasis.length > 0 && { emphasis }),
  };
}
