import type { Marked } from '../reading/marked-text.ts';
import { joinSign, splitSign } from './break-sign.ts';

/** What says in writing that a paragraph does not begin here: `no ¶`. */
const written = /(?:(?<=^\s*)(?:no|sans|sin|без|بلا|无)\s?)?¶/giu;

/** Words in brackets with the signs in them for what is written there: `¶`, and `no ¶` before all others. A pilcrow behind a backslash is a word. */
export function withBreakSigns({ text, shape }: Marked): string {
  if (!shape.includes('¶')) return text;
  let words = '';
  let from = 0;
  for (const { 0: found, index } of shape.matchAll(written)) {
    words += text.slice(from, index) + (found.length > 1 ? joinSign : splitSign);
    from = index + found.length;
  }
  return words + text.slice(from);
}
