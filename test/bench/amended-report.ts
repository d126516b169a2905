import type { TextDocument } from '@adref/shared/document';

/** The report of 98 paragraphs, with `every`th word of it changed: one in seven is 2,000 changes. */
export function amended(document: TextDocument, every: number, word: string): TextDocument {
  let count = 0;
  const paragraphs = document.paragraphs.map((paragraph) => ({
    ...paragraph,
    anchors: [],
    text: paragraph.text.replace(/\p{L}{4,}/gu, (own) => (++count % every === 0 ? word : own)),
  }));
  return { ...document, paragraphs };
}
