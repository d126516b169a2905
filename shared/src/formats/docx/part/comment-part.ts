import type { WordComment, WordFile, WordParagraph } from '../word-file.ts';
import { declaration, escapedXml, namespaces } from './markup.ts';

/** All comments of a file in the order of its paragraphs; a comment's id is its place here. */
export function commentsIn({ blocks }: Pick<WordFile, 'blocks'>): WordComment[] {
  const paragraphs = blocks.flatMap((block): readonly WordParagraph[] =>
    block.kind === 'table' ? block.rows.flat(2) : [block],
  );
  return paragraphs.flatMap(({ comments = [] }) => comments);
}

/** `word/comments.xml`: who says what beside the words; Word shows it in the margin, and it is none of the words. */
export function commentPart(file: WordFile): string {
  const direction = file.language === 'ar' ? '<w:pPr><w:bidi/></w:pPr>' : '';
  const comments = commentsIn(file).map(
    ({ author, date, text }, id) =>
      `<w:comment w:id="${id}" w:author="${escapedXml(author)}" w:date="${escapedXml(date)}" w:initials="${escapedXml(author.slice(0, 9))}"><w:p>${direction}<w:r><w:annotationRef/></w:r><w:r><w:t xml:space="preserve">${escapedXml(text)}</w:t></w:r></w:p></w:comment>`,
  );
  return `${declaration}<w:comments ${namespaces}>${comments.join('')}</w:comments>`;
}

/** Numbers the comments of a file as its paragraphs are written, one after another. */
export interface CommentNumbers {
  next: number;
}

/** What begins before the words of a paragraph and ends behind them, where it has comments; `changed` puts the calls into the change of its mark. */
export function commented(
  words: string,
  count: number,
  numbers: CommentNumbers,
  changed: (calls: string) => string,
): string {
  const ids = Array.from({ length: count }, () => numbers.next++);
  const each = (element: (id: number) => string) => ids.map(element).join('');
  const calls = each((id) => `<w:r><w:commentReference w:id="${id}"/></w:r>`);
  return count === 0
    ? words
    : `${each((id) => `<w:commentRangeStart w:id="${id}"/>`)}${words}${each((id) => `<w:commentRangeEnd w:id="${id}"/>`)}${changed(calls)}`;
}
