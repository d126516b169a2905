import type { LeftOut } from './left-out.ts';

/** Signs that no text may hold: control characters that are not white space, what is not a character, and those that only a program reads. */
const forbidden = /(?!\s)\p{Cc}|\p{Noncharacter_Code_Point}|[\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;

/** Overrides of direction show words in another order than they have. */
const override = /[\u202d\u202e]/;

/**
 * One paragraph's words on one line: control characters, halves of characters, overrides of direction, soft hyphens and zero-width marks
 * go (but not the joiners that Arabic needs), runs of spaces become one, and a no-break space stays where typography asks for it: beside
 * French punctuation and between figures. A space at either end stays one.
 */
export function cleanWords(words: string): string {
  return withoutOverrides(words)
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/[\u00ad\u200b\u2060\ufeff\ufffc\ufffd]/g, '')
    .replaceAll(forbidden, '')
    .replaceAll(/[\u00a0\u202f](?![:;!?»%–—\d])/g, (space, at: number, whole: string) =>
      /[«\d§№–—]/.test(whole[at - 1] ?? '') ? space : ' ',
    )
    .replaceAll(/[ \t\n\v\f\r\u2028\u2029]+/g, ' ');
}

/** What `cleanWords` takes out of these words that a person has to know. */
export function takenOut(words: string): LeftOut[] {
  const found: LeftOut[] = [];
  if (!words.isWellFormed() || words.search(forbidden) >= 0) found.push('signs');
  if (override.test(words)) found.push('overrides');
  return found;
}

/** Takes out overrides of direction, each with the mark that ends it; other embeddings keep theirs. */
function withoutOverrides(words: string): string {
  if (!override.test(words)) return words;
  const open: boolean[] = [];
  return words.replaceAll(/[\u202a-\u202e]/g, (mark) => {
    if (mark !== '\u202c') {
      open.push(override.test(mark));
      return override.test(mark) ? '' : mark;
    }
    return open.pop() === true ? '' : mark;
  });
}
