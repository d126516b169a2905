import { isDefinition } from '../text/source/definition.ts';
import type { PrintedLine } from './printed-line.ts';

/*
 * A footnote that the next page goes on with: small lines at its foot that begin with no mark, where the last note of the page before is not at
 * its end.
 *
 *   ¹ See the report of the Secretary-General and the     page 1, in small letters below the text
 *   annexes to it.                                        page 2, in small letters below the text, above its own notes
 */

/** Share of the size of the text below which letters are those of notes. */
const noteSize = 0.94;
/** Sizes of letters that lines of a note are from each other at most. */
const together = 1.7;
const ended = /[.!?。؟！？][\])”"»）]*$/u;

/** The lines of each page, each with the rest of its last note behind that note. `body` is the size of the text. */
export function withWholeNotes(pages: readonly (readonly PrintedLine[])[], body: number): PrintedLine[][] {
  const result = pages.map((lines) => [...lines]);
  const plain = ({ text }: PrintedLine) => text.replace(/\p{Nd}+/gu, '#');
  const seen = new Map<string, number>();
  for (const line of pages.flat()) seen.set(plain(line), (seen.get(plain(line)) ?? 0) + 1);
  for (const [at, lines] of result.entries()) {
    const before = result[at - 1];
    const last = before && notesIn(before, body).at(-1);
    if (!before || last === undefined || ended.test(before[last]?.text ?? '')) continue;
    const rest = restIn(lines, body).filter((line) => (seen.get(plain(line)) ?? 0) === 1);
    const end = before[last];
    if (rest.length === 0 || !end) continue;
    // Where they are now they are close to each other, and what is below stays apart.
    before.splice(last + 1, 0, ...rest.map((line, nth) => ({ ...line, y: end.y + (nth + 1) / 100 })));
    result[at] = lines.filter((line) => !rest.includes(line));
  }
  return result;
}

/** Where the small lines below the text of a page begin; its length where there are none. */
function footOf(lines: readonly PrintedLine[], body: number): number {
  const last = lines.findLastIndex(({ size }) => size >= noteSize * body);
  return last < 0 ? lines.length : last + 1;
}

const follows = (line: PrintedLine | undefined, next: PrintedLine | undefined) =>
  line !== undefined && next !== undefined && next.y - line.y < together * line.size;

/** Places of the lines of a page's notes, which are close to each other. */
function notesIn(lines: readonly PrintedLine[], body: number): number[] {
  const first = lines.findIndex(({ text }, at) => at >= footOf(lines, body) && isDefinition(text));
  const places: number[] = [];
  for (let at = first; at >= 0 && at < lines.length; at++) {
    if (places.length > 0 && !follows(lines[at - 1], lines[at])) break;
    places.push(at);
  }
  return places;
}

/** The small lines of a page between its text and its first note. */
function restIn(lines: readonly PrintedLine[], body: number): PrintedLine[] {
  const rest: PrintedLine[] = [];
  for (let at = footOf(lines, body); at < lines.length; at++) {
    const line = lines[at];
    if (!line || isDefinition(line.text) || (rest.length > 0 && !follows(lines[at - 1], line))) break;
    rest.push(line);
  }
  return rest;
}
