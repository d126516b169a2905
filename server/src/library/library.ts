import {
  type AdoptedDocument,
  type Corpus,
  CorpusIndex,
  type DescentStep,
  descent,
  siblingParagraphs,
  type Trace,
  trace,
} from '@adref/shared/corpus';
import { type Language, labels, type TextDocument } from '@adref/shared/document';
import type {
  AddOutcome,
  FoundParagraph,
  HeldDocument,
  IndexedDocument,
  LibraryQuestion,
  LibraryStorage,
} from '../storage/library/library-storage.ts';

/** What the library holds, so that nobody takes its silence for proof that words are new. */
export interface LibraryHoldings {
  readonly documents: number;
  readonly paragraphs: number;
  readonly words: number;
  readonly languages: readonly Language[];
  /** Codes of the organs that its documents are of. */
  readonly bodies: readonly string[];
  /** Sessions of the organs, in their order; empty where no document says. */
  readonly sessions: readonly string[];
  /** First and last day of adoption; empty where no document has one. */
  readonly from: string;
  readonly to: string;
}

/** A document of the library, to be read. */
export interface LibraryDocument {
  readonly entry: HeldDocument;
  readonly document: TextDocument;
  readonly labels: readonly string[];
  /** The same document in other languages, and which of its paragraphs are which there, by id, where that can be told. */
  readonly siblings: readonly {
    readonly id: string;
    readonly language: Language;
    readonly paragraphs: Readonly<Record<string, string>>;
  }[];
}

/** A document of the index, without its words. */
interface KnownDocument extends Pick<IndexedDocument, 'names'> {
  agreed: IndexedDocument['agreed'];
  /** Numbers of its paragraphs, in their order. */
  readonly numbers: readonly number[];
}

/** Texts whose traces are kept: the paragraphs of a few drafts, some five kilobytes each. */
const mostTraced = 500;

/**
 * The agreed language of an installation: what is stored, and the index that is built of it when it is opened and kept up with it. Not for the
 * process that serves people: a question takes milliseconds, a document to be added tens of them.
 */
export class Library {
  readonly #storage: LibraryStorage;
  readonly #now: () => Date;
  #index: CorpusIndex;
  readonly #documents = new Map<string, KnownDocument>();
  /** Where each paragraph is, by its number. */
  readonly #paragraphs = new Map<number, { readonly document: KnownDocument; readonly at: number }>();
  /** What was said of texts, until the library has others: a room asks about one draft many times. */
  readonly #traced = new Map<string, Trace>();

  constructor(storage: LibraryStorage, now: () => Date) {
    this.#storage = storage;
    this.#now = now;
    storage.changed();
    const all = [...storage.indexed()];
    // A separator is between two rows, and some beyond the last.
    const length = all.reduce((sum, { rows }) => rows.reduce((of, { codes }) => of + codes.length + 1, sum), 8);
    this.#index = CorpusIndex.of(this.#noted(all), length);
  }

  /** Adds a document from a file of this name; `corrects` where a person says in which language it was written, whatever was noted. */
  add(document: AdoptedDocument, source: string, corrects = false): AddOutcome {
    const { outcome, id } = this.#storage.add(document, source, this.#now().toISOString(), corrects);
    if (outcome === 'added') {
      this.#index.add(this.#noted(this.#storage.indexed(id)));
      this.#traced.clear();
    } else if (outcome === 'there already') {
      const noted = this.#documents.get(id)?.agreed.original;
      if (corrects || !noted) this.#learn(id, document.original);
    }
    return outcome;
  }

  /** Removes a document; false where it is not there. */
  remove(id: string): boolean {
    const removed = this.#storage.remove(id);
    this.#forget(id);
    return removed;
  }

  /** What is there, the latest first. */
  entries(): HeldDocument[] {
    return this.#storage.entries();
  }

