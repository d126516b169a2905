import { isStopWord } from './align/stop-word.ts';
import { isMeaning, stemOf } from './class/force/meaning-word.ts';
import { forceBetween } from './force-between.ts';
import { tokenise } from './token.ts';

/**
 * Whether words that replace others say the same thing otherwise, so that a person can take the one for the other and leave all around them:
 *
 *   should → shall         both have force, and it changes
 *   cooperate → cooperation, 合作 → 协作      a stem, or a character, in common
 *   2025 → 2030            numbers
 *
 * Of words that have nothing in common, as `fund → review`, nobody can say it: in one place they may be rivals, in another one chance. Both
 * texts are parts of one sentence, in the same language.
 */
export function answerEachOther(before: string, after: string): boolean {
  const [x, y] = [meant(before), meant(after)];
  if (x.length === 0 || y.length === 0) return false;
  const number = (word: string) => /^[\p{N}\p{P}]+$/u.test(word);
  if (x.every(number) && y.every(number)) return true;
  const known = new Set(x.flatMap(kin));
  if (y.flatMap(kin).some((part) => known.has(part))) return true;
  return hasForce(before) && hasForce(after) && forceBetween(before, after) !== null;
}

/** Whether words have force by themselves: a hedge that is dropped with other words (`new ones, as appropriate → known`) answers to none. */
const hasForce = (text: string) => forceBetween(text, '') !== null;

/** Whether these are small words and signs only, which say nothing by themselves. */
export function isSmall(text: string): boolean {
  return tokenise(text).every(({ key }) => isStopWord(key) || !/[\p{L}\p{N}]/u.test(key));
}

const meant = (text: string) => tokenise(text).flatMap(({ key }) => (isMeaning(key) ? [key.toLowerCase()] : []));

/** What a word shares with its kin: its stem; of a Chinese one each character. */
const kin = (word: string) => (/^\p{Script=Han}/u.test(word) ? [...word] : [stemOf(word)]);
