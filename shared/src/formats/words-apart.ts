import type { Language, Paragraph } from '../document/index.ts';
import { openingPhrase } from './docx/vocabulary/opening-phrase.ts';
import type { WordsMark } from './reading.ts';

/**
 * How the words of a paragraph are set in a file: as `read` says, where its source is known; else as the text says what is set apart in it,
 * and the phrase that opens it as the language does it.
 */
export function wordsApart(
  { kind, text, emphasis = [] }: Paragraph,
  language: Language,
  read: readonly WordsMark[] | undefined,
): readonly WordsMark[] {
  if (read) return read;
  if (kind !== 'preambular' && kind !== 'operative') return emphasis;
  if (emphasis.some(({ kind: set, from }) => from === 0 && (set === 'italic' || set === 'bold'))) return emphasis;
  const to = openingPhrase(text, language);
  if (to === 0) return emphasis;
  const kinds = { zh: ['bold'], ar: ['italic', 'bold'] } as const;
  const looks = language === 'zh' || language === 'ar' ? kinds[language] : (['italic'] as const);
  return [...looks.map((set) => ({ kind: set, from: 0, to })), ...emphasis];
}