  /** A document with its labels, and what it is in other languages; null where it is not there. */
  document(id: string): LibraryDocument | null {
    const document = this.#storage.document(id);
    const entries = this.#storage.entries();
    const entry = entries.find((one) => one.id === id);
    if (!document || !entry) return null;
    const siblings = entries.flatMap((other) => {
      if (other.symbol === '' || other.symbol !== entry.symbol || other.language === entry.language) return [];
      const there = this.#storage.document(other.id);
      if (!there) return [];
      return [
        { id: other.id, language: other.language, paragraphs: Object.fromEntries(siblingParagraphs(document, there)) },
      ];
    });
    return { entry, document, labels: labels(document.paragraphs), siblings };
  }

  search(question: LibraryQuestion): FoundParagraph[] {
    return this.#storage.search(question);
  }

  /** Where the words of each text come from. */
  trace(texts: readonly string[]): Trace[] {
    this.#keepUp();
    const corpus = this.#corpus();
    return texts.map((text) => {
      const known = this.#traced.get(text);
      const traced = known ?? trace(corpus, text);
      // The latest asked about are at the end, and the one that was asked about longest ago goes first.
      this.#traced.delete(text);
      this.#traced.set(text, traced);
      const [oldest] = this.#traced.size > mostTraced ? this.#traced.keys() : [];
      if (oldest !== undefined) this.#traced.delete(oldest);
      return traced;
    });
  }

  /** The same clause through the years; null where the document has no such paragraph. */
  descent(document: string, paragraph: string): DescentStep[] | null {
    this.#keepUp();
    const known = this.#documents.get(document);
    const number = known?.numbers[known.names().findIndex(([id]) => id === paragraph)];
    return number === undefined ? null : descent(this.#corpus(), number);
  }

  holdings(): LibraryHoldings {
    this.#keepUp();
    const entries = this.#storage.entries();
    const dates = entries.flatMap(({ date }) => (date ? [date] : [])).sort();
    return {
      documents: entries.length,
      paragraphs: this.#index.size,
      words: this.#index.words,
      languages: [...new Set(entries.map(({ language }) => language))].sort(),
      bodies: [...new Set(entries.flatMap(({ body }) => body || []))].sort(),
      sessions: [...new Set(entries.flatMap(({ session }) => session || []))].sort((a, b) =>
        a.localeCompare(b, 'en', { numeric: true }),
      ),
      from: dates[0] ?? '',
      to: dates.at(-1) ?? '',
    };
  }

  close(): void {
    this.#storage.close();
  }

  /** Takes over what another process, such as `adref library add`, has added or removed meanwhile. */
  #keepUp(): void {
    if (!this.#storage.changed()) return;
    this.#traced.clear();
    const there = new Map(this.#storage.entries().map(({ id, original }) => [id, original]));
    for (const id of [...this.#documents.keys()]) if (!there.has(id)) this.#forget(id);
    for (const [id, original] of there) {
      if (this.#documents.has(id)) this.#learn(id, original);
      else this.#index.add(this.#noted(this.#storage.indexed(id)));
    }
  }

  /** Notes in which language a document was written, where nobody had said, or it was noted otherwise. */
  #learn(id: string, original: Language | undefined): void {
    const known = this.#documents.get(id);
    if (!known || !original || known.agreed.original === original) return;
    known.agreed = { ...known.agreed, original };
    this.#traced.clear();
  }

  #forget(id: string): void {
    this.#traced.clear();
    for (const number of this.#documents.get(id)?.numbers ?? []) {
      this.#index.remove(number);
      this.#paragraphs.delete(number);
    }
    this.#documents.delete(id);
  }

  *#noted(documents: Iterable<IndexedDocument>) {
    for (const { agreed, names, rows } of documents) {
      const numbers = rows.map(({ paragraph }) => paragraph);
      const document = { agreed, names, numbers };
      this.#documents.set(agreed.document, document);
      for (const [at, number] of numbers.entries()) this.#paragraphs.set(number, { document, at });
      yield* rows;
    }
  }

  #corpus(): Corpus {
    return {
      index: this.#index,
      paragraph: (number) => {
        const place = this.#paragraphs.get(number);
        const [paragraph, label] = place?.document.names()[place.at] ?? [];
        if (!place || paragraph === undefined || label === undefined)
          throw new RangeError('The index has a paragraph that the library does not');
        return { ...place.document.agreed, number, paragraph, label };
      },
      text: (number) => this.#storage.text(number),
    };
  }
}
