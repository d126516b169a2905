import { hasNoteMarks, type NoteSigns, noteMark, raisedSign, withoutNoteMarks } from '@adref/shared/document';

/*
 * Words in a field of the browser, which shows signs and nothing else: the mark of a note is its raised number between two signs that have no
 * width, `‹` and `›` here.
 *
 *   report⟨fn-2⟩ of         report‹²› of
 *   `‹` or `›` is deleted   the mark goes as a whole, as one character would
 *   letters typed inside    they are beside the mark
 *   `km²`, typed            stays what it is
 */

const [opens, closes] = ['\u2060', '\u2063'];
const between = new RegExp(`${opens}([^${opens}${closes}]{1,24})${closes}`, 'gu');

/** Words as a field shows them. A mark whose sign is another's too, or not known, stays what it is. */
export function fieldWords(words: string, signs: NoteSigns): string {
  if (!hasNoteMarks(words)) return words;
  const known = new Map([...marksBySign(signs)].map(([sign, mark]) => [mark, sign]));
  return withoutNoteMarks(words, (note) => {
    const mark = noteMark(note) ?? '';
    const sign = known.get(mark);
    return sign === undefined ? mark : `${opens}${sign}${closes}`;
  });
}

/** What is written in a field, with the marks of notes again. */
export function wordsOfField(written: string, signs: NoteSigns): string {
  if (!written.includes(opens) && !written.includes(closes)) return written;
  const marks = marksBySign(signs);
  // `2 bis` before `2`.
  const longest = [...marks.keys()].sort((a, b) => b.length - a.length);
  const marked = written.replace(between, (there, inside: string) => {
    const whole = marks.get(inside);
    if (whole !== undefined) return whole;
    const first = longest.find((sign) => inside.startsWith(sign));
    if (first !== undefined) return `${marks.get(first)}${inside.slice(first.length)}`;
    const last = longest.find((sign) => inside.endsWith(sign));
    return last === undefined ? there : `${inside.slice(0, -last.length)}${marks.get(last)}`;
  });
  const halves = longest.flatMap((sign) => [`${opens}${sign}`, `${sign}${closes}`]);
  return [...halves, opens, closes].reduce((left, half) => left.replaceAll(half, ''), marked);
}

function marksBySign(signs: NoteSigns): ReadonlyMap<string, string> {
  const notes = Map.groupBy(signs.keys(), (note) => raisedSign(signs.get(note) ?? ''));
  return new Map(
    [...notes].flatMap(([sign, [note, ...others]]) => {
      const mark = noteMark(note ?? '');
      return mark === null || others.length > 0 ? [] : [[sign, mark] as const];
    }),
  );
}
