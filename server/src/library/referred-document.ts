import type { TextDocument } from '@adref/shared/document';
import type { LibraryEntry } from '@adref/shared/negotiation';
import type { LibraryProcess } from './library-process.ts';

/** A document of the library as a negotiation refers to it. */
export interface ReferredDocument {
  readonly entry: LibraryEntry;
  readonly document: TextDocument;
}

/** The document with this id; null where the library has none. Rejects with `LibraryUnavailable` where it cannot be asked. */
export async function referredDocument(
  library: Pick<LibraryProcess, 'ask'>,
  id: string,
): Promise<ReferredDocument | null> {
  const found = await library.ask('document', id);
  if (!found) return null;
  const { symbol, title, language, manner: adopted, vote, date } = found.entry;
  return { entry: { id, symbol, title, language, adopted, vote, date }, document: found.document };
}
