import { breakSigns, joinSign } from './breaks/break-sign.ts';
import { verbOf } from './notation.ts';

/**
 * How much of the words in a bracket is written after a backslash: brackets and spaces at the edges; what looks like notation anywhere; every sign and the beginning of
 * every word in capitals too; or everything, for words that are read as something else all the same.
 */
export type Protection = 'least' | 'little' | 'signs' | 'all';

/** From the one that reads best to the one that always reads back. */
export const protections: readonly Protection[] = ['least', 'little', 'signs', 'all'];

/** Words outside brackets. */
export function escapedWords(text: string): string {
  return text.replace(/[\\[\]\n\r\t{}［］｛｝【】〔〕]/g, '\\$&');
}

/** Words of a paragraph that is in a bracket as a whole; spaces beside other brackets are theirs. */
export function escapedWhole(text: string, protection: Protection): string {
  return escapedWordsIn(text, protection, false, false);
}

/**
 * Words inside a bracket: nothing in them may look like a separator, an attribution or a verb, and edges keep their spaces. Where paragraphs
 * are split or joined they say so, `¶` and `no ¶`.
 */
export function escapedItem(text: string, protection: Protection): string {
  if (!text.includes('¶')) return escapedWordsIn(text, protection);
  const signs = text.match(breakSigns) ?? [];
  return text
    .split(breakSigns)
    .map((words, at) => {
      const sign = signs[at];
      const written = sign === undefined ? '' : sign === joinSign ? 'no ¶' : '¶';
      const safe = escapedWordsIn(words, protection, at === 0, sign === undefined);
      // A joiner or a stroke behind a sign is not a part of it.
      return (at > 0 ? safe.replace(/^[\u0338\u200d]/u, '\\$&') : safe) + written;
    })
    .join('');
}

/** The same of words that have no such signs; the edges are those of the item or not. */
function escapedWordsIn(text: string, protection: Protection, first = true, last = true): string {
  if (protection === 'all') return text.replace(/[\s\S]/g, '\\$&');
  if (protection === 'signs') {
    return text.replace(
      /[^\p{L}\p{M}\p{N}\s]|(?<![\p{L}\p{M}\p{N}])[\p{Lu}\d]|^[\s\S]|\s$|[\n\r\t]/gu,
      (sign, at: number) => (sign === ' ' && (at === 0 ? !first : !last) ? sign : `\\${sign}`),
    );
  }
  const isSpace = (at: number) => at < 0 || at >= text.length || /\s/.test(text[at] ?? '');
  const isVerb = verbOf(text.replace(/\.$/, '')) !== null;
  let safe = '';
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    const misread =
      /[\\[\]\n\r\t{}［］｛｝【】〔〕¶]/.test(sign) ||
      (protection !== 'least' &&
        ((/[–—-]/.test(sign) && isSpace(at - 1)) || (sign === '/' && (isSpace(at - 1) || isSpace(at + 1))))) ||
      (/\s/.test(sign) && ((at === 0 && first) || (at === text.length - 1 && last))) ||
      (isVerb && at === 0);
    safe += misread ? `\\${sign}` : sign;
  }
  return safe;
}

/** The name of a party: nothing in it may look like the end of a name or a verb. */
export function escapedName(name: string, protection: Protection): string {
  if (protection !== 'little' && protection !== 'least') return name.replace(/[\s\S]/g, '\\$&');
  return escapedItem(name, 'little')
    .replace(/(?<!\\)[,;:：，、،；؛]/g, '\\$&')
    .replace(/(?<=\s)\S+/g, (word) => (verbOf(word.replace(/\.$/, '')) ? `\\${word}` : word));
}
