import { marker } from '../../text/source/marker.ts';
import { isEnactingFormula } from '../../text/vocabulary/enacting-formula.ts';
import type { WordSpan } from './word-line.ts';

/** What ends a paragraph of a resolution or of a report. */
const ends = /[,;:.،؛，；：。]\s*(?:and|or|et|ou|y|e|o|и|или|و|أو)?$/iu;

/** What a paragraph begins with where it has no number. */
const begins = /^[[("“«]*[\p{Lu}\p{Lt}\p{Lo}]/u;

/** Characters before a break that are looked at. */
const tail = 80;

/** Most paragraphs in one of Word's: what has more breaks is data. */
const mostBreaks = 1000;

/**
 * The paragraphs in one of Word's: people who paste from a page have line breaks between them. They are parted there where one ends as
 * paragraphs do and the next begins so, if that is twice the case or a number follows, and around the enacting formula; else a break is a space.
 *
 *   Rights⏎The General Assembly,⏎Noting it,                       three
 *   Noting the report,⏎1. Decides to act;⏎2. Decides to meet.     three
 *   1. Decides⏎to act.   Alliance,⏎Geneva                         one
 */
export function partedAtBreaks(spans: readonly WordSpan[]): readonly (readonly WordSpan[])[] {
  if (!spans.some(({ text }) => text.includes('\n'))) return [spans];
  const parts: WordSpan[][] = [[]];
  let [breaks, numbers] = [0, 0];
  /** The end of what is before: to look into a text that grows costs as much as it has. */
  let before = '';
  let formula = false;
  for (const line of linesOf(spans)) {
    const last = parts.at(-1) as WordSpan[];
    const after = textOf(line);
    const parted = ends.test(before) && /\S\s+\S|\p{Script=Han}{2}/u.test(before);
    const numbered = marker(after) !== null;
    const around = formula || (before !== '' && isEnactingFormula(after));
    formula = isEnactingFormula(after);
    if (around || (parted && (numbered || begins.test(after)))) {
      breaks++;
      if (numbered || around) numbers++;
      parts.push(line);
      before = after.slice(-tail);
    } else {
      for (const span of line) last.push(span);
      before = `${before} ${after}`.slice(-tail);
    }
  }
  return (breaks > 1 || numbers > 0) && breaks <= mostBreaks ? parts : [spans];
}

/** The spans of each line, each with the break before it. */
function linesOf(spans: readonly WordSpan[]): WordSpan[][] {
  const lines: WordSpan[][] = [[]];
  for (const span of spans) {
    span.text.split(/(?=\n)/).forEach((text) => {
      if (text.startsWith('\n')) lines.push([]);
      lines.at(-1)?.push({ ...span, text });
    });
  }
  return lines;
}

const textOf = (spans: readonly WordSpan[]): string =>
  spans
    .map(({ text, note }) => (note === undefined ? text : ''))
    .join('')
    .trim();
