/*
 * The text of a file before it is read, where it carries brackets.
 *
 *   [5. Decides …]        →   5. [Decides …]      a label is no word of a bracket, and readers look for it at the beginning
 *   \[as agreed\]         →   each sign for one of private use, so that after reading it is known to be ordinary
 *
 * No line is added or taken away.
 */

/** The signs that a backslash makes ordinary, by the places of private use that hold them meanwhile. */
const privateUse = 0xe100;
const escapedSign = /\\([!-/:-@[-`{-~])/g;
const heldSign = /[\ue121-\ue17e]/g;

const labelInBracket =
  /^([ \t]*)([[{［｛【〔]+)[ \t]*((?:(?:PP|OP|Pp|Op)\s?\d{1,3}(?:\s?(?:bis|ter|quater|quinquies|alt|ante|new))?(?:\s\d{1,2})?[.:)]?|\(?\d{1,3}(?:\s?(?:bis|ter|quater|quinquies|alt))?[.)]|\d{1,3}(?:\.\d{1,3}){1,8}\.?|\([a-z]{1,3}\)|[a-z]\)|\([ivx]{1,5}\)))[ \t]+(?=\S)/gm;

/** The text as readers are given it. One that has signs of private use already keeps its backslashes. */
export function withSignsHeld(text: string): string {
  const moved = text.replace(labelInBracket, '$1$3 $2');
  if (heldSign.test(text)) return moved;
  return moved.replace(escapedSign, (_, sign: string) => String.fromCharCode(privateUse + sign.charCodeAt(0)));
}

/** What was read, with the signs in their places again; of strings anywhere in it. */
export function withSignsBack<T>(read: T): T {
  if (typeof read === 'string') return signsBack(read) as T;
  if (Array.isArray(read)) return read.map(withSignsBack) as T;
  if (read instanceof Map) return read as T;
  if (typeof read !== 'object' || read === null) return read;
  return Object.fromEntries(Object.entries(read).map(([name, value]) => [name, withSignsBack(value)])) as T;
}

/** Where a text has signs that are held, in UTF-16 code units. */
export function heldPlaces(text: string): number[] {
  return [...text.matchAll(heldSign)].map(({ index }) => index);
}

function signsBack(text: string): string {
  return text.replace(heldSign, (sign) => String.fromCharCode(sign.charCodeAt(0) - privateUse));
}
