import { documentStyle, labels, type TextDocument } from '@adref/shared/document';
import type { ShownParagraph } from './word-view.ts';

/** What a reader of the printed document sees, paragraph by paragraph: number, tab, words with the footnotes where they are first called. */
export function printedDocument(document: TextDocument): string[] {
  const { language, paragraphs, footnotes } = document;
  const names = labels(paragraphs, documentStyle(document));
  const stop = language === 'ar' ? ' -' : '.';
  const norm = { en: 'Norm', fr: 'Norme', es: 'Norma', ru: 'Норма', ar: 'Norm', zh: 'Norm' }[language];
  const called = new Set<string>();
  return paragraphs.map(({ kind, number, text, anchors = [] }, at) => {
    const label = names[at] ?? '';
    const printed =
      kind === 'operative' || kind === 'numbered'
        ? `${label.replace('OP', '')}${stop}`
        : kind === 'subparagraph'
          ? label
          : kind === 'heading' && number
            ? `${number}.`
            : kind === 'norm'
              ? `${norm} ${number}${language === 'fr' ? '\u00a0' : ''}:`
              : '';
    let words = '';
    let from = 0;
    for (const { offset, footnote, marker } of anchors) {
      const note = footnotes.find(({ id }) => id === footnote);
      const told = note && !called.has(note.id) ? `{${note.marker}: ${note.text}}` : marker;
      if (note) called.add(note.id);
      words += `${text.slice(from, offset)}${told}`;
      from = offset;
    }
    return `${printed}\t${words}${text.slice(from)}`;
  });
}

/** The same of a file as Word shows it, without the line that ends it. */
export function printedWord(paragraphs: readonly ShownParagraph[]): string[] {
  return paragraphs
    .filter(({ style }) => style !== 'AdrefEnd')
    .map(({ number, text, style }) => {
      if (number !== '') return `${number}\t${text}`;
      return /Heading|Norm|paragraph\d|Operative|Numbered/.test(style) && text.includes('\t') ? text : `\t${text}`;
    });
}
