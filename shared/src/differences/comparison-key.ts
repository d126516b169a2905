/*
 * What counts as the same word, whatever the typewriter:
 *
 *   l’eau, lʼeau, l'eau       one apostrophe
 *   e + U+0301, é             one accented letter (NFC)
 *   U+00A0, U+202F, U+0020    one space
 *   U+2011, U+2010, -         one hyphen;   –, —, −  one dash
 *   coopé(U+00AD)ration       no soft hyphen
 *
 * Case counts: negotiators capitalise on purpose ("Member States").
 */

/** Plain spaces, signs and whole letters, Latin, Cyrillic, Arabic, Chinese, in which there is nothing to normalise. */
const ordinary = /^[ -~À-žЀ-ӿء-ي一-鿿]*$/;

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
    .replace(/\u00ad/g, '')
    .replace(/[\u2018\u2019\u02bc\u02b9\uff07]/g, "'")
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\u2012-\u2015\u2212]/g, '–')
    .replace(/\s+/g, ' ');
}

/** Whether two texts differ in typography only: apostrophes, accents' encoding, kinds of space, dashes, soft hyphens. */
export function sameWords(a: string, b: string): boolean {
  return a === b || comparisonKey(a) === comparisonKey(b);
}
