import { type BaseDocument, baseDocument } from '@adref/fixtures';
import type { Paragraph } from '@adref/shared/document';
import { readDocument, selectDocument } from '@adref/shared/formats';

/** The paragraphs of one document in a base document; without `symbol` of the only one. */
function paragraphs(file: BaseDocument['symbol'], symbol?: string): readonly Paragraph[] {
  const { bytes, name } = baseDocument(file);
  const read = readDocument(bytes, { name });
  if (!read.ok) throw new Error(read.key);
  const selection = selectDocument(read.reading, symbol);
  if (!selection.ok) throw new Error(selection.key);
  return selection.document.paragraphs;
}

/** The two rival drafts of A/73/505, and the experts' report A/76/135. */
export const russianDraft = () => paragraphs('A/73/505', 'A/C.1/73/L.27/Rev.1');
export const americanDraft = () => paragraphs('A/73/505', 'A/C.1/73/L.37');
export const expertReport = () => paragraphs('A/76/135');
