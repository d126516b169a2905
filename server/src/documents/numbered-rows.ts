import { type PrintedItem, type PrintedLetter, printedWords } from '@adref/shared/formats';
import { getDocumentProxy } from 'unpdf';
import { ActualTexts } from './actual-text.ts';
import { lettersOf } from './page-letters.ts';

/** A line of a printed page that has its number beside it. */
export interface NumberedRow {
  readonly page: number;
  readonly number: number;
  /** Its words, in any order. */
  readonly words: readonly string[];
}

/** Points between the edge of a page and its words (page.typ); numbers of lines are between them. */
const pageSide = 59;
/** Points by which letters of a line are above its others, as raised ones, and below. */
const [above, below] = [8, 3.5];

/** The lines that are numbered on the pages of a PDF of ours, in the order of their numbers. */
export async function numberedRows(bytes: Uint8Array): Promise<NumberedRow[]> {
  const texts = new ActualTexts(bytes);
  // Its own copy: the library takes the bytes away from whoever gives them.
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  try {
    const rows: NumberedRow[] = [];
    for (let at = 1; at <= pdf.numPages; at++) {
      const page = await pdf.getPage(at);
      const [left = 0, , right = 0] = page.view;
      const letters = await lettersOf(page, page.ref ? texts.ofPage(page.ref.num) : null);
      const isBeside = ({ x, width }: PrintedLetter) => x + width < pageSide || x > right - left - pageSide;
      const words = printedWords(letters.filter((letter) => !isBeside(letter)));
      rows.push(...rowsOf(at, letters.filter(isBeside), words));
      page.cleanup();
    }
    return rows;
  } finally {
    await pdf.loadingTask.destroy();
  }
}

function rowsOf(page: number, figures: readonly PrintedLetter[], words: readonly PrintedItem[]): NumberedRow[] {
  const numbers = Map.groupBy(figures, ({ y }) => y);
  const rows = [...numbers]
    .sort(([a], [b]) => a - b)
    .map(([y, of]) => {
      const number = of.sort((a, b) => a.x - b.x).map(({ text }) => text);
      return { y, number: Number(number.join('')), words: [] as string[] };
    });
  for (const { text, y } of words) {
    const near = rows.filter((row) => y > row.y - above && y < row.y + below);
    // What is raised may be as near to the line above.
    near.sort((a, b) => Math.abs(a.y - y) - Math.abs(b.y - y));
    near[0]?.words.push(text);
  }
  return rows.map(({ number, words: said }) => ({ page, number, words: said }));
}
