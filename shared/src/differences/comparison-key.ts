/*
 * What counts as the same word, whatever the typewriter:
 *
 *   l’eau, lʼeau, l'eau            one apostrophe;   “mot”, „mot“, «mot»   one kind of inverted commas
 *   e + U+0301, é   cœur, coeur    one accented letter (NFC), no ligatures
 *   U+00A0, U+202F, U+0020         one space
 *   U+2011, U+2010, -              one hyphen;   –, —, −   one dash
 *   coopé(U+00AD)ration            no soft hyphen, no mark of direction, no joiner of zero width
 *   ，； 12                        signs and digits of full width are those of ASCII
 *   ١٢, 12   الدولـــة, الدولة         one kind of digits, no kashida
 *
 * Case counts: negotiators capitalise on purpose ("Member States"). So do Arabic vowel signs: مُلزِمة binds, مُلزَمة is bound.
 */

/** Plain spaces, signs and whole letters, Latin, Cyrillic, Arabic, Chinese, in which there is nothing to normalise. */
const ordinary = /^[ -~À-őŔ-žЀ-ӿء-ؿف-ي一-鿿]*$/;

/** Whether `text` is sure to be its own comparison key, token by token; most are. */
export function isOrdinary(text: string): boolean {
  // Two spaces are one to a reader.
  return ordinary.test(text) && !text.includes('  ');
}

/** The form of `text` under which two words are compared; what is shown is always the original. */
export function comparisonKey(text: string): string {
  if (isOrdinary(text)) return text;
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u0640\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')
    .replace(/[\u2018\u2019\u02bc\u02b9\uff07]/g, "'")
    .replace(/[\u00ab\u00bb\u201c-\u201f\u2033]/g, '"')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\u2012-\u2015\u2212]/g, '–')
    .replace(/œ/g, 'oe')
    .replace(/Œ/g, 'Oe')
    .replace(/[\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufefc]/g, (sign) => sign.normalize('NFKC'))
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\s+/g, ' ');
}

/** Whether two texts differ in typography only: apostrophes, accents' encoding, kinds of space, dashes, soft hyphens. */
export function sameWords(a: string, b: string): boolean {
  return a === b || comparisonKey(a) === comparisonKey(b);
}
