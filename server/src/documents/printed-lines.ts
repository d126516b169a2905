import type { Paragraph } from '@adref/shared/document';
import type { PrintedLine } from '@adref/shared/protocol';
import { type FileRequest, fileModel } from '../exports/file-request.ts';
import { type PageData, pageData, type TypesetParagraph } from '../exports/pdf/page-data.ts';
import { paragraphsOf } from '../exports/pdf/page-list.ts';
import { writePdf } from '../exports/pdf/write-pdf.ts';
import { type NumberedRow, numberedRows } from './numbered-rows.ts';

/**
 * Where the lines of a clean text begin as they are printed with their numbers. The same pages are set once more with a number beside each line,
 * and read: the letters of a line are a stretch of the text, since all of it is printed. A line with other letters than that is left out, so that
 * no number is beside a line that does not have it.
 */
export async function printedLines(request: FileRequest & { readonly what: 'clean' }): Promise<PrintedLine[]> {
  const file = fileModel({ ...request, lineNumbers: true }, true);
  const { bytes } = await writePdf(file, 1);
  return linesOf(printedLetters(pageData(file), request.document.paragraphs), await numberedRows(bytes));
}

/** A letter or figure of a text as it is printed, and where it is: a number before a paragraph is at its beginning, one of nothing else has no place. */
interface PlacedLetter {
  readonly letter: string;
  readonly place: Pick<PrintedLine, 'paragraph' | 'offset'> | null;
}

/** A text as letters in the order in which they are read, and where its paragraphs begin among them. */
interface PlacedText {
  readonly letters: readonly PlacedLetter[];
  readonly begins: readonly number[];
}

/** Of spaces and signs a page has others than the text, as it has of letters that are drawn as one. */
const lettersIn = (text: string): string[] => text.normalize('NFKC').match(/[\p{L}\p{N}]/gu) ?? [];

/** Signs before the first letter of a line that are on it too. */
const opening = /[\p{Ps}\p{Pi}]+$/u;

function linesOf({ letters, begins }: PlacedText, rows: readonly NumberedRow[]): PrintedLine[] {
  const lines: PrintedLine[] = [];
  let next = 0;
  for (const { page, number, words } of rows) {
    const row = words.flatMap(lettersIn).sort();
    if (row.length === 0) continue;
    const isAt = (from: number) => {
      const there = letters.slice(from, from + row.length).map(({ letter }) => letter);
      return there.length === row.length && there.sort().every((letter, at) => letter === row[at]);
    };
    const from = isAt(next) ? next : begins.find((begin) => begin > next && isAt(begin));
    if (from === undefined) continue;
    next = from + row.length;
    const place = letters[from]?.place;
    if (place) lines.push({ page, line: number, ...place });
  }
  return lines;
}

/** The letters of a text as its pages have them, each with its place in the words of its paragraph. */
function printedLetters({ blocks }: PageData, paragraphs: readonly Paragraph[]): PlacedText {
  const places = paragraphs.map(({ text }) => placesOf(text));
  const letters: PlacedLetter[] = [];
  const begins: number[] = [];
  let next = 0;
  const printed = blocks.flatMap((block) =>
    block.kind === 'table' ? [] : block.kind === 'list' ? paragraphsOf(block) : [block],
  );
  for (const { label, runs } of printed) {
    begins.push(letters.length);
    const before = label.flatMap((run) => (run.kind === 'words' ? lettersIn(run.text) : []));
    const found = places.findIndex((own, at) => at >= next && offsetsIn(runs, own) !== null);
    const paragraph = paragraphs[found];
    if (found >= 0) next = found + 1;
    const offsets = offsetsIn(runs, places[found] ?? []) ?? [];
    const own = runs.flatMap((run) => lettersIn(wordsOf(run)));
    [...before, ...own].forEach((letter, nth) => {
      const offset = offsets[nth - before.length] ?? 0;
      letters.push({ letter, place: paragraph ? { paragraph: paragraph.id, offset } : null });
    });
  }
  return { letters, begins };
}

type PageRun = TypesetParagraph['runs'][number];

const wordsOf = (run: PageRun): string => (run.kind === 'words' ? run.text : run.kind === 'note' ? run.marker : '');

/** Ways to read raised signs that are looked at side by side: each may be a mark of a note, or words. */
const mostWays = 64;

/**
 * Where each letter of printed runs is in the words that they print; null where they print others. What is raised is among these words, as in
 * `m²`, or is the mark of a note: which of both, the words behind it say.
 */
function offsetsIn(runs: readonly PageRun[], places: readonly LetterOffset[]): number[] | null {
  const printed = runs.map((run) => lettersIn(wordsOf(run)));
  // Before each run how many letters of the words have been printed, and how many before the run before it.
  const steps: Map<number, number>[] = [new Map([[0, 0]])];
  for (const [at, letters] of printed.entries()) {
    const run = runs[at];
    const reached = new Map<number, number>();
    for (const from of steps.at(-1)?.keys() ?? []) {
      if (run?.kind === 'note' || (run?.kind === 'words' && run.raised)) reached.set(from, from);
      const isThere = run?.kind !== 'note' && letters.every((letter, nth) => places[from + nth]?.letter === letter);
      if (isThere && reached.size < mostWays) reached.set(from + letters.length, from);
    }
    if (reached.size === 0) return null;
    steps.push(reached);
  }
  let next = places.length;
  if (next === 0 || !steps.at(-1)?.has(next)) return null;
  const offsets: number[][] = [];
  for (let at = printed.length - 1; at >= 0; at--) {
    const from = steps[at + 1]?.get(next) ?? next;
    const isThere = next > from;
    const own = (printed[at] ?? []).map((_, nth) => places[isThere ? from + nth : from] ?? places.at(-1));
    offsets.push(own.map((place) => place?.offset ?? 0));
    next = from;
  }
  return offsets.reverse().flat();
}

interface LetterOffset {
  readonly letter: string;
  readonly offset: number;
}

/** The letters of some words, each with its offset, or that of the signs before it with which a line begins. */
function placesOf(text: string): LetterOffset[] {
  return [...text.matchAll(/./gsu)].flatMap(({ 0: sign, index }) =>
    lettersIn(sign).map((letter) => {
      const before = opening.exec(text.slice(Math.max(0, index - 4), index))?.[0].length ?? 0;
      return { letter, offset: index - before };
    }),
  );
}
