/** Superscript digits in the order of their values. */
export const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

const definition = new RegExp(`^(?:[${superscripts}]+|\\*{1,3})\\s+\\S`);
const numbered = new RegExp(`^[${superscripts}]+\\s+\\S`);

/** A note in a rolling text, under its label; the bracket around all of it may be before that: `FN3 See …`, `[FN3 bis See … – EU]`. */
const underNegotiation =
  /^(?:<b>)?(\[?)(?:<\/b>)?FN(\d{1,4}(?: (?:bis|ter|quater|quinquies|sexies|septies|octies|novies|decies|ante|alt|new)(?: \d{1,2})?)?|\*{1,5}|[†‡§a-z])\s+(?=\S)/;

/** Whether a source line has the form of a footnote: its mark, a space, its text. */
export function isDefinition(raw: string): boolean {
  return definition.test(raw) || underNegotiation.test(raw);
}

/** The mark of a note that has its label of a rolling text, and its words with the bracket around them; null for any other line. */
export function noteUnderNegotiation(raw: string): { readonly marker: string; readonly words: string } | null {
  const found = underNegotiation.exec(raw);
  return found && { marker: found[2] ?? '', words: `${found[1]}${raw.slice(found[0].length)}` };
}

/** Whether a source line has the form of a footnote with a number. */
export function isNumberedDefinition(raw: string): boolean {
  return numbered.test(raw) || underNegotiation.test(raw);
}

/** A number in raised digits: 12 → `¹²`. */
export function raised(number: string): string {
  return number.replace(/\d/g, (digit) => superscripts[Number(digit)] ?? digit);
}

/** What is before words that are taken as they are. */
export const pin = '\\ ';

/** Whether a line begins with a backslash and a space, and is taken as it is. */
export function isPinned(raw: string): boolean {
  return raw.startsWith(pin) || raw === '\\';
}
