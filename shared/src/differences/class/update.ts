/*
 * What rolls over from one year's text to the next's: dates, years, sessions, in the six official languages.
 *
 *   at its [seventy-seventh→seventy-eighth] session      on [12 May 2021→14 June 2022]      第七十[七→八]届会议
 *
 * Sums and quotas are none: `[250→200] million dollars`. A number alone is a year only from 1900 to 2099.
 */

import type { Range } from '../range.ts';

const months = [
  'January|February|March|April|May|June|July|August|September|October|November|December',
  'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre',
  'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre',
  'январ[яеь]|феврал[яеь]|марта?е?|апрел[яеь]|ма[яйе]|июн[яеь]|июл[яеь]|августа?е?|сентябр[яеь]|октябр[яеь]|ноябр[яеь]|декабр[яеь]',
  'كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول',
  'يناير|فبراير|مارس|أبريل|مايو|يونيه|يونيو|يوليه|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر',
].join('|');
const month = `(?:${months})(?:/(?:${months}))?`;
const day = String.raw`(?:\d{1,2}(?:er|re|st|nd|rd|th|º)?)`;
const days = `${day}(?:(?:,? ?(?:-|–|to|and|et|au|y|al|a|по|и|إلى|و) ?(?:le |el )?)${day})*`;
const year = String.raw`(?=[12])(?<![\p{L}\p{N}/.,])(?:19|20)\d\d(?:[-–/](?:(?:19|20)?\d\d))?(?![\p{L}\p{N}/])(?![.,]\d)`;

const ordinal = [
  String.raw`(?:[a-z]+-)?(?:first|second|third|[a-z]+th)|\d+(?:st|nd|rd|th)`,
  String.raw`(?:[\p{L}-]+ et )?(?:[\p{L}-]+)i[èe]me|premi(?:er|ère)|seconde?|\d+(?:e|er|re|ème)`,
  String.raw`(?:[\p{L}]+g[ée]sim[oa] )?(?:primer[oa]?|segund[oa]|tercer[oa]?|cuart[oa]|quint[oa]|sext[oa]|séptim[oa]|octav[oa]|noven[oa]|décim[oa]|[\p{L}]+g[ée]sim[oa])|\d+(?:\.?º|\.?ª|er)`,
  String.raw`(?:двадцать |тридцать |сорок |пятьдесят |шестьдесят |семьдесят |восемьдесят |девяносто )?(?:перв|втор|трет|четв[её]рт|пят|шест|седьм|восьм|девят|[\p{L}]*десят|[\p{L}]*надцат|двадцат|тридцат|сороков|девяност|сот)(?:ой|ей|ую|ая|ый|ое|ого|ому|ые|ых|ым|ом|ь[ея]й|ью|ье[йм]|ь)|\d+-(?:й|я|ю|ой|ей)`,
].join('|');
const kinds =
  'regular|special|emergency|annual|plenary|substantive|resumed|organizational|ordinaire|extraordinaire|annuelle|plénière|(?:очередн|внеочередн|специальн|основн|возобновленн|ежегодн|пленарн|юбилейн)[а-я]+';
const session =
  'sessions?|meetings?|anniversary|biennium|anniversaire|séances?|réunions?|período(?:s)? (?:ordinario |extraordinario )?de sesiones|sesi(?:ón|ones)|aniversario|reuni(?:ón|ones)|сесси[а-я]+|заседани[а-я]+|совещани[а-я]+|годовщин[а-я]+';

const arabicOrdinal =
  '(?:و?(?:ال|لل)?(?:أولى|أول|ثانية|ثاني|ثالثة|ثالث|رابعة|رابع|خامسة|خامس|سادسة|سادس|سابعة|سابع|ثامنة|ثامن|تاسعة|تاسع|عاشرة|عاشر|حادية|حادي|عشرة|عشر|عشرين|عشرون|ثلاثين|ثلاثون|أربعين|أربعون|خمسين|خمسون|ستين|ستون|سبعين|سبعون|ثمانين|ثمانون|تسعين|تسعون|مائة))';

