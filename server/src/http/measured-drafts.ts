import type { BaselineDocument, MeasuredDraft } from '@adref/shared/corpus';
import type { TextDocument } from '@adref/shared/document';
import { keptAs, type LibraryEntry, type Negotiation } from '@adref/shared/negotiation';
import type { LibraryProcess } from '../library/library-process.ts';
import type { Storage } from '../storage/storage.ts';

/** Drafts, and texts that are being written, beside the consensus baseline of their negotiation. */
export class MeasuredDrafts {
  readonly #library: Pick<LibraryProcess, 'ask'>;
  readonly #storage: Pick<Storage, 'document'>;
  // Drafts never change: each is measured once for everybody, until the baseline or what was said of it changes.
  readonly #drafts = new WeakMap<TextDocument, { readonly key: string; readonly answer: Promise<MeasuredDraft> }>();

  constructor(library: Pick<LibraryProcess, 'ask'>, storage: Pick<Storage, 'document'>) {
    this.#library = library;
    this.#storage = storage;
  }

  /** A draft; rejects where the library cannot be asked. */
  ofDraft(state: Negotiation, document: TextDocument): Promise<MeasuredDraft> {
    const key = JSON.stringify([state.baseline, saidIn(state)]);
    const known = this.#drafts.get(document);
    if (known?.key === key) return known.answer;
    const answer = this.ofText(state, document);
    this.#drafts.set(document, { key, answer });
    // A failure is not kept, for it may pass; what is measured by another baseline by now stays.
    answer.catch(() => this.#drafts.get(document)?.answer === answer && this.#drafts.delete(document));
    return answer;
  }

  /** A text as it is now. */
  async ofText(state: Negotiation, draft: TextDocument): Promise<MeasuredDraft> {
    const baseline = await this.#baseline(state);
    return this.#library.ask('measure', { draft, baseline, said: saidIn(state) });
  }

  async #baseline(state: Negotiation): Promise<BaselineDocument[]> {
    const { library: entries, baseline } = state;
    const named = entries.filter(({ id }) => baseline.includes(id));
    const originals = await this.#originals(named);
    const found: BaselineDocument[] = [];
    for (const id of baseline) {
      const entry = named.find((one) => one.id === id);
      const document = entry && (await this.#storage.document(keptAs(state, id)));
      if (!entry || !document) continue;
      const original = entry.original ?? originals(entry);
      found.push({ id, document, manner: entry.adopted, date: entry.date, ...(original && { original }) });
    }
    return found;
  }

  /** In which language documents were written of which a record of an earlier version does not say so: as the library knows it now. */
  async #originals(entries: readonly LibraryEntry[]): Promise<(entry: LibraryEntry) => LibraryEntry['original']> {
    if (entries.every(({ original }) => original !== undefined)) return () => undefined;
    const { documents } = await this.#library.ask('list', null);
    return ({ id, symbol, language }) =>
      documents.find((one) => one.id === id || (symbol !== '' && one.symbol === symbol && one.language === language))
        ?.original;
  }
}

/** What people have said of paragraphs and the baseline's. */
function saidIn({ links, baseline }: Negotiation) {
  return links.filter(({ document }) => baseline.includes(document));
}
