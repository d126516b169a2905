import type { Language } from '@adref/shared/document';

/**
 * Words that a sentence goes on with after a comma, and no paragraph opens with, in the scripts where a small letter does not tell: in
 * Russian preambles every paragraph has one, in Arabic and Chinese there is none.
 */
const continuations: Partial<Record<Language, RegExp>> = {
  ru: /^(?:а также|и|или|но|в том числе|включая|которы[йемх]\p{L}*|котор(?:ая|ое|ой|ого|ому|ую)|что|чтобы|как это|равно как)(?![\p{L}])/u,
  ar: /^(?:و(?:إلى|في|من|على|عن|ب?ما في ذلك|كذلك|لا سيما|بخاصة|التي|الذي|غيرها|سائر)|بما في(?:ها| ذلك)?|لا سيما|وال(?:تي|ذي|ذين)|التي|الذي|فضلا عن|إضافة إلى|ولا سيما)(?![\p{L}])/u,
  zh: /^(?:以及|及其|并且|和|与|或|包括|尤其是|特别是在|其中|而且|从而|但|而)/u,
};

/** Whether words go on with the sentence before them, which has a comma at its end. Says nothing in languages with capitals. */
export function goesOnWith(text: string, language: Language): boolean {
  return continuations[language]?.test(text) ?? false;
}
