/** Superscript digits in the order of their values. */
export const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

const definition = new RegExp(`^(?:[${superscripts}]+|\\*{1,3})\\s+\\S`);
const numbered = new RegExp(`^[${superscripts}]+\\s+\\S`);

/** Whether a source line has the form of a footnote: its mark, a space, its text. */
export function isDefinition(raw: string): boolean {
  return definition.test(raw);
}

/** Whether a source line has the form of a footnote with a number. */
export function isNumberedDefinition(raw: string): boolean {
  return numbered.test(raw);
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
