import { isPinned } from '../source/definition.ts';
import type { Line } from '../source/line.ts';

/**
 * The line numbers of a draft.
 *
 *   12  Recalling its resolution 70/237, and      every line, from 1 on each page or through the text
 *   13  noting the report,
 *
 *   5   the report, and                           or every fifth line
 *
 * Counted lines are no list: most of them end inside a sentence, and most counted lines of a list do not.
 */
const numbered = /^(\p{Nd}{1,4})(?:\s{2,}|\t|\s)(?=\S)/u;

/** Fewest lines that are counted one by one before their numbers are taken for those of lines. */
const fewest = 8;

/** The lines without the numbers that count them. */
export function withoutLineNumbers(lines: readonly Line[]): Line[] {
  const result = [...lines];
  let run: number[] = [];
  const flush = () => {
    const inside = run.filter((at) => !/[.;:!?؟؛。；：！？]$/u.test(lines[at]?.text ?? '')).length;
    if (run.length >= fewest && inside * 2 > run.length) {
      for (const at of run) {
        const line = lines[at];
        if (line) result[at] = { ...line, text: line.text.replace(numbered, '') };
      }
    }
    run = [];
  };
  let last = 0;
  let step = 0;
  for (const [at, { text }] of lines.entries()) {
    const number = isPinned(text) ? 0 : Number(numbered.exec(text)?.[1] ?? 0);
    const goesOn =
      run.length > 0 && number === last + (step || number - last) && (number - last === 1 || number - last === 5);
    if (number > 0 && goesOn) {
      step = number - last;
      run.push(at);
    } else if (number === 1 || number === 5) {
      // Counting begins anew on each page.
      if (!(step > 0 && run.length >= fewest && number === step)) {
        flush();
        step = 0;
      }
      run.push(at);
    } else if (step !== 5 || number > 0) {
      flush();
      step = 0;
      continue;
    } else continue;
    last = number;
  }
  flush();
  return result;
}
