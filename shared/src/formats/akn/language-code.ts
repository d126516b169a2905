import type { Language } from '../../document/index.ts';

/** The codes that Akoma Ntoso names languages with; it knows two for some, of which the first is written. */
const codes: Readonly<Record<Language, readonly [string, ...string[]]>> = {
  ar: ['ara'],
  zh: ['zho', 'chi'],
  en: ['eng'],
  fr: ['fra', 'fre'],
  ru: ['rus'],
  es: ['spa'],
};

/** The code of a language: `fr` → `fra`. */
export function languageCode(language: Language): string {
  return codes[language][0];
}

/** The language of a code: `fre` → `fr`; undefined for one that is not official. */
export function codedLanguage(code: string): Language | undefined {
  return (Object.keys(codes) as Language[]).find((language) => codes[language].includes(code));
}
