import type { LiveParagraph } from '@adref/shared/document';

/** Adverbs that come before the verb and are set in italics with it. */
const adverbs =
  /^(?:also|further|once|again|strongly|deeply|noting|bearing|taking|having|en|tenant|ayant|demande|prend|se|вновь|также)$/i;

/**
 * Length of the opening words that a resolution sets in italics: the verb of a preambular or operative paragraph, and all of the
 * words that enact. 0 in scripts without italics and in other paragraphs.
 */
export function openingWords(paragraph: Pick<LiveParagraph, 'kind' | 'text'>, language: string): number {
  if (language === 'ar' || language === 'zh') return 0;
  const { kind, text } = paragraph;
  if (kind === 'enacting') return text.length;
  if (kind !== 'preambular' && kind !== 'operative') return 0;
  const words = /^\s*([\p{L}’'-]+)(\s+[\p{L}’'-]+)?/u.exec(text);
  if (!words?.[1]) return 0;
  return adverbs.test(words[1]) ? words[0].length : words[0].length - (words[2]?.length ?? 0);
}
