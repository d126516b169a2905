/*
 * Which lines of plain text are one paragraph. A file that was wrapped at its width, or a PDF, breaks every line:
 *
 *   Décide que les États                    →   one paragraph: the next line begins with a small letter
 *   devraient coopérer à la mise en œuvre
 *   des normes ;
 *   Calls upon States;                      →   two: the first ends like a paragraph and the second begins with a capital
 *   Decides to meet;
 *   (a) To report;                          →   one of its own: it has a label
 *   - to report;                            →   one of its own: where several such lines come behind ends, dashes are the marks of a list
 *   [1] See A/RES/71/28.                    →   one of its own: it is a note that the words call
 *
 * Blank lines always part paragraphs. Where there are any, a line between them begins a paragraph only by its label or because the line
 * before has ended one.
 */
import { labelled } from './pasted-label.ts';
import { calledSigns, signAtHead } from './pasted-notes.ts';

/** The paragraphs in the lines of a text, each on one line. */
export function pastedLines(text: string): string[] {
  const lines = withDashesAsMarks(text.replaceAll(/\r\n?|[\u2028\u2029\v\f]/g, '\n').split('\n'));
  const written = lines.filter((line) => line.trim() !== '');
  const first = lines.findIndex((line) => line.trim() !== '');
  const layout: LineLayout = {
    spaced: lines.slice(first + 1, -1).some((line) => line.trim() === ''),
    wrapped: written.some((line, at) => at > 0 && beginsSmall(line) && !hasEnded(written[at - 1] ?? '')),
    width: written.reduce((width, line) => Math.max(width, line.trim().length), 0),
    called: calledSigns(text),
  };
  const paragraphs: string[][] = [];
  let last: string | null = null;
  for (const line of lines) {
    if (line.trim() === '') {
      last = null;
      continue;
    }
    const before = paragraphs.at(-1);
    if (before !== undefined && last !== null && goesOn(last, line, layout)) join(before, line);
    else paragraphs.push([line]);
    last = line;
  }
  return paragraphs.map((pieces) => pieces.join(''));
}

/**
 * The paragraphs in a paragraph of a page or a mail, whose lines are broken where its writer broke them: new ones begin behind an empty line, at a
 * label, and where a line has ended like a paragraph. A title on two lines stays one.
 */
export function brokenLines(lines: readonly string[]): string[] {
  const paragraphs: string[][] = [];
  let last = '';
  for (const line of withDashesAsMarks(lines)) {
    const before = paragraphs.at(-1);
    const label = labelled(line, true);
    const begins = label ? hasEnded(last) || !beginsSmall(label.words) : hasEnded(last) && !beginsSmall(line);
    if (line.trim() === '') last = '';
    else {
      if (before === undefined || last === '' || begins) paragraphs.push([line]);
      else join(before, line);
      last = line;
    }
  }
  return paragraphs.map((pieces) => pieces.join(''));
}

/** The lines, dashes that mark the members of a list as a list has its marks (pasted-label.ts): in a wrapped sentence a line may begin with one. */
function withDashesAsMarks(lines: readonly string[]): readonly string[] {
  const dash = /^(\s*[-–—])[ \u00a0]+(?=\S)/u;
  const written = lines.filter((line) => line.trim() !== '');
  const isMember = written.map((line) => dash.test(line));
  const isList = isMember.every((is, at) => !is || at === 0 || hasEnded(written[at - 1] ?? ''));
  if (!isList || isMember.filter(Boolean).length < 2) return lines;
  return lines.map((line) => line.replace(dash, '$1\t'));
}

/** How a text breaks its lines. */
interface LineLayout {
  /** Blank lines part its paragraphs. */
  readonly spaced: boolean;
  /** A sentence somewhere goes on in the next line. */
  readonly wrapped: boolean;
  /** Of its longest line, in UTF-16 code units. */
  readonly width: number;
  /** Signs of the notes that its words call. */
  readonly called: ReadonlySet<string>;
}

/** Whether `line` goes on with the paragraph of the line before it. */
function goesOn(before: string, line: string, { spaced, wrapped, width, called }: LineLayout): boolean {
  if (signAtHead(line, called) !== null) return false;
  const label = labelled(line, true);
  if (label && (hasEnded(before) || !beginsSmall(label.words))) return false;
  if (beginsSmall(line)) return true;
  const [first = ''] = line.trim().split(/\s/, 1);
  const full = before.trim().length + 1 + first.length > width;
  if (hasEnded(before)) return full && wrapped && /[.!?]\P{L}*$/u.test(before.trim());
  if (spaced) return true;
  // Scripts without capitals: a line that fills most of the width was wrapped.
  if (/^\P{L}*\p{Lo}/u.test(line)) return before.trim().length >= 0.7 * width;
  return wrapped && full;
}

/** Ends like a sentence, a clause of a list, or what introduces one; “; and” too. */
function hasEnded(line: string): boolean {
  return /[.;:!?。；：！？؛۔]["'”’»)\]]*(?:\s+(?:and|or|et|ou|y|o|и|или))?\s*$/u.test(line);
}

function beginsSmall(line: string): boolean {
  return /^\P{L}{0,3}\p{Ll}/u.test(line.trimStart());
}

/** Puts a line behind the pieces of a paragraph, of which none is blank: only the last one is looked at, however long the paragraph is. */
function join(pieces: string[], line: string): void {
  const [head, tail] = [pieces.pop()?.trimEnd() ?? '', line.trimStart()];
  if (head.endsWith('\u00ad')) {
    pieces.push(head.slice(0, -1), tail);
    return;
  }
  // A hyphen at the end may belong to the word, so it stays.
  const close = /\p{L}-$/u.test(head) && beginsSmall(tail);
  const ideographs = /[\p{Script=Han}，。；：、！？]$/u.test(head) && /^[\p{Script=Han}，。；：、！？]/u.test(tail);
  pieces.push(head, close || ideographs ? '' : ' ', tail);
}
