import {
  hasNoteMarks,
  noteMark,
  noteSign,
  printedMark,
  raisedSign,
  unitOfLength,
  withRaisedSigns,
} from '../document/index.ts';

/*
 * Marks of footnotes in a rolling text as plain text: raised figures where they call a note, and the notes of the text below it.
 *
 *   PP3⇥Noting the report,² also that of 2015⁹ on 5 m\²       FN2⇥A/80/212.       there is no note 9: the mark is printed without one
 *
 * Figures that are raised and call nothing, and a comma between two marks that is one of the words, come after a backslash; where no mark is
 * among the words, those behind a unit of length do without.
 */

const raisedFigures = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Not among the signs of a label: `FN**`. */
const inLabel = '(?<!^\\[?FN[*†‡§]*)';

/** Whether words could be taken for this sign where they are written: letters are everywhere. */
const isApart = (sign: string) => /^[\d*†‡§]/.test(sign);

/** A rolling text as `printRolling` prints it with the signs of its notes, under these labels, in the place of their marks. */
export function withCallsWritten(printed: string, labels: readonly string[], sign: (note: string) => string): string {
  const signs = labels.map((label) => raisedSign(noteSign(label))).filter((one) => one !== '');
  const isUnit = (at: number) => unitOfLength.test(printed.slice(Math.max(0, at - 4), at));
  const safely = signs.length > 0 || hasNoteMarks(printed);
  const stars = [...new Set(signs.join('').replace(/[^*†‡§]/g, ''))].join('');
  const misread = new RegExp(
    `\\\\[\\s\\S]|${inLabel}[${raisedFigures}${stars}]|(?<=[\\u{f0000}-\\u{ffffd}]),(?=[\\u{f0000}-\\u{ffffd}])`,
    'gmu',
  );
  const safe = printed.replace(misread, (found, at: number) =>
    found.startsWith('\\') || (!safely && isUnit(at)) ? found : `\\${found}`,
  );
  return withRaisedSigns(safe, sign);
}

/**
 * The other way round: the mark of the nth note, `idOf`, wherever a text in notation has the sign of the nth label, and the mark without a note
 * wherever it has another raised number.
 */
export function withCallsRead(text: string, labels: readonly string[], idOf: (nth: number) => string): string {
  const marks = new Map<string, string>();
  for (const [nth, label] of labels.entries()) {
    const mark = isApart(noteSign(label)) ? noteMark(idOf(nth)) : null;
    if (mark) marks.set(raisedSign(noteSign(label)), mark);
  }
  const longestFirst = [...marks.keys()]
    .sort((a, b) => b.length - a.length)
    // `³ bis` is not in `³ bisects`; behind a number words may go on, as they do in Chinese.
    .map((sign) => sign.replace(/[*]/g, '\\*') + (/\p{L}$/u.test(sign) ? '(?!\\p{L})' : ''));
  const one = `(?:${[...longestFirst, `[${raisedFigures}]+`].join('|')})(?![${raisedFigures}])`;
  const calls = new RegExp(`\\\\[\\s\\S]|${inLabel}${one}(?:,${one})*`, 'gmu');
  const single = new RegExp(`,?(${one})`, 'gu');
  return text.replace(calls, (found, at: number) => {
    if (found.startsWith('\\')) return found;
    const isWords = unitOfLength.test(text.slice(Math.max(0, at - 4), at));
    return found.replace(
      single,
      (shown, called: string) => marks.get(called) ?? ((!isWords && printedMark(figures(called))) || shown),
    );
  });
}

/** The number that raised figures are: `¹²` is 12. */
function figures(raised: string): string {
  return [...raised].map((figure) => raisedFigures.indexOf(figure)).join('');
}
