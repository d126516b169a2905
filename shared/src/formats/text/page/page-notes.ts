import { isDefinition, raised } from '../source/definition.ts';
import type { Line } from '../source/line.ts';
import { isRule } from './page-number.ts';

/**
 * Notes at the foot of a page whose marks are plain digits.
 *
 *   ____________           the rule; or the foot of the page itself, where the numbers go on from the page before and a mark above
 *   1 See A/70/237.        answers
 *   2 A/68/98, which       a note goes on until the next number, an empty line or the end of the page
 *   goes on here.
 *
 * Such a note is given raised digits, as the rest of the reader knows them.
 */
export interface PageNotes {
  /** The lines; those of notes with raised digits. */
  readonly lines: readonly Line[];
  /** Blocks of notes in order: the numbers of each, and the lines, by index, that its marks are looked for in. */
  readonly blocks: readonly NoteBlock[];
  /** For each line whether it belongs to a note. */
  readonly noted: readonly boolean[];
}

/** The notes of one page. */
export interface NoteBlock {
  readonly numbers: readonly number[];
  readonly from: number;
  readonly to: number;
}

const begins = /^[(（]?(\p{Nd}{1,3})[.)）]?\s+(?=\S)/u;

/** Finds the notes at the feet of pages; `furniture` says which lines belong to their pages. */
export function pageNotes(source: readonly Line[], furniture: readonly boolean[]): PageNotes {
  const lines = [...source];
  const noted = lines.map(() => false);
  const blocks: NoteBlock[] = [];
  let searched = 0;
  /** Where the page began whose foot is looked at. */
  let pageStart = 0;
  let last = 0;
  const numberAt = (at: number): number => {
    const text = lines[at]?.text ?? '';
    return isDefinition(text) ? 0 : Number(begins.exec(text)?.[1] ?? 0);
  };
  const take = (from: number, to: number, textEnd: number): void => {
    const numbers: number[] = [];
    for (let at = from; at < to; at++) {
      const line = lines[at];
      if (!line || furniture[at]) continue;
      const number = numberAt(at);
      const next = numbers.length === 0 ? number > 0 : number === (numbers.at(-1) ?? 0) + 1;
      noted[at] = true;
      if (!next) continue;
      numbers.push(number);
      lines[at] = {
        ...line,
        gap: line.gap === 'none' ? 'blank' : line.gap,
        text: line.text.replace(begins, `${raised(`${number}`)} `),
      };
    }
    blocks.push({ numbers, from: searched, to: textEnd });
    searched = to;
    last = numbers.at(-1) ?? last;
  };

  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (!line) continue;
    if (furniture[at] && isRule(line.text) && numberAt(at + 1) > 0 && !furniture[at + 1]) {
      const to = endOfNotes(at + 1);
      take(at + 1, to, at);
      at = to - 1;
      continue;
    }
    const pageEnds =
      (furniture[at] && !isRule(line.text) && !furniture[at - 1]) || (line.gap === 'page' && !furniture[at - 1]);
    if (pageEnds) {
      footOf(at);
      pageStart = at;
    }
  }
  if (!furniture.at(-1)) footOf(lines.length);
  return { lines, blocks, noted };

  /** The end of notes that begin at a line: a page's end, or an empty line with no next note below it. */
  function endOfNotes(from: number): number {
    let number = numberAt(from);
    for (let at = from + 1; at < lines.length; at++) {
      const line = lines[at];
      if (!line || furniture[at] || line.gap === 'page') return at;
      if (numberAt(at) === number + 1) number++;
      else if (line.gap === 'blank') return at;
    }
    return lines.length;
  }

  /** Notes without a rule at the foot of a page that ends before `end`: their numbers go on, and marks above answer them. */
  function footOf(end: number): void {
    const bareAt = (at: number) => (/^[(（]?\p{Nd}{1,3}[)）]?\s/u.test(lines[at]?.text ?? '') ? numberAt(at) : 0);
    let start = end;
    const top = Math.max(searched, pageStart);
    for (let at = end - 1; at >= top; at--) {
      if (noted[at] || furniture[at]) break;
      const opens = lines[at]?.gap !== 'none' || bareAt(at) > 0;
      if (!opens) continue;
      const number = bareAt(at);
      const follows = start === end || number + 1 === bareAt(start);
      if (number === 0 || !follows) break;
      start = at;
      if (number === 1) break;
    }
    const first = bareAt(start);
    if (start === end || (first !== last + 1 && first !== 1)) return;
    const numbers = new Set<number>();
    for (let at = start; at < end; at++) if (bareAt(at) > 0) numbers.add(bareAt(at));
    const all = numbers.size;
    for (let at = top; at < start; at++) {
      for (const match of (lines[at]?.text ?? '').matchAll(glued)) numbers.delete(Number(match[1]));
    }
    // Beside a mark that is plain those behind the number of a resolution are ones too: `70/2371`.
    if (numbers.size > 0 && numbers.size < all && numbers.size <= mostBehindNumbers) {
      const above = lines
        .slice(top, start)
        .flatMap(({ text }) => (/\d\/\d/.test(text) ? [text] : []))
        .join('\n');
      for (const number of numbers) if (new RegExp(`\\d/\\d{1,3}${number}(?!\\d)`).test(above)) numbers.delete(number);
    }
    if (numbers.size === 0) take(start, end, start);
  }
}

/** Marks of one page that are looked for behind numbers of resolutions: a page has few. */
const mostBehindNumbers = 20;

/** A number that touches the word or the punctuation before it, and nothing after it. */
const glued = /(?<=\p{Ll}{2}[,.;:]?|[”»"’)\]][,.;:]?|\p{Lo}[،؛，。]?|(?:19|20)\d{2}[,;]?)\(?(\d{1,3})(?![\d\p{L}/-])/gu;