/** Dates that name a month, with its day or its year. */
const calendar = [
  new RegExp(`(?=\\d)(?<![\\p{L}\\p{N}])${days} (?:de |du )?${month}(?:,? (?:de |del )?${year}(?: года?)?)?`, 'giu'),
  // From the year back to the month, because a text has fewer figures than words; one of them is looked for first.
  new RegExp(`(?=[12])(?<=(?<![\\p{L}\\p{N}])(${month}(?: ${day})?,? (?:de |del )?))${year}(?: года?)?`, 'giu'),
  /(?:19|20)\d\d ?(?:[-–至] ?(?:19|20)?\d\d ?)?年(?:\d{1,2}月(?:\d{1,2}(?:[日至、和]\d{0,2})*日?)?)?|\d{1,2}月\d{1,2}日/gu,
];

const rolling = [
  ...calendar,
  // A number without a sign is the name of a session there, not how many there are: `12 meetings`.
  /(?<![\p{L}\p{N}])\d+ período (?:ordinario |extraordinario )?de sesiones/giu,
  /(?<![\d/.,])(?:19|20)\d\d[-–/至](?:19|20)?\d\d(?=\p{sc=Han})/gu,
  /(?:第?[\d一二三四五六七八九十百零]+届|第[\d一二三四五六七八九十百零]+次)(?:常会|会议|特别会议|年会|全体会议|周年)?|[\d一二三四五六七八九十]+周年/gu,
  new RegExp(year, 'gu'),
  // A month alone, where a word of time comes before it; capitals tell May from may.
  new RegExp(
    `(?:${months})(?![\\p{L}])(?<=(?<![\\p{L}])(?:in|of|since|until|by|before|after|during|from|early|late|en|depuis|dès|jusqu'en|avant|après|mois de|desde|hasta|antes de|después de|в|с|до|после|في|منذ|قبل|بعد) (?:${months}))`,
    'gu',
  ),
];

/** Numbers of sessions written out, which take long to look for, each with what a text that has one has. */
const written: readonly { readonly sign: RegExp; readonly patterns: readonly RegExp[] }[] = [
  {
    sign: new RegExp(`(?:${session})`, 'iu'),
    patterns: [new RegExp(`(?<![\\p{L}\\p{N}])(?:${ordinal})(?: (?:${kinds}))*(?: (?:${session}))`, 'giu')],
  },
  {
    sign: /[\u0600-\u06ff]/,
    patterns: [
      new RegExp(
        `(?:دور[ةت]\\p{L}*|اجتماع\\p{L}*|جلس[ةت]\\p{L}*|الذكرى|السنوية) (?:السنوية |العادية |الاستثنائية )?${arabicOrdinal}(?: ${arabicOrdinal}| بعد المائة)*`,
        'gu',
      ),
    ],
  },
];

/** The ranges of `text`, in which spaces and hyphens are plain as in comparison keys, that name a date, a year or a session. */
export function datesIn(text: string): Range[] {
  const sessions = written.flatMap(({ sign, patterns }) => (sign.test(text) ? ranges(text, patterns) : []));
  return [...ranges(text, rolling), ...sessions];
}

const datable = new RegExp(
  `\\d|^(?:${month}|كانون|تشرين|(?:الأول|الثاني)/(?:${months})|года?|${ordinal}|${arabicOrdinal}|vingt|trente|quarante|cinquante|soixante|двадцать|тридцать|сорок|пятьдесят|шестьдесят|семьдесят|восемьдесят|девяносто)$|^[第一二三四五六七八九十百零届次年月日]+|^周年|^(?:${session})$`,
  'iu',
);

/** Whether a word can be part of what `datesIn` finds; most words cannot. */
export function isDatable(word: string): boolean {
  return datable.test(word);
}

/** The ranges of `text`, in which spaces and hyphens are plain, that name a day of a month, or a month of a year. */
export function daysIn(text: string): Range[] {
  return /\d/.test(text) ? ranges(text, calendar) : [];
}

function ranges(text: string, among: readonly RegExp[]): Range[] {
  return among.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: found, 1: before = '' }) => ({
      from: index - before.length,
      to: index + found.length,
    })),
  );
}
