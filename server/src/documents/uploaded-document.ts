import type { TextDocument } from '@adref/shared/document';
import { readDocument, selectDocument } from '@adref/shared/formats';
import { maxParagraphLength, maxParagraphs, type ReadDocument } from '@adref/shared/protocol';
import { invalid, type Refusal } from '@adref/shared/refusal';

/** What an uploaded file holds, as a list to choose from. */
export type UploadList = { readonly ok: true; readonly documents: readonly ReadDocument[] } | Refusal;

/** The one document of an uploaded file that a negotiation begins with. */
export type UploadChoice = { readonly ok: true; readonly document: TextDocument } | Refusal;

/** Lists the documents in the bytes of an uploaded file; its name helps to tell symbol and language. */
export function listUpload(bytes: Uint8Array, name: string): UploadList {
  const upload = readUpload(bytes, name);
  if (!upload.ok) return upload;
  const documents = upload.documents.map(({ symbol, title, kind, paragraphs }) => ({
    symbol,
    title,
    kind,
    paragraphs: paragraphs.length,
  }));
  return { ok: true, documents };
}

/** Chooses the document of an uploaded file that has the symbol, or the only one where there is no symbol. */
export function chooseUpload(bytes: Uint8Array, name: string, symbol: string | null): UploadChoice {
  const upload = readUpload(bytes, name);
  if (!upload.ok) return upload;
  const choice = selectDocument(upload, symbol ?? undefined);
  if (!choice.ok) return choice;
  const { length } = choice.document.paragraphs;
  if (length > maxParagraphs) return invalid('text-too-long', { paragraphs: length, most: maxParagraphs });
  const long = choice.document.paragraphs.find(({ text }) => text.length > maxParagraphLength);
  if (!long) return choice;
  return invalid('paragraph-too-long', { paragraph: long.id, length: long.text.length, most: maxParagraphLength });
}

function readUpload(
  bytes: Uint8Array,
  name: string,
): { readonly ok: true; readonly documents: readonly TextDocument[] } | Refusal {
  const result = readDocument(bytes, { name });
  if (!result.ok) return result;
  const documents = result.reading.documents.filter(({ paragraphs }) => paragraphs.length > 0);
  return documents.length > 0
    ? { ok: true, documents }
    : invalid('file-without-paragraphs', { name: name || 'this file' });
}
