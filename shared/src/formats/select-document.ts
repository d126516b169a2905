import type { TextDocument } from '@adref/shared/document';
import { invalid, type Refusal } from '../refusal/index.ts';
import type { Reading } from './reading.ts';

/** The document that was asked for, or why there is none. */
export type Selection = { readonly ok: true; readonly document: TextDocument } | Refusal;

/**
 * One document of a file: by its symbol, capitals or not; without a symbol the only one. Refused where the symbol is not there
 * or where there are several to choose from, with the symbols that are.
 */
export function selectDocument(reading: Pick<Reading, 'documents'>, symbol?: string): Selection {
  const there = reading.documents.map((document) => document.symbol || 'a document without symbol').join(', ');
  const found = symbol
    ? reading.documents.filter((document) => document.symbol.toLowerCase() === symbol.toLowerCase())
    : reading.documents;
  const [document, ...others] = found;
  if (!document) return invalid('no-document-of-symbol', { symbol: symbol ?? '', there });
  if (others.length > 0) return invalid('several-documents', { there });
  return { ok: true, document };
}
