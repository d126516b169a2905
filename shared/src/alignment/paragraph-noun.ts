/**
 * What a text calls its numbered paragraphs, in five of the six languages, as patterns: `paragraphe`, `sous-alinéas`, `paras.`, `подпункте`.
 * Chinese puts the noun behind the number (`第3段`), and is recognised by its numbers. Nothing before the noun, and no space after it.
 */
export const paragraphNouns = {
  fr: String.raw`(?:sous-)?(?:paragraphes?|alinéas?|par\.)`,
  en: String.raw`(?:sub)?(?:paragraph|para\.)s?`,
  es: String.raw`(?:sub)?(?:apartado|párrafo|inciso)s?|párrs?\.`,
  ru: String.raw`(?:под)?пункт(?:а|е|у|ы|ов|ах|ам|ом|ами)?|п\.`,
  ar: '(?:(?:و|ب|ل)?(?:ال|لل)?|في ال)(?:فقرة|فقرات|فقرتين|فقرتان)(?: الفرعية)?',
} as const;
