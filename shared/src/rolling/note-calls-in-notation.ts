import { noteMark, noteSign, raisedSign, withRaisedSigns } from '../document/index.ts';

/*
 * Marks of footnotes in a rolling text as plain text: raised figures where they call a note of the text, and the notes below it.
 *
 *   PP3⇥Noting the report,² also the one on 5 m\²       FN2⇥A/80/212.
 *
 * Figures that are raised and call nothing, and a comma between two marks that is one of the words, come after a backslash.
 */

const raisedFigures = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Whether words could be taken for this sign where they are written: letters are everywhere. */
const isApart = (sign: string) => /^[\d*†‡§]/.test(sign);

/** A rolling text as `printRolling` prints it with the signs of its notes, under these labels, in the place of their marks. */
export function withCallsWritten(printed: string, labels: readonly string[], sign: (note: string) => string): string {
  const signs = labels.map((label) => raisedSign(noteSign(label))).filter((one) => one !== '');
  if (signs.length === 0) return withRaisedSigns(printed, sign);
  const stars = [...new Set(signs.join('').replace(/[^*†‡§]/g, ''))].join('');
  const misread = new RegExp(
    `\\\\[\\s\\S]|[${raisedFigures}${stars}]|(?<=[\\u{f0000}-\\u{ffffd}]),(?=[\\u{f0000}-\\u{ffffd}])`,
    'gu',
  );
  const safe = printed.replace(misread, (found) => (found.startsWith('\\') ? found : `\\${found}`));
  return withRaisedSigns(safe, sign);
}

/** The other way round: the mark of the nth note, `idOf`, wherever a text in notation has the sign of the nth label. */
export function withCallsRead(text: string, labels: readonly string[], idOf: (nth: number) => string): string {
  const marks = new Map<string, string>();
  for (const [nth, label] of labels.entries()) {
    const mark = isApart(noteSign(label)) ? noteMark(idOf(nth)) : null;
    if (mark) marks.set(raisedSign(noteSign(label)), mark);
  }
  if (marks.size === 0) return text;
  const longestFirst = [...marks.keys()].sort((a, b) => b.length - a.length).map((sign) => sign.replace(/[*]/g, '\\*'));
  const one = `(?:${longestFirst.join('|')})(?![${raisedFigures}\\p{L}])`;
  const calls = new RegExp(`\\\\[\\s\\S]|(?<![${raisedFigures}])${one}(?:,${one})*`, 'gu');
  const single = new RegExp(`,?(${longestFirst.join('|')})`, 'gu');
  return text.replace(calls, (found) =>
    found.startsWith('\\') ? found : found.replace(single, (_, sign: string) => marks.get(sign) ?? sign),
  );
}
