import type { Language } from '../../../document/index.ts';
import { countIn } from '../count.ts';

/**
 * A session as the United Nations prints it above a document: `Seventy-third session`, `Soixante-treizième session`, `第七十三届会议`. Beyond the
 * ninety-ninth with digits: `111th session`.
 */
export function sessionName(n: number, language: Language): string {
  if (!Number.isInteger(n) || n < 1 || n > 99) return withDigits[language](n);
  const [tens, units] = [Math.floor(n / 10), n % 10];
  const name = inWords[language](n, tens, units);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

type InWords = (n: number, tens: number, units: number) => string;

const listed = (words: string): readonly string[] => words.split(' ');

const english = {
  first: listed(
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth',
  ),
  tens: listed('twenty thirty forty fifty sixty seventy eighty ninety'),
};

const french = {
  units: listed(
    'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf',
  ),
  tens: ['vingt', 'trente', 'quarante', 'cinquante', 'soixante', 'soixante', 'quatre-vingt', 'quatre-vingt'],
};

const spanish = {
  units: listed('primer segundo tercer cuarto quinto sexto séptimo octavo noveno'),
  teens: listed(
    'décimo undécimo duodécimo decimotercer decimocuarto decimoquinto decimosexto decimoséptimo decimoctavo decimonoveno',
  ),
  tens: listed('vigésimo trigésimo cuadragésimo quincuagésimo sexagésimo septuagésimo octogésimo nonagésimo'),
};

const russian = {
  first: listed(
    'первая вторая третья четвертая пятая шестая седьмая восьмая девятая десятая одиннадцатая двенадцатая тринадцатая четырнадцатая пятнадцатая шестнадцатая семнадцатая восемнадцатая девятнадцатая',
  ),
  tens: listed('двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто'),
  tenths: listed('двадцатая тридцатая сороковая пятидесятая шестидесятая семидесятая восьмидесятая девяностая'),
};

const arabic = {
  units: listed('الأولى الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة'),
  tens: listed('العشرون الثلاثون الأربعون الخمسون الستون السبعون الثمانون التسعون'),
};

/** From the first to the ninety-ninth; Spanish numbers are short before a noun. */
const inWords: Readonly<Record<Language, InWords>> = {
  en: (n, tens, units) => {
    if (n < 20) return `${english.first[n - 1]} session`;
    const ten = english.tens[tens - 2] ?? '';
    const name = units === 0 ? `${ten.slice(0, -1)}ieth` : `${ten}-${english.first[units - 1]}`;
    return `${name} session`;
  },
  fr: (n, tens, units) => {
    if (n === 1) return 'première session';
    return `${ordinal(frenchNumber(n, tens, units))} session`;
  },
  es: (n, tens, units) => {
    const name =
      n < 10
        ? spanish.units[n - 1]
        : n < 20
          ? spanish.teens[n - 10]
          : [spanish.tens[tens - 2], units === 0 ? '' : spanish.units[units - 1]].join(' ').trim();
    return `${name} período de sesiones`;
  },
  ru: (n, tens, units) => {
    const name =
      n < 20
        ? russian.first[n - 1]
        : units === 0
          ? russian.tenths[tens - 2]
          : `${russian.tens[tens - 2]} ${russian.first[units - 1]}`;
    return `${name} сессия`;
  },
  ar: (n, tens, units) => {
    if (n < 10) return `الدورة ${arabic.units[n - 1]}`;
    if (n === 10) return 'الدورة العاشرة';
    // The first of more than ten has a word of its own.
    const unit = units === 1 ? 'الحادية' : arabic.units[units - 1];
    if (tens === 1) return `الدورة ${unit} عشرة`;
    const ten = arabic.tens[tens - 2];
    return units === 0 ? `الدورة ${ten}` : `الدورة ${unit} و${ten}`;
  },
  zh: (n) => `第${countIn('chineseCounting', n)}届会议`,
};

/** A number in French from 2 to 99: `vingt et un`, `soixante et onze`, `quatre-vingt-un`. */
function frenchNumber(n: number, tens: number, units: number): string {
  if (n < 20) return french.units[n - 1] ?? '';
  // Seventy and ninety are sixty and eighty with ten to nineteen.
  const rest = tens === 7 || tens === 9 ? units + 10 : units;
  const ten = french.tens[tens - 2] ?? '';
  if (rest === 0) return ten;
  const joined = (rest === 1 || rest === 11) && tens < 8 ? ' et ' : '-';
  return `${ten}${joined}${french.units[rest - 1]}`;
}

/** A French number as an ordinal: `cinq` → `cinquième`, `neuf` → `neuvième`, `quatre` → `quatrième`. */
function ordinal(number: string): string {
  return `${number.replace(/cinq$/, 'cinqu').replace(/neuf$/, 'neuv').replace(/e$/, '')}ième`;
}

const withDigits: Readonly<Record<Language, (n: number) => string>> = {
  ar: (n) => `الدورة ${n}`,
  zh: (n) => `第${n}届会议`,
  en: (n) => `${englishOrdinal(n)} session`,
  fr: (n) => `${n}e session`,
  ru: (n) => `${n}-я сессия`,
  es: (n) => `${n}º período de sesiones`,
};

/** `111th`, `121st`, `112th`. */
function englishOrdinal(n: number): string {
  const teen = n % 100 >= 11 && n % 100 <= 13;
  const end = teen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${end}`;
}
