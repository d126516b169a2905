import { type Language, noteSign, type Paragraph } from '../../document/index.ts';
import type { ListLevel } from './word-file.ts';

/**
 * The number before a paragraph as a United Nations document prints it, and how Word would count it.
 *
 *   OP5          5.          Arabic: 5 -
 *   OP5 bis      5 bis.      typed: nothing counts so
 *   1.1          1.1
 *   a)  (a)      as the label
 *   I, 13 a)     I.   Norme 13 a) :      typed: they count elsewhere
 */
export interface PrintedNumber {
  readonly printed: string;
  /** Null where it is typed. */
  readonly counted: {
    /** The numbers of the resolution or of the report, or the marks of a list of sub-paragraphs. */
    readonly list: 'operative' | 'numbered' | 'marks';
    readonly level: number;
    readonly form: ListLevel;
  } | null;
}

/** What a norm is called before its number. */
const norm: Readonly<Record<Language, string>> = {
  ar: 'Norm',
  zh: 'Norm',
  en: 'Norm',
  fr: 'Norme',
  ru: 'Норма',
  es: 'Norma',
};

/** The deepest level that Word counts. */
const deepest = 8;

/** The number of a paragraph with this label (`labels`, in the style of the document); null where none is printed. */
export function printedNumber(
  paragraph: Pick<Paragraph, 'kind' | 'level' | 'numbering' | 'number'>,
  label: string,
  language: Language,
): PrintedNumber | null {
  const { kind, level, numbering, number } = paragraph;
  const typed = (printed: string): PrintedNumber => ({ printed, counted: null });
  switch (kind) {
    case 'operative':
    case 'numbered': {
      const bare = label.replace(/^OP/, '');
      const stop = (words: string) => (language === 'ar' ? `${words} -` : `${words}.`);
      if (!/^\d+$/.test(bare)) return typed(stop(bare));
      return { printed: stop(bare), counted: { list: kind, level: 0, form: { format: 'decimal', text: stop('%1') } } };
    }
    case 'subparagraph':
      return subparagraph(Math.max(1, level), numbering, label, language);
    case 'heading':
      return number ? typed(`${number}.`) : null;
    case 'norm':
      return typed(`${norm[language]} ${number ?? ''}${language === 'fr' ? '\u00a0' : ''}:`);
    case 'footnote':
      return typed(noteSign(label));
    default:
      // Of a preambular paragraph only what says that it is an addition to the draft.
      if (kind === 'preambular') return / /.test(label) ? typed(label) : null;
      return number ? typed(number) : null;
  }
}

function subparagraph(
  level: number,
  numbering: Paragraph['numbering'],
  label: string,
  language: Language,
): PrintedNumber | null {
  if (label === '') return null;
  if (level > deepest || / /.test(label)) return { printed: label, counted: null };
  if (numbering === 'decimal') {
    const text = Array.from({ length: level + 1 }, (_, at) => `%${at + 1}`).join('.');
    return { printed: label, counted: { list: 'operative', level, form: { format: 'decimal', text } } };
  }
  // The signs around the letter are those of the label, whatever the language and the level: `(%1)`, `%1)`, `%1.`.
  const text = label.replace(/[\p{L}\p{N}]+/u, '%1');
  const roman = numbering === 'roman';
  const format =
    numbering === 'item'
      ? 'decimal'
      : language === 'ar'
        ? roman
          ? 'decimal'
          : 'arabicAbjad'
        : roman
          ? ('lowerRoman' as const)
          : ('lowerLetter' as const);
  return { printed: label, counted: { list: 'marks', level, form: { format, text } } };
}
