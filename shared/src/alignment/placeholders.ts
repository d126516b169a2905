import { ownActs } from './own-act.ts';
import { paragraphNouns } from './paragraph-noun.ts';
import { foldLetters, letters, readWords } from './word.ts';

/**
 * What names another place or text is one word, whatever its length:
 *
 * - a reference to a paragraph (`au paragraphe 3 ci-dessus`, `paragraphs 4 and 5 above`) says where, not what, and its number changes
 *   whenever the text is renumbered: all of them are the same word, and so is what names the text itself or its session (own-act.ts);
 * - the day of a symbol (`73/27 du 5 décembre 2018`) is no word, since the symbol has said it: hundreds of resolutions are of one day;
 * - a quoted title (`« Progrès de l'informatique … »`) names a text and does not speak of its subject: each title is one word.
 */
const number = String.raw`\d+(?:\.\d+)*(?: ?\(?[a-z]\))*(?: bis| ter)?`;
const numbers = `${number}(?:(?:,| et| and| y| e| и| a| to| al| по|-| و| ou| or| o) ?(?:les |the |los )?${number})*`;

/** The nouns as they are in folded texts, without accents. */
const nouns = {
  fr: foldLetters(paragraphNouns.fr),
  en: foldLetters(paragraphNouns.en),
  es: foldLetters(paragraphNouns.es),
  ru: foldLetters(paragraphNouns.ru),
  ar: foldLetters(paragraphNouns.ar),
};

const references = [
  `(?:aux? |du |des |le |les |dudit )?(?:${nouns.fr}) ${numbers}(?: (?:ci-dessus|ci-apres|du dispositif|du preambule|de la presente resolution|de ladite resolution))?`,
  `(?:the )?(?:${nouns.en}) ${numbers}(?: (?:above|below|of the present resolution|hereof|of this resolution))?`,
  `(?:el |los |del |al )?(?:${nouns.es}) ${numbers}(?: (?:supra|infra|anteriore?s?|de la presente resolucion))?`,
  `(?:${nouns.ru}) ${numbers}(?: (?:выше|ниже|настоящеи резолюции))?`,
  String.raw`(?:${nouns.ar}) \(?[\d٠-٩]+\)?(?: (?:اعلاه|ادناه|من هذا القرار))?`,
  String.raw`(?:本决议|上文|下文|以上)?第? ?[\d一二三四五六七八九十]+ ?(?:段|分段)`,
].map((pattern) => new RegExp(pattern, 'gu'));

/** A day, a word or two for the month, a year; whatever the language. */
const day = String.raw`\d{1,2}(?:er|st|nd|rd|th|º)? (?:de )?\p{L}+(?: \p{L}+)?(?:\/\p{L}+(?: \p{L}+)?)?(?: de)? (?:19|20)\d\d(?:,? г(?:ода|\.)?(?!\p{L}))?|(?:19|20)\d\d年\d{1,2}月\d{1,2}日`;

/** A symbol (`73/27`, `1 (i)`), and up to two words between it and its day. */
const dayOfSymbol = new RegExp(
  String.raw`(?<=\d\/\d{1,4}(?: [a-z])?|\d \([ivxlc]+\))(?:,? \p{L}+){0,3} (?:${day})(?!\d)`,
  'gu',
);
const dayOfSymbolInChinese = new RegExp(String.raw`(?:${day})(?:的)?(?=第?\d{1,3}\/\d{1,4})`, 'gu');

const quotation = /«\s*([^«»]+?)\s*»|“\s*([^“”]+?)\s*”|"([^"]+)"|《([^《》]+)》/gu;

/**
 * A shorter quotation is a term that the paragraph is about; longer than this it is quoted wording rather than a title. In letters as
 * `letters` counts. The titles of the 319 resolutions of the 75th session have 15 to 448 characters in French, spaces included, and all but one at most 292.
 */
const leastTitle = 15;
const longestTitle = 300;

/** A paragraph that is a quotation nearly from end to end is not about a title: it is the wording. */
const mostTitle = 0.9;

/**
 * Masks folded texts of one comparison. Keep one function for all of them, since the word for a title is the count of titles so far.
 */
export function placeholders(): (folded: string) => string {
  const titles = new Map<string, number>();
  return (folded) => {
    let text = folded.replace(quotation, (whole, ...groups: unknown[]) => {
      const title = groups.slice(0, 4).find((group) => typeof group === 'string') ?? '';
      const size = readWords(title).words.reduce((sum, word) => sum + letters(word), 0);
      if (size < leastTitle || size > longestTitle || title.length > folded.length * mostTitle) return whole;
      const known = titles.get(title) ?? titles.size;
      titles.set(title, known);
      return ` \uE001${known} `;
    });
    text = text.replace(dayOfSymbol, ' ').replace(dayOfSymbolInChinese, ' ');
    for (const reference of [...references, ...ownActs]) text = text.replace(reference, ' \uE000 ');
    return text;
  };
}
