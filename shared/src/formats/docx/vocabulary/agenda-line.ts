import type { Language } from '../../../document/index.ts';

/** The agenda item as a document prints it above its title: one that is given by its number alone (`96`, `17 (a)`) says of what that is. */
export function agendaLine(item: string, language: Language): string {
  const said = item.trim();
  return /^\d+(?: ?\(?[a-z]\)?)?$/.test(said) ? numbered[language](said) : said;
}

const numbered: Readonly<Record<Language, (number: string) => string>> = {
  ar: (number) => `البند ${number} من جدول الأعمال`,
  en: (number) => `Agenda item ${number}`,
  es: (number) => `Tema ${number} del programa`,
  fr: (number) => `Point ${number} de l’ordre du jour`,
  ru: (number) => `Пункт ${number} повестки дня`,
  zh: (number) => `议程项目${number}`,
};
