import { broken } from '../../../shared/formats/text/corpus/paged-text.ts';
import type { PrintedBlock, PrintedDocument } from '../../../shared/formats/text/corpus/printed-document.ts';
import { madePdf, pageHeight, pageWidth, type SetText, seenFromRight, widthOf } from './made-pdf.ts';

/** How the pages of a text are set. */
export interface PdfLayout {
  /** Size of the letters, in points. */
  readonly size: number;
  /** Long words are divided at the ends of lines. */
  readonly hyphens: boolean;
  /** Every fifth line has its number in the margin. */
  readonly lineNumbers: boolean;
  readonly columns: 1 | 2;
}

/** Layouts as offices produce them, chosen by number so that every file has one that stays. */
export function pdfLayoutOf(nth: number): PdfLayout {
  return {
    size: 9.5 + (nth % 3) * 0.75,
    hyphens: nth % 3 === 0,
    lineNumbers: nth % 4 === 1,
    columns: nth % 6 === 2 ? 2 : 1,
  };
}

const margin = 70;
const top = 90;
const bottom = pageHeight - 80;
const gutter = 24;

interface SetLine {
  readonly words: string;
  readonly size: number;
  readonly after: number;
  readonly notes: readonly number[];
}

/** A printed document as a PDF: head and foot on each page, notes in small letters at its foot with raised marks, perhaps two columns. */
export function printedPdf(document: PrintedDocument, layout: PdfLayout): Uint8Array {
  const { language } = document;
  const { size, columns, hyphens } = layout;
  const column = (pageWidth - 2 * margin - (columns - 1) * gutter) / columns;
  const wrapped = (text: string, at: number) =>
    language === 'zh'
      ? filled(text, at, column)
      : broken(
          text,
          {
            width: Math.floor((column / at) * 2),
            height: 0,
            furniture: 'bare number',
            formFeed: false,
            hyphens,
            indented: false,
          },
          language,
        );
  const body = document.blocks.flatMap((block) => {
    const lines = wrapped(withMarks(block), size);
    return lines.map(
      (words, at): SetLine => ({
        words,
        size,
        after: at === lines.length - 1 ? size * 2.1 : size * 1.3,
        notes: [...words.matchAll(/\ue000(\d+)\ue001/g)].map((match) => Number(match[1])),
      }),
    );
  });
  const small = size * 0.8;
  const notes = document.notes.map((note, at) =>
    wrapped(`\ue000${at + 1}\ue001 ${note}`, small).map(
      (words): SetLine => ({ words, size: small, after: small * 1.25, notes: [] }),
    ),
  );
  const pages: SetText[][] = [];
  const printed = new Set<number>();
  let at = 0;
  while (at < body.length) {
    const page: SetText[] = [];
    let count = 0;
    for (let nth = 0; nth < columns && at < body.length; nth++) {
      const place = language === 'ar' ? columns - 1 - nth : nth;
      const left = margin + place * (column + gutter);
      const called: number[] = [];
      const feet = (): SetLine[] => called.flatMap((note) => notes[note - 1] ?? []);
      const heightOf = (lines: readonly SetLine[]) => lines.reduce((sum, { after }) => sum + after, 0);
      let y = top;
      for (let line = body[at]; line; line = body[at]) {
        const added = line.notes.filter((note) => !printed.has(note));
        const below = heightOf([...feet(), ...added.flatMap((note) => notes[note - 1] ?? [])]);
        if (y + line.after > bottom - below - (below > 0 ? size : 0) && y > top) break;
        for (const note of added) printed.add(note);
        called.push(...added);
        page.push(...setLine(line, left, y, column, language));
        if (layout.lineNumbers && columns === 1 && ++count % 5 === 0) {
          const number = String(count);
          page.push({ text: number, x: margin - 20 - widthOf(number, size * 0.7), y, size: size * 0.7 });
        }
        y += line.after;
        at++;
      }
      y = bottom - heightOf(feet());
      for (const line of feet()) {
        page.push(...setLine(line, left, y, column, language));
        y += line.after;
      }
    }
    pages.push(page);
  }
  const edge = (text: string, y: number): SetText => ({ text, x: margin, y, size: size * 0.85 });
  return madePdf(
    pages.map((page, nth) => [
      ...(nth === 0 ? [] : [edge(document.symbol, 50)]),
      ...page,
      edge(`${nth + 1}/${pages.length}`, pageHeight - 40),
      { ...edge('20-17123', pageHeight - 40), x: pageWidth - margin - 60 },
    ]),
  );
}

/** Lines of Chinese as wide as their column; no line begins with a sign that ends something. */
function filled(text: string, size: number, column: number): string[] {
  const units =
    text.match(
      /(?:[\p{Script=Han}“《（]|[^\p{Script=Han}\s，。；：、）”》\ue000]+|\s)[，。；：、）”》]*(?:\ue000\d+\ue001)?|\ue000\d+\ue001|./gsu,
    ) ?? [];
  const lines = [''];
  for (const unit of units) {
    const line = (lines.at(-1) ?? '') + unit;
    if (widthOf(line.replace(/\ue000\d+\ue001/g, ''), size) <= column) lines[lines.length - 1] = line;
    else lines.push(unit.trimStart());
  }
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

function withMarks({ printed, text, marks }: PrintedBlock): string {
  let words = text;
  for (const { offset, note } of [...marks].reverse())
    words = `${words.slice(0, offset)}\ue000${note}\ue001${words.slice(offset)}`;
  return printed ? `${printed} ${words}` : words;
}

/** The letters of a line, word for word: marks raised and small, Arabic from the right. */
function setLine({ words, size }: SetLine, left: number, y: number, width: number, language: string): SetText[] {
  const result: SetText[] = [];
  // Words in Latin letters among Arabic ones, with the numbers after them, stand as they are read.
  const pattern =
    language === 'ar'
      ? /((?:[^\s\u0600-\u06ff\ue000]*[A-Za-z][^\s\u0600-\u06ff\ue000]*)(?:\s+[^\s\u0600-\u06ff\ue000]*[A-Za-z\d][^\s\u0600-\u06ff\ue000]*)*|\s+|\ue000\d+\ue001)/u
      : /(\s+|\ue000\d+\ue001)/u;
  const parts = words.split(pattern).filter((part) => part !== '');
  let x = language === 'ar' ? left + width : left;
  for (const part of parts) {
    const mark = /^\ue000(\d+)\ue001$/u.exec(part)?.[1];
    const text = mark === undefined ? part : language === 'ar' ? `(${mark})` : mark;
    const own = mark === undefined ? size : size * 0.65;
    const wide = widthOf(text, own);
    if (language === 'ar') x -= wide;
    if (text.trim() !== '')
      result.push({
        text: language === 'ar' && mark === undefined ? seenFromRight(text) : text,
        x,
        y: mark === undefined ? y : y - size * 0.35,
        size: own,
      });
    if (language !== 'ar') x += wide;
  }
  return result;
}
