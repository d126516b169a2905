import { romanNumeral } from '@adref/shared/document';
import type { ListLevel } from './word-file.ts';

/** The letters in which Word counts in Arabic, in the order of their values; the fifth is written with its joiner. */
const abjad = [...'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ'].map((sign) => (sign === 'ه' ? 'هـ' : sign));

/** The highest count that Word has, and the highest that it writes in letters: thirty times through the alphabet. */
const [highest, highestInLetters] = [32_767, 780] as const;

/** A number that a file says to count from; `otherwise` where it says none, or one that Word does not count from. */
export function countFrom(said: string, otherwise: number): number {
  const from = said === '' ? Number.NaN : Number(said);
  return Number.isInteger(from) && from >= 0 && from <= highest ? from : otherwise;
}

/** How Word writes a count: after `z` comes `aa`, then `bb`. In digits where a format is not one of these, or does not go so far. */
export function countIn(format: string, n: number): string {
  switch (format) {
    case 'lowerLetter':
      return letters('abcdefghijklmnopqrstuvwxyz', n);
    case 'upperLetter':
      return letters('ABCDEFGHIJKLMNOPQRSTUVWXYZ', n);
    case 'russianLower':
      return letters('абвгдежзиклмнопрстуфхцчшщыэюя', n);
    case 'russianUpper':
      return letters('АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ', n);
    case 'lowerRoman':
      return romanNumeral(n, highest);
    case 'upperRoman':
      return romanNumeral(n, highest).toUpperCase();
    case 'arabicAbjad':
      return letters(abjad, n);
    case 'arabicAlpha':
      return letters([...'أبتثجحخدذرزسشصضطظعغفقكلمنهوي'], n);
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
      return hanNumber(n);
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return hanDigits(n);
    case 'chicago':
      return n < 1 ? `${n}` : letters('*†‡§', n);
    case 'decimalZero':
      return n < 10 ? `0${n}` : `${n}`;
    case 'none':
    case 'bullet':
      return '';
    default:
      return `${n}`;
  }
}

/** 3 → `三`, 12 → `十二`, 20 → `二十`; in digits from 100 on, where lists do not go. */
function hanNumber(n: number): string {
  if (n < 1 || n > 99) return `${n}`;
  const digit = (at: number) => (at === 0 ? '' : ('一二三四五六七八九'[at - 1] ?? ''));
  const tens = Math.floor(n / 10);
  return `${tens > 1 ? digit(tens) : ''}${tens > 0 ? '十' : ''}${digit(n % 10)}`;
}

/** Digit by digit: 10 → `一〇`, 21 → `二一`. */
function hanDigits(n: number): string {
  return `${n}`.replace(/\d/g, (digit) => '〇一二三四五六七八九'[Number(digit)] ?? digit);
}

function letters(alphabet: string | readonly string[], n: number): string {
  if (n > highestInLetters) return `${n}`;
  return (alphabet[(n - 1) % alphabet.length] ?? '').repeat(Math.ceil(n / alphabet.length));
}

/** The counts of the levels of one list, from 1; one that was not counted yet is taken for 1. */
export type Counts = (number | undefined)[];

/** Counts one more paragraph at a level: deeper levels begin again. */
export function countOn(counts: Counts, level: number, start = 1): void {
  counts[level] = (counts[level] ?? start - 1) + 1;
  counts.length = level + 1;
}

/** The number that a list prints: `%1.%2` with the counts of its levels. */
export function printedCount(
  text: string,
  counts: Counts,
  formatOf: (level: number) => ListLevel['format'] | string,
): string {
  return text.replace(/%([1-9])/g, (_, digit: string) => {
    const level = Number(digit) - 1;
    return countIn(formatOf(level), counts[level] ?? 1);
  });
}
