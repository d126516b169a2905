/*
 * What may stand behind the sign that ends a line or a paragraph. Each is the inside of a character class, or a part of an expression (with `u`).
 *
 *   act;]   act;”   采取行动；］    still end in the sign
 *   act; [EU]                      so does this: a holder is named behind it
 */

/** Brackets that close. */
export const closingBrackets = String.raw`\]})］】）｝〕`;

/** Brackets and quotation marks that close. */
export const closers = `${closingBrackets}”"’»`;

/** A name in brackets behind all that, or none. */
export const nameBehind = String.raw`(?:\s*\[[^[\]]{1,40}\])?`;
