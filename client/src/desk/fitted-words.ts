import { type Bracket, draftText, type RollingParagraph } from '@adref/shared/rolling';

/**
 * Words that somebody wrote for a bracket, with the spaces that they need between the words around it, and no others: where a bracket
 * begins and ends, before or behind a space, is nothing that one sees.
 *
 *   data on the[ quantity and] quality       "volume and"  →  " volume and"
 *   States [should] cooperate                " shall "     →  "shall"
 *
 * What is on the table there stays as it is, to the letter.
 */
export function fittedWords({ segments }: Pick<RollingParagraph, 'segments'>, bracket: Bracket, words: string): string {
  if (words === bracket.draft || bracket.alternatives.some(({ text }) => text === words)) return words;
  const core = words.trim();
  if (core === '') return '';
  const draft = draftText(segments);
  const [before, behind] = [draft.slice(0, bracket.from), draft.slice(bracket.to)];
  // What the draft has right behind a word, without a space, stays so: a space before it is none that one sees oneself type.
  const isTyped = /\s$/u.test(words) && !/^[;:!?»؛؟]/u.test(behind);
  return gap(before, core, /^\s/u.test(words)) + core + gap(core, behind, isTyped);
}

/** What is between two pieces: nothing where a space is there already, or none can be; else the space that was typed or is needed. */
function gap(left: string, right: string, typed: boolean): string {
  const [last = '', first = ''] = [[...left].at(-1), [...right][0]];
  if (last === '' || first === '' || /\s/u.test(last) || /\s/u.test(first)) return '';
  if (opens.test(last) || closes.test(first) || chinese.test(last + first)) return '';
  return typed || (ends.test(last) && begins.test(first)) ? ' ' : '';
}

/** Behind which a word does not begin without a space: letters and numbers, marks of notes, what closes. A hyphen or a stroke joins. */
const ends = /[\p{L}\p{M}\p{N}\p{Co},;:.!?…)\]}»”%،؛؟]/u;
/** Before which no word ends without one. */
const begins = /[\p{L}\p{N}([{«“]/u;
/** Behind or before which there is no space. */
const opens = /[([{“’]/u;
const closes = /[,.)\]}”،]/u;
const chinese = /[\p{sc=Han}\u3000-\u303f\uff00-\uff60]/u;
