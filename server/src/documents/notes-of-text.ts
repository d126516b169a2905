import type { FootnoteAsRead, Paragraph, ParagraphAsRead, TextDocument } from '@adref/shared/document';

/** The footnotes that are notes of the text: not those that have only said who holds words in brackets. */
export function notesOfText(
  { paragraphs, footnotes }: Pick<TextDocument, 'paragraphs'> & { readonly footnotes: readonly FootnoteAsRead[] },
  read: readonly ParagraphAsRead[],
): FootnoteAsRead[] {
  const called = (list: readonly Paragraph[]) =>
    new Set(list.flatMap(({ anchors }) => anchors ?? []).map(({ footnote }) => footnote));
  const [was, is] = [called(paragraphs), called(read)];
  return footnotes.filter(({ id }) => !was.has(id) || is.has(id));
}
