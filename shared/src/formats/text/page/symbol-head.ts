import { isAnySymbol } from '../../symbol.ts';
import { type Line, runsOn } from '../source/line.ts';
import { longestHead } from './page-edge.ts';
import { bareNumber } from './page-number.ts';

/** Lines that are the symbol of the text alone, from its second on, and the bare numbers beside them: heads of pages that nothing else tells. */
export function symbolHeads(lines: readonly Line[]): Set<number> {
  const heads = new Set<number>();
  const seen = new Set<string>();
  for (const [at, { text }] of lines.entries()) {
    if (!isAnySymbol(text)) continue;
    if (seen.has(text)) {
      heads.add(at);
      for (const beside of [at - 1, at + 1]) if (bareNumber.test(lines[beside]?.text ?? '')) heads.add(beside);
    }
    seen.add(text);
    // A symbol and a number alone that cut a sentence in two are a page's, though it is the only one.
    const number = [at - 1, at + 1].find((beside) => bareNumber.test(lines[beside]?.text ?? ''));
    if (number === undefined) continue;
    const [first, last] = [Math.min(at, number), Math.max(at, number)];
    const cut = runsOn(lines[first - 1]?.text ?? '') && /^[\p{Ll}\p{Lo}]/u.test(lines[last + 1]?.text ?? '');
    if (cut && lines[first]?.gap !== 'none' && lines[last + 1]?.gap !== 'none') {
      heads.add(at);
      heads.add(number);
    }
  }
  return heads;
}

/** A symbol with a short title beside it: spaces between them, or one space and a capital. */
export function withSymbol(text: string): boolean {
  const parts = text.split(/\s{2,}|\t/);
  if (parts.length === 2) return parts.some(isAnySymbol);
  if (text.length > longestHead || /[.;:,،؛。；：，]$/u.test(text)) return false;
  const [first = '', next = ''] = text.split(' ', 2);
  return isAnySymbol(first) && /^(?:\p{Lu}|(?![号和及与或、第])\p{Lo})/u.test(next);
}
