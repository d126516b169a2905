import type { Language, TextDocument } from '../../../document/index.ts';
import type { Masthead } from '../word-file.ts';
import { agendaLine } from './agenda-line.ts';
import { sessionName } from './session-name.ts';

/** The names that are printed above a document, in each language. */
const names: Readonly<
  Record<
    Language,
    {
      readonly nations: string;
      readonly assembly: string;
      readonly council: string;
      readonly limited: string;
      readonly general: string;
      /** Which language the text was written in: a draft is negotiated in its own. */
      readonly original: string;
    }
  >
> = {
  ar: {
    nations: 'الأمم المتحدة',
    assembly: 'الجمعية العامة',
    council: 'مجلس الأمن',
    limited: 'توزيع محدود',
    general: 'توزيع عام',
    original: 'الأصل: بالعربية',
  },
  zh: {
    nations: '联合国',
    assembly: '大会',
    council: '安全理事会',
    limited: '分发：有限',
    general: '分发：普遍',
    original: '原文：中文',
  },
  en: {
    nations: 'United Nations',
    assembly: 'General Assembly',
    council: 'Security Council',
    limited: 'Distr.: Limited',
    general: 'Distr.: General',
    original: 'Original: English',
  },
  fr: {
    nations: 'Nations Unies',
    assembly: 'Assemblée générale',
    council: 'Conseil de sécurité',
    limited: 'Distr. limitée',
    general: 'Distr. générale',
    original: 'Original : français',
  },
  ru: {
    nations: 'Организация Объединенных Наций',
    assembly: 'Генеральная Ассамблея',
    council: 'Совет Безопасности',
    limited: 'Distr.: Limited',
    general: 'Distr.: General',
    original: 'Original: Russian',
  },
  es: {
    nations: 'Naciones Unidas',
    assembly: 'Asamblea General',
    council: 'Consejo de Seguridad',
    limited: 'Distr. limitada',
    general: 'Distr. general',
    original: 'Original: español',
  },
};

/** What a draft says of itself beside its symbol. */
export interface MastheadFacts {
  /** When it was issued: ISO 8601. */
  readonly issued: string;
  readonly committee: string;
  readonly agendaItem: string;
}

/**
 * What a United Nations document has above its words, as far as its symbol and those who issued it say: the organ by the first letter,
 * distribution by whether it is an `L.` document, the day, and the language of the original. Null where the symbol is not one of the
 * United Nations, which then is printed nowhere but above each page.
 */
export function mastheadOf(
  { symbol, language }: Pick<TextDocument, 'symbol' | 'language'>,
  facts: MastheadFacts | null = null,
): Masthead | null {
  if (!/^[AS]\//.test(symbol)) return null;
  const words = names[language];
  return {
    organization: words.nations,
    organ: symbol.startsWith('A/') ? words.assembly : words.council,
    symbol,
    distribution: /\/L\.\d/.test(symbol) ? words.limited : words.general,
    date: facts ? dayOf(facts.issued, language) : '',
    original: facts ? words.original : '',
  };
}

/** The lines between what is above a draft and its title: session, committee, agenda item; none that nobody says. */
export function underMasthead(
  { symbol, language }: Pick<TextDocument, 'symbol' | 'language'>,
  { committee, agendaItem }: MastheadFacts,
): string[] {
  const session = /^A\/(?:C\.\d\/|HRC\/|RES\/)?(\d{1,3})\//.exec(symbol)?.[1];
  const item = agendaLine(agendaItem, language);
  return [session ? sessionName(Number(session), language) : '', committee.trim(), item].filter((line) => line !== '');
}

/** `27 November 2026`, as each language writes a day, with the digits that the United Nations prints. */
function dayOf(issued: string, language: Language): string {
  const day = new Date(issued);
  if (Number.isNaN(day.getTime())) return '';
  const style = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(dayLocales[language], style).format(day);
}

const dayLocales: Readonly<Record<Language, string>> = {
  ar: 'ar-EG-u-nu-latn',
  zh: 'zh-CN',
  en: 'en-GB',
  fr: 'fr-FR',
  ru: 'ru-RU',
  es: 'es-ES',
};
