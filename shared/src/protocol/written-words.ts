import { z } from 'zod';
import { hasForbiddenCharacter, withoutNoteMarks } from '../document/index.ts';

/*
 * Words that people write beside the texts: names, titles, remarks. They are shown to everybody, and so they hold no more than a text may:
 * nothing that hides, and nothing that shows a name in another order than it is in. Marks of footnotes, which come along with words that are
 * copied from a text, call nothing there and are left out.
 */

/** Words in one line, trimmed, of at most so many UTF-16 code units. */
export function lineUpTo(most: number) {
  return wordsUpTo(most, (text) => text);
}

/** The same, in several lines. */
export function passageUpTo(most: number) {
  return wordsUpTo(most, (text) => text.replaceAll(/\r?\n/g, ''));
}

/** `judged` is what of the words may hold no forbidden character. */
function wordsUpTo(most: number, judged: (text: string) => string) {
  return z
    .string()
    .overwrite((text) => withoutNoteMarks(text))
    .trim()
    .max(most)
    .refine((text) => !hasForbiddenCharacter(judged(text)), 'characters-unfit');
}
