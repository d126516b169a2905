import { readMarked } from './marked-text.ts';

/** A number as it is written in a range: `10`, `2 000`, `1.5`, `10 per cent`, `USD 100`. */
const number = String.raw`(?:(?:US\$|USD|\$|€|£)\s?)?[\d٠-٩][\d٠-٩.,\u00a0\u202f ]*(?:\s?(?:%|per cent|percent|pour cent|por ciento|процентов|°C|°|million|billion|millions|milliards|年代?|годы|годов|года|гг?\.?))?`;
const range = new RegExp(
  String.raw`^${number}s?(?:(?:\s?[-–]\s?|/|\s?(?:to|and|à|et|a|y|до|и|إلى|至|到)\s?)${number}s?)*\.?$`,
  'iu',
);

/** Symbols of documents and what is said before them. */
const symbol =
  /^(?:(?:see|cf\.?|as in|in|from|resolution|decision|document|report|draft|voir|résolution|décision|document|véase|resolución|decisión|см\.?|резолюция|документ)\s+(?:also\s+)?)*[A-Z]{1,8}(?:[/.][A-Za-z0-9().-]+){1,8}(?:,?\s+(?:para|paras|paragraph|par|párr|п|annex|and|Add|Corr|Rev)\.?\s?[\d\w./-]*|\s\(\d{4}\))*$|^(?:paras?|paragraphs?|párrs?|paragraphes?|пп?|fn|note|№|no|nos|§)\.?\s?\d[\d\s–.,-]*$|^(?:resolution|decision|résolution|décision|resolución|decisión|резолюция)\s+\d+(?:\/\d+[A-Z]?|\s\(\d{4}\))$/u;

/** What editors write into a quotation, and places that are still to be filled in. */
const editors =
  /^(?:sic!?|x{1,4}|(?:19|20)[\d_x]{2}|20xx-20xx|ibid\.?|idem|emphasis (?:added|in original|supplied)|original (?:emphasis|text)|footnotes? omitted|italics added|non souligné dans l['’]original|sin cursivas en el original|原文如此|так в (?:тексте|оригинале)|كذا|continued|cont\.?|blank|applause|laughter)$/iu;

/** A call of a footnote: a number, a letter, a small roman number or asterisks. */
const call = /^(?:\d{1,3}|[a-zа-я]|[ivxlc]{1,6}|\*{1,3})$/u;

/**
 * Whether what is between two brackets beside each other is a choice of years or quantities: `[2030] [2035]`, `[10] [20]`. Single figures
 * call footnotes.
 */
export function areQuantities(a: string, b: string): boolean {
  const isOne = (inside: string) => {
    const words = inside.trim();
    // Each sign may have a backslash before it.
    if (words.length > 2 * longestQuantity) return false;
    const { shape } = readMarked(words);
    return shape.length <= longestQuantity && range.test(shape) && /[\d٠-٩]{2}/.test(shape);
  };
  return isOne(a) && isOne(b);
}

/** Longest quantity, in characters: `USD 100 billion`. */
const longestQuantity = 30;

/**
 * Whether what is between two brackets only looks like an open bracket: an ellipsis, a year, a number or a range of them, the symbol of a
 * document, a call of a footnote, an editor's `sic`. Such brackets are signs of the text. Anything else is under negotiation.
 */
export function isBracketedWord(inside: string): boolean {
  // A pattern for words is not tried on a paragraph.
  const words = inside.trim();
  if (words.length > 80) return false;
  const { shape } = readMarked(words);
  return (
    /^[\s.…·_—–-]*$/u.test(words) || range.test(shape) || symbol.test(shape) || editors.test(shape) || call.test(shape)
  );
}
