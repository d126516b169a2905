import type { TextDocument } from '@adref/shared/document';
import { type AdoptedText, keptAs, type Negotiation } from '@adref/shared/negotiation';
import type { Storage, Write } from '../storage/storage.ts';

/** The words of adopted documents, as they are kept for negotiations, whatever becomes of them in the library. By id; without those that are not there. */
export async function keptDocuments(
  storage: Pick<Storage, 'document'>,
  negotiation: Pick<Negotiation, 'id' | 'imported'>,
  ids: readonly string[],
): Promise<Map<string, TextDocument>> {
  const documents = new Map<string, TextDocument>();
  for (const id of ids) {
    const document = await storage.document(keptAs(negotiation, id));
    if (document) documents.set(id, document);
  }
  return documents;
}

/** What has to be written so that the words of the library's document are kept: nothing where they are. */
export async function keepingWrites(
  storage: Pick<Storage, 'document'>,
  { entry, document }: AdoptedText,
): Promise<Write[]> {
  const kept = await storage.document(entry.id);
  return kept ? [] : [{ kind: 'document', id: entry.id, document }];
}
