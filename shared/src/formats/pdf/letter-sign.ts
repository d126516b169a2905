import type { PrintedLetter } from './printed-page.ts';

/*
 * Signs that are written above and below letters, such as the vowels of Arabic, each on the letter that it is drawn with. Programs draw them
 * where they look well, so that their places say little: what counts is beside which letter they are in the file.
 *
 *   from the left, as it is seen      ة ل ِ ث م    the sign before its letter
 *   as it is read                     م ث ِ ل ة    the sign behind its letter
 */

/** Widths of letters, in their size, between a sign and the letter that it is on. */
const nearest = 1.5;

/** The letters with their signs: `ث` and `ِ` are one, `ثِ`. A sign that is on nothing stays as it is. */
export function lettersWithSigns(letters: readonly PrintedLetter[]): PrintedLetter[] {
  if (!letters.some(isSign)) return [...letters];
  const result: PrintedLetter[] = [];
  let signs: PrintedLetter[] = [];
  const put = (letter: PrintedLetter, own: readonly PrintedLetter[]): PrintedLetter => ({
    ...letter,
    text: withMarks(
      letter.text,
      own.map(({ text }) => text),
    ),
  });
  for (const next of letters) {
    if (isSign(next)) {
      signs.push(next);
      continue;
    }
    const before = result.at(-1);
    const [first] = signs;
    if (!first) {
      result.push(next);
      continue;
    }
    const toNext = beside(first, next) && !(before && beside(first, before) && isRead(before, next, first));
    if (toNext) result.push(put(next, signs.toReversed()));
    else {
      if (before && beside(first, before)) result[result.length - 1] = put(before, signs);
      else for (const sign of signs) result.push(sign);
      result.push(next);
    }
    signs = [];
  }
  const before = result.at(-1);
  const [first] = signs;
  if (first && before && beside(first, before)) result[result.length - 1] = put(before, signs);
  else for (const sign of signs) result.push(sign);
  return result;
}

const onlySigns = /^\p{M}+$/u;

/** Whether a letter is a sign, or is named by its letter too and takes no place. */
function isSign({ text, width, size }: PrintedLetter): boolean {
  return onlySigns.test(text) || (width < 0.01 * size && /\p{L}\p{M}/u.test(text));
}

/** Whether a sign can be on a letter: not a space, and not one of another line or far away. */
function beside(sign: PrintedLetter, letter: PrintedLetter): boolean {
  const middle = sign.x + sign.width / 2;
  const reach = nearest * sign.size;
  return (
    /\p{L}|[\u0640\u25cc]/u.test(letter.text) &&
    Math.abs(sign.y - letter.y) < sign.size &&
    middle > letter.x - reach &&
    middle < letter.x + letter.width + reach
  );
}

/** Whether letters come in the order in which they are read: those of Arabic and Hebrew to the left, others to the right. */
function isRead(before: PrintedLetter, next: PrintedLetter, sign: PrintedLetter): boolean {
  const fromRight = /[\u0590-\u08ff]/u.test(before.text + next.text);
  if (Math.abs(before.y - next.y) > sign.size) return false;
  return fromRight ? next.x < before.x : next.x > before.x;
}

/** A letter, or several drawn as one, with signs behind the last; none of them twice, where a program names the letter by its signs too. */
function withMarks(letter: string, signs: readonly string[]): string {
  const marks = new Set(signs.flatMap((sign) => sign.match(/\p{M}/gu) ?? []));
  return letter + [...marks].filter((mark) => !letter.includes(mark)).join('');
}
