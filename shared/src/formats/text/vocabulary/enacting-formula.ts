import type { Language } from '@adref/shared/document';

/** Organs that adopt resolutions, as their formula names them; an apostrophe is written for both its forms. */
const organs: Readonly<Record<Language, readonly string[]>> = {
  fr: [
    "L'Assemblée générale",
    'Le Conseil de sécurité',
    'Le Conseil économique et social',
    "Le Conseil des droits de l'homme",
    'La Conférence des Parties',
    'La Conférence',
    'La Commission',
  ],
  en: [
    'The General Assembly',
    'The Security Council',
    'The Economic and Social Council',
    'The Human Rights Council',
    'The Conference of the Parties',
    'The Conference',
    'The Commission',
    'The Committee',
  ],
  es: [
    'La Asamblea General',
    'El Consejo de Seguridad',
    'El Consejo Económico y Social',
    'El Consejo de Derechos Humanos',
    'La Conferencia de las Partes',
    'La Comisión',
  ],
  ru: ['Генеральная Ассамблея', 'Совет Безопасности', 'Экономический и Социальный Совет', 'Совет по правам человека'],
  zh: ['大会', '安全理事会', '经济及社会理事会', '人权理事会', '缔约方会议'],
  ar: ['إن الجمعية العامة', 'إن مجلس الأمن', 'إن المجلس الاقتصادي والاجتماعي', 'إن مجلس حقوق الإنسان'],
};

const formulas = new Set(Object.values(organs).flatMap((names) => names.map((name) => name.toLowerCase())));

/** Whether a paragraph is the formula a resolution opens with: the organ's name and a comma, nothing more. */
export function isEnactingFormula(text: string): boolean {
  const match = /^(.{2,60}?)\s?[,،，]$/u.exec(text);
  return match !== null && formulas.has((match[1] ?? '').replace(/[’ʼ]/g, "'").replace(/\s+/g, ' ').toLowerCase());
}
