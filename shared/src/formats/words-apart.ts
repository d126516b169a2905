import type { Emphasis, Language, Paragraph } from '../document/index.ts';
import { openingPhrase } from './docx/vocabulary/opening-phrase.ts';
import type { WordsMark } from './reading.ts';

/**
 * How the words of a paragraph are set in a file: as `read` says, where its source is known; else as the text says what is set apart in it,
 * and the phrase that opens it, or the enacting formula without its comma, as the language does it.
 */
export function wordsApart(
  { kind, text, emphasis = [] }: Paragraph,
  language: Language,
  read: readonly WordsMark[] | undefined,
): readonly WordsMark[] {
  if (read) return read;
  if (kind !== 'enacting' && !opens(kind)) return emphasis;
  if (emphasis.some(({ kind: set, from }) => from === 0 && (set === 'italic' || set === 'bold'))) return emphasis;
  return [...openingApart({ kind, text }, language), ...emphasis];
}

/** How the words that open a paragraph are set as its language does it, on pages and in files; empty where nothing opens it. */
export function openingApart(
  { kind, text }: Pick<Paragraph, 'kind' | 'text'>,
  language: Language,
): readonly (Emphasis & { readonly kind: 'italic' | 'bold' })[] {
  const to = kind === 'enacting' ? lengthOfWords(text) : opens(kind) ? openingPhrase(text, language) : 0;
  return to === 0 ? [] : openingLook(language).map((set) => ({ kind: set, from: 0, to }));
}

/** The length of words without the signs at their end. What is before looks back, so that signs inside are read once. */
const lengthOfWords = (words: string) => words.replace(/(?<![\s\p{P}])[\s\p{P}]+$/u, '').length;

const opens = (kind: Paragraph['kind']) => kind === 'preambular' || kind === 'operative';

/** How a language sets the phrase that opens a paragraph, and the enacting formula. */
export function openingLook(language: Language): readonly ('italic' | 'bold')[] {
  if (language === 'zh') return ['bold'];
  return language === 'ar' ? ['italic', 'bold'] : ['italic'];
}

/** What of it says something in a paragraph of this kind: where a style sets all of the words, only raised and lowered letters do. */
export function meantIn<Apart extends { readonly kind: string }>(
  kind: Paragraph['kind'],
  apart: readonly Apart[],
): readonly Apart[] {
  const styled = kind === 'title' || kind === 'heading' || kind === 'enacting';
  return styled ? apart.filter((one) => one.kind === 'raised' || one.kind === 'lowered') : apart;
}

/** What a text sets apart beside the phrase that opens a paragraph as its language does it, which nobody needs to say. */
export function besideOpening(
  { kind, text, emphasis = [] }: Pick<Paragraph, 'kind' | 'text' | 'emphasis'>,
  language: Language,
): readonly Emphasis[] {
  if (!opens(kind)) return emphasis;
  const phrase = lengthOfWords(text.slice(0, openingPhrase(text, language)));
  const isPhrase = ({ kind: set, from, to }: Emphasis) =>
    from === 0 && (set === 'italic' || set === 'bold') && lengthOfWords(text.slice(0, to)) === phrase;
  return emphasis.filter((one) => !isPhrase(one));
}
