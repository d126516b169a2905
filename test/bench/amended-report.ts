import { baseDocument } from '@adref/fixtures';
import type { TextDocument } from '@adref/shared/document';
import { readDocument } from '@adref/shared/formats';

/** The report of 98 paragraphs: its file, and as it is read. */
export function theReport(): { readonly bytes: Uint8Array; readonly name: string; readonly report: TextDocument } {
  const { bytes, name } = baseDocument('A/76/135');
  const read = readDocument(bytes, { name });
  const report = read.ok ? read.reading.documents[0] : undefined;
  if (!report) throw new Error('The report cannot be read');
  return { bytes, name, report };
}

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
