import type { TextDocument } from '@adref/shared/document';
import { readText, selectDocument } from '@adref/shared/formats/text';
import { maxParagraphLength, maxParagraphs } from '@adref/shared/protocol';

/** Documents found in an uploaded file, or why there are none, in a sentence for who uploaded it. */
export type Upload = { readonly ok: true; readonly documents: readonly TextDocument[] } | UploadRefusal;

/** Why an upload cannot be used. */
export interface UploadRefusal {
  readonly ok: false;
  readonly reason: string;
}

/** Reads the bytes of a file that somebody uploaded; its name helps to tell symbol and language. */
export function readUpload(bytes: Uint8Array, name: string): Upload {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    return {
      ok: false,
      reason: `${name || 'This'} is a Word or zip file. Save it as plain text (UTF-8) and choose that.`,
    };
  }
  const result = readText(bytes, { name });
  if (!result.ok) return result;
  const documents = result.reading.documents.filter(({ paragraphs }) => paragraphs.length > 0);
  return documents.length > 0
    ? { ok: true, documents }
    : { ok: false, reason: `There is no text with paragraphs in ${name || 'this file'}.` };
}

/** The one document of an uploaded file that a negotiation begins with; of several, the one with the symbol. */
export function chooseUpload(
  bytes: Uint8Array,
  name: string,
  symbol: string | null,
): { readonly ok: true; readonly document: TextDocument } | UploadRefusal {
  const upload = readUpload(bytes, name);
  if (!upload.ok) return upload;
  const choice = selectDocument(upload, symbol ?? undefined);
  if (!choice.ok) return choice;
  const { length } = choice.document.paragraphs;
  if (length > maxParagraphs)
    return { ok: false, reason: `This text has ${length} paragraphs; ${maxParagraphs} are the most.` };
  const long = choice.document.paragraphs.find(({ text }) => text.length > maxParagraphLength);
  if (!long) return choice;
  return {
    ok: false,
    reason: `Paragraph ${long.id} has ${long.text.length} characters; ${maxParagraphLength} are the most.`,
  };
}
