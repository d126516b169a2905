import type { PrintedLine } from '@adref/shared/protocol';
import type { LineNumber } from '../editor/printed-lines.ts';
import * as m from '../paraglide/messages.js';

/** What is said beside lines: each fifth number, as on paper, and of the first line of a page its page. */
export function lineNumbers(lines: readonly PrintedLine[]): LineNumber[] {
  let before = 0;
  return lines.flatMap(({ page, line, paragraph, offset }): LineNumber[] => {
    const isFirst = page !== before;
    before = page;
    if (!isFirst && line % 5 !== 0) return [];
    return [{ paragraph, offset, said: isFirst ? m.draft_lines_page({ number: page }) : String(line) }];
  });
}
