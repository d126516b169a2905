import { documentStyle, labels, type TextDocument } from '@adref/shared/document';
import { type Reading, type ReadOptions, readDocument } from '@adref/shared/formats';

/** What a text is read to; throws where it is refused. */
export function readPlain(text: string, options: ReadOptions = {}): Reading {
  const result = readDocument(new TextEncoder().encode(text), options);
  if (!result.ok) throw new Error(result.key);
  return result.reading;
}

/** The first document of a text. */
export function documentOf(text: string, options: ReadOptions = {}): TextDocument {
  const [document] = readPlain(text, options).documents;
  if (!document) throw new Error('no document was read');
  return document;
}

/** Label and words of each paragraph, `PP1 Recalling …`; in place of a label that there is none of, its kind. */
export function outlineOf(text: string, options: ReadOptions = {}): string[] {
  const document = documentOf(text, options);
  const named = labels(document.paragraphs, documentStyle(document));
  return document.paragraphs.map(({ kind, text: words }, at) => `${named[at] || kind} ${words}`);
}

/** The labels alone, those of headings left out. */
export function labelsOf(text: string, options: ReadOptions = {}): string[] {
  const document = documentOf(text, options);
  const named = labels(document.paragraphs, documentStyle(document));
  return named.filter((label, at) => label !== '' && document.paragraphs[at]?.kind !== 'heading');
}
