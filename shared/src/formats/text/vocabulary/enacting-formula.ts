import type { Language } from '@adref/shared/document';

/**
 * The words that a resolution opens with: the organ that adopts it.
 *
 *   The General Assembly,   The Conference of the Parties   Генеральная Ассамблея,   大会，   إن مجلس الأمن،
 *
 * Three degrees. An organ on the list is one by itself, with its comma or without. A name with a word that organs are called by
 * (`Council`, `Conférence`, 委员会) is one where a preamble or the number 1 follows it. Any line `The …,`, `We, the …,` or `إن …،` is one
 * where a preamble follows, whatever it names; so is a Russian name with its comma above a preamble in small letters.
 */
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
  ar: [
    'إن الجمعية العامة',
    'الجمعية العامة',
    'إن مجلس الأمن',
    'مجلس الأمن',
    'إن المجلس الاقتصادي والاجتماعي',
    'إن مجلس حقوق الإنسان',
    'إن مؤتمر الأطراف',
  ],
};

const known = new Set(Object.values(organs).flatMap((names) => names.map((name) => name.toLowerCase())));

/** Longest name on the list, with room for marks around it. */
const longestKnown = 60;

/** Characters at the end of a line in which its comma is, with marks after it that nobody sees. */
const longestEnd = 6;

/** Longest formula: the one of the meeting of the Parties to a protocol has some 150 characters. */
const longestFormula = 200;

const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** A line without marks that nobody sees and without emphasis, its spaces and apostrophes in one form. */
function bare(text: string): string {
  return text
    .replace(invisible, '')
    .replace(/[’ʼ]/g, "'")
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/^[*_]+|[*_]+$/g, '')
    .trim();
}

const comma = /\s?[,،，]$/u;

/** Whether a paragraph is the name of an organ on the list and a comma, nothing more. */
export function isEnactingFormula(text: string): boolean {
  return (
    text.length <= longestKnown &&
    /[,،，]/.test(text.slice(-longestEnd)) &&
    comma.test(bare(text)) &&
    isKnownFormula(text)
  );
}

/** Whether a line is the name of an organ on the list, with a comma or without. */
export function isKnownFormula(text: string): boolean {
  return text.length <= longestKnown && known.has(bare(text).replace(comma, '').toLowerCase());
}

const names = new Set([...known].map((name) => name.replace(/^(?:the |l'|la |le |el |إن )/, '')));

/** Whether a line is the name of an organ on the list as a masthead has it, without its article and comma. */
export function isOrganName(text: string): boolean {
  return text.length <= longestKnown && names.has(bare(text).toLowerCase());
}

/** Words that organs are called by, each with what it may be joined to in its language. */
const organWord =
  /(?:^|[^\p{L}])(?:assembl(?:y|ée)|asamblea|council|conseil|consejo|conference|conférence|conferencia|committee|comité|commission|comisión|board|bureau|junta|congress|congrès|congreso|meeting|réunion|reunión|plenary|plénière|forum|parliament|parlement|parlamento|panel|states parties|états parties|estados partes|heads of state|chefs d'état|jefes de estado|union|organi[sz]ation|agency|authority|tribunal|ассамблея|совет|правление|бюро|агентство|управление|комитет|комиссия|конференция|конгресс|съезд|совещание|форум|собрание|сессия|союз|организация|главы государств|министры|государства-участники|участники|стороны)(?![\p{L}])|大会|理事会|委员会|会议|缔约方|全会|机构|执行局|主席团|当局|协会|联盟|组织|论坛|首脑|部长|缔约国|成员国|会员国|الجمعية|جمعية|مجلس|المجلس|مؤتمر|المؤتمر|لجنة|اللجنة|هيئة|اجتماع/iu;
const article =
  /^(?:we|nous|nosotros|nosotras),\s|^(?:the|la|le|les|el|los|las)\s|^l'|^мы,\s|^نحن[،,]\s|^(?:إن|أن)\s|^(?:ال|مجلس|مؤتمر|لجنة|هيئة)|^(?=\p{Lu})\p{Script=Cyrillic}|^\p{Script=Han}/iu;
const ended = /[.;:!?؟؛。；：！？\]”»"]$/u;
/** What a name that the list of words does not have begins with, besides its comma. */
const named =
  /^(?:(?:we|nous|nosotros|nosotras), |the |l'|la |le |les |el |los |las )|^мы, |^(?:إن|نحن[،,]) |^(?=\p{Lu})[\p{Script=Cyrillic}\s-]{3,80}$/iu;
/** A name in Chinese is without digits and commas, and ends in what the organ is. */
const chineseName = /^[\p{Script=Han}（）()《》“”]{2,60}$/u;
const chineseOrgan =
  /(?:大会|会议|[理董监]事会|委员会|协会|全会|缔约方|缔约国|成员国|会员国|联盟|组织|论坛|机构|执行局|主席团|当局|首脑|部长)(?:[（(].*[)）])?$/u;

/** How a line may be an enacting formula: by the word that names an organ, or only by its form `The …,`; null where by neither. */
export function formulaForm(text: string): 'organ' | 'form' | null {
  if (text.length > longestFormula || text.length < 2 || /[.;:؛。；：]\s*$/u.test(text)) return null;
  const line = bare(text);
  const withComma = comma.test(line);
  const name = line.replace(comma, '');
  // The rest of a cut sentence begins with a small letter.
  if (/^\p{Ll}/u.test(name)) return null;
  if (!article.test(name) || ended.test(name) || /[;:؛；：]/u.test(name)) return null;
  if (/^\p{Script=Han}/u.test(name)) return chineseName.test(name) && chineseOrgan.test(name) ? 'organ' : null;
  if (organWord.test(name)) return 'organ';
  return withComma && named.test(name) ? 'form' : null;
}

const assembly = /general assembly|assemblée générale|asamblea general|генеральная ассамблея|^大会|الجمعية العامة/iu;
const rights =
  /human rights council|conseil des droits de l'homme|consejo de derechos humanos|совет по правам человека|人权理事会|مجلس حقوق الإنسان/iu;
const economic =
  /economic and social council|conseil économique et social|consejo económico y social|экономический и социальный совет|经济及社会理事会|المجلس الاقتصادي والاجتماعي/iu;

/** The organ of the United Nations that a formula names, among those that number their resolutions in one way; null for any other. */
export function formulaOrgan(text: string): 'assembly' | 'rights' | 'economic' | null {
  const line = bare(text);
  if (rights.test(line)) return 'rights';
  if (economic.test(line)) return 'economic';
  return assembly.test(line) ? 'assembly' : null;
}
