import type { Language, TextDocument } from '../../../document/index.ts';
import type { Masthead } from '../word-file.ts';

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
    }
  >
> = {
  ar: {
    nations: 'الأمم المتحدة',
    assembly: 'الجمعية العامة',
    council: 'مجلس الأمن',
    limited: 'توزيع محدود',
    general: 'توزيع عام',
  },
  zh: { nations: '联合国', assembly: '大会', council: '安全理事会', limited: '分发：有限', general: '分发：普遍' },
  en: {
    nations: 'United Nations',
    assembly: 'General Assembly',
    council: 'Security Council',
    limited: 'Distr.: Limited',
    general: 'Distr.: General',
  },
  fr: {
    nations: 'Nations Unies',
    assembly: 'Assemblée générale',
    council: 'Conseil de sécurité',
    limited: 'Distr. limitée',
    general: 'Distr. générale',
  },
  ru: {
    nations: 'Организация Объединенных Наций',
    assembly: 'Генеральная Ассамблея',
    council: 'Совет Безопасности',
    limited: 'Distr.: Limited',
    general: 'Distr.: General',
  },
  es: {
    nations: 'Naciones Unidas',
    assembly: 'Asamblea General',
    council: 'Consejo de Seguridad',
    limited: 'Distr. limitada',
    general: 'Distr. general',
  },
};

/**
 * What a United Nations document has above its words, as far as its symbol says it: the organ by the first letter, distribution by whether
 * it is an `L.` document. Null where the symbol is not one of the United Nations, which then is printed nowhere but above each page.
 */
export function mastheadOf({ symbol, language }: Pick<TextDocument, 'symbol' | 'language'>): Masthead | null {
  if (!/^[AS]\//.test(symbol)) return null;
  const words = names[language];
  return {
    organization: words.nations,
    organ: symbol.startsWith('A/') ? words.assembly : words.council,
    symbol,
    distribution: /\/L\.\d/.test(symbol) ? words.limited : words.general,
    date: '',
    original: '',
  };
}
