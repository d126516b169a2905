/**
 * A word that has nothing in common with those of other numbers, up to some ten thousands. Of the eleven thousand signs of Hangul no three
 * come again; with ten digits, or 26 letters, a thousand words have most runs of three from each other.
 */
export function ownWord(number: number): string {
  const sign = (step: number, from: number) => String.fromCodePoint(0xac00 + ((number * step + from) % 11_171));
  return sign(7919, 0) + sign(104_729, 5) + sign(31, 9);
}
