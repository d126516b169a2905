import type { PageParagraph, PageSpan } from './page-paragraph.ts';

/** Words of a paragraph at a range of those that its ranges count in: the draft's, or for an added paragraph those tabled first. */
export interface CountedWords {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

/** Where counted words are on the page; null where it says others there, because the party has written over them. */
export function placeOnPage(
  { text, spans }: Pick<PageParagraph, 'text' | 'spans'>,
  { from, to, words }: CountedWords,
): { readonly start: number; readonly end: number } | null {
  const first = spans.find(({ segment, hunks }) => hunks.length === 0 && segment.from <= from && from < segment.to);
  const last = spans.find(({ segment, hunks }) => hunks.length === 0 && segment.from < to && to <= segment.to);
  if (!first || !last) return null;
  const start = first.start + (from - first.segment.from);
  const end = last.start + (to - last.segment.from);
  return text.slice(start, end) === words ? { start, end } : null;
}

/** Where a line that begins at this offset of counted words begins on the page; null where the page has none of them. Before words written in place of them. */
export function lineOnPage({ spans }: Pick<PageParagraph, 'spans'>, offset: number): number | null {
  const span = spans.find(({ segment }) => segment.from <= offset && offset < segment.to);
  if (!span) return null;
  return span.hunks.length === 0 ? span.start + (offset - span.segment.from) : span.start;
}

/** The counted words that a stretch of the page shows, without spaces around them; null where the party has written some of them, or there are none. */
export function countedWords(
  { text, spans }: Pick<PageParagraph, 'text' | 'spans'>,
  start: number,
  end: number,
): CountedWords | null {
  const chosen = text.slice(start, end);
  const words = chosen.trim();
  if (words === '') return null;
  const from = start + chosen.indexOf(words);
  const to = from + words.length;
  const touched = spans.filter((span) => span.start < to && from < span.end);
  const [first, last] = [touched[0], touched.at(-1)];
  // A word that is struck inside the stretch is not on the page, and is one of the draft's all the same.
  const within = spans.filter((span) => span.start <= to && from <= span.end && span.hunks.length > 0);
  if (!first || !last || within.some((span) => cuts(span, from, to))) return null;
  return { from: first.segment.from + (from - first.start), to: last.segment.from + (to - last.start), words };
}

/** Whether a bracket in which the party has changes of its own reaches into the stretch. */
function cuts({ start, end }: PageSpan, from: number, to: number): boolean {
  return start === end ? from < start && start < to : start < to && from < end;
}
