/** A number in raised digits: 12 → `¹²`. */
export function superscriptOf(number: number): string {
  return `${number}`.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? digit);
}
