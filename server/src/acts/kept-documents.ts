import type { TextDocument } from '@adref/shared/document';
import { type AdoptedText, canonicalJson, keptAs, type Negotiation } from '@adref/shared/negotiation';
import type { Storage, Write } from '../storage/storage.ts';
import { sha256 } from './chain.ts';

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

/** The words of the library's document as they are kept for negotiations: their hash, and what has to be written for that, nothing where they are kept. */
export async function keeping(
  storage: Pick<Storage, 'document'>,
  { entry, document }: AdoptedText,
): Promise<{ readonly hash: string; readonly writes: readonly Write[] }> {
  const kept = await storage.document(entry.id);
  const hash = sha256(canonicalJson(kept ?? document));
  return { hash, writes: kept ? [] : [{ kind: 'document', id: entry.id, document }] };
}
