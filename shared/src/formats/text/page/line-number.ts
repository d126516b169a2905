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
 *   14                                            an empty line may be counted too: nothing is behind its number
 *
 * Counted lines are no list: most of them end inside a sentence, and most counted lines of a list do not.
 */
const numbered = /^(\p{Nd}{1,4})(?:\s+(?=\S)|$)/u;

/** Fewest lines counted one by one, and by fives, before their numbers are taken for those of lines. */
const fewest = { 1: 8, 5: 4 } as const;

/** The lines without the numbers that count them. */
export function withoutLineNumbers(lines: readonly Line[]): Line[] {
  const result = [...lines];
  let run: number[] = [];
  let last = 0;
  let step: 1 | 5 = 1;
  const flush = () => {
    const worded = run.filter((at) => !/^\p{Nd}+$/u.test(lines[at]?.text ?? ''));
    const inside = worded.filter((at) => !/[.;:!?؟؛。；：！？]$/u.test(lines[at]?.text ?? '')).length;
    if (run.length >= fewest[step] && inside * 2 > worded.length) {
      for (const at of run) {
        const line = lines[at];
        if (line) result[at] = { ...line, text: line.text.replace(numbered, '') };
      }
    }
    run = [];
    last = 0;
  };
  for (const [at, { text }] of lines.entries()) {
    const number = isPinned(text) ? 0 : Number(numbered.exec(text)?.[1] ?? 0);
    if (number === 0) {
      // Lines between those that are counted by fives have no number.
      if (step === 1) flush();
      continue;
    }
    const goesOn = run.length > 0 && number === last + step;
    // Counting begins anew on each page.
    const again = run.length > 0 && number === step && last >= fewest[step] * step;
    if (!goesOn && !again) {
      flush();
      if (number !== 1 && number !== 5) continue;
      step = number;
    }
    run.push(at);
    last = number;
  }
  flush();
  return withoutEmpty(result);
}

/** Takes empty lines out and notes the gap that they leave. A line with nothing but its number is empty once the number is gone. */
function withoutEmpty(lines: readonly Line[]): Line[] {
  const result: Line[] = [];
  let gap = 'none' as Line['gap'];
  for (const line of lines) {
    if (line.text === '') gap = line.gap === 'page' || gap === 'page' ? 'page' : 'blank';
    else {
      result.push(gap === 'none' || line.gap === 'page' ? line : { ...line, gap });
      gap = 'none';
    }
  }
  return result;
}
