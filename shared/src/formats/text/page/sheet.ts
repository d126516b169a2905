import { isNumberedDefinition } from '../source/definition.ts';
import { type Line, rawLines, sourceLines } from '../source/line.ts';
import { withBracketedMarks } from './bracketed-mark.ts';
import { inReadingOrder } from './column.ts';
import { withWholeWords } from './divided-word.ts';
import { pageFurniture } from './furniture.ts';
import { withoutLineNumbers } from './line-number.ts';
import { pageNotes } from './page-notes.ts';
import { withRaisedMarks } from './plain-mark.ts';

/**
 * The lines of a text without what its pages added to them.
 *
 *   columns one after the other → numbers of lines out → heads, feet and rules out → notes at the foot known, their marks raised
 *   → divided words whole
 *
 * All of it before anybody joins lines to sentences. Where something was between two lines, the second says that a page ended.
 */
export interface Sheet {
  readonly lines: readonly Line[];
  readonly furniture: readonly Line[];
}

/** Share of lines that begin with spaces in a text that is laid out with them. */
const indentedShare = 0.25;

/** Reads the lines of a text and takes the pages away. */
export function sheet(text: string): Sheet {
  const raw = rawLines(text);
  const ordered = inReadingOrder(raw);
  const indented = raw.filter((line) => /^\s{2,}\S/.test(line.raw)).length;
  const laidOut =
    raw.some(({ feed }) => feed) ||
    ordered.some((line, at) => line !== raw[at]) ||
    indented > indentedShare * raw.filter((line) => line.raw !== '').length;
  const source = withBracketedMarks(withoutLineNumbers(sourceLines(ordered)));
  const furniture = pageFurniture(source);
  const notes = pageNotes(source, furniture);
  const free = notes.noted.map((noted, at) => noted || furniture[at] === true);
  const marked = withRaisedMarks(notes.lines, notes.blocks, free);
  const body: (Line | null)[] = marked.map(() => null);
  const foot: (Line | null)[] = marked.map(() => null);
  let gap: Line['gap'] | null = null;
  /** In a note whose mark is raised in the text itself: it may stand at the foot of a page, between the halves of a word. */
  let inNote = false;
  for (const [at, line] of marked.entries()) {
    inNote = isNumberedDefinition(line.text) || (inNote && line.gap === 'none');
    if (furniture[at]) gap = 'page';
    else if (notes.noted[at]) {
      foot[at] = line;
      gap = 'page';
    } else if (inNote && gap === null) foot[at] = line;
    else {
      body[at] = gap ? { ...line, gap } : line;
      gap = null;
    }
  }
  // Each apart, so that a note between the halves of a word does not part them.
  const [words, noted] = [withWholeWords(body), withWholeWords(foot)];
  const lines = marked.flatMap((_, at) => words[at] ?? noted[at] ?? []);
  const spaced = laidOut ? lines.map((line) => ({ ...line, text: line.text.replace(/ {2,}/g, ' ') })) : lines;
  return { lines: spaced, furniture: marked.filter((_, at) => furniture[at]) };
}
