import type { AdoptedText } from '@adref/shared/negotiation';
import type { LibraryProcess } from './library-process.ts';

/** The document with this id; null where the library has none. Rejects with `LibraryUnavailable` where it cannot be asked. */
export async function referredDocument(library: Pick<LibraryProcess, 'ask'>, id: string): Promise<AdoptedText | null> {
  const found = await library.ask('document', id);
  if (!found) return null;
  const { symbol, title, language, manner: adopted, vote, date, original } = found.entry;
  const entry = { id, symbol, title, language, adopted, vote, date, ...(original && { original }) };
  return { entry, document: found.document };
}
