import type { AdoptedDocument, AgreedParagraph, IndexedRow } from '@adref/shared/corpus';
import type { Language, ParagraphKind, TextDocument } from '@adref/shared/document';
import type { Manner } from '@adref/shared/formats';

/** A document of the library, without its text. Empty strings where nobody says. */
export interface HeldDocument extends Omit<AdoptedDocument, 'document'> {
  /** Made from the words, so that the same document has the same id wherever it was added. */
  readonly id: string;
  readonly symbol: string;
  readonly title: string;
  readonly kind: TextDocument['kind'];
  readonly language: Language;
  readonly paragraphs: number;
  /** When it was added, and the name of the file that it came in. */
  readonly added: string;
  readonly source: string;
}

/** What is searched for. */
export interface LibraryQuestion {
  /**
   * Words, which may be inflected; between quotation marks, a phrase as it is. What is a symbol finds its document first, then who names it.
   * Without words all of what has the `symbol`.
   */
  readonly words: string;
  /** Whether the last word is still being typed. */
  readonly unfinished?: boolean | undefined;
  readonly language?: Language | undefined;
  /** The symbol as people say it (symbol-question.ts), or how it begins. */
  readonly symbol?: string | undefined;
  readonly body?: string | undefined;
  /** First and last year of adoption. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly kind?: ParagraphKind | undefined;
  readonly manner?: Manner | undefined;
  readonly limit: number;
  readonly offset: number;
}

/** A paragraph that was found. */
export interface FoundParagraph extends AgreedParagraph {
  readonly kind: ParagraphKind;
  readonly title: string;
  readonly text: string;
  /** Stretches of the text that answer to the words, in UTF-16 code units. */
  readonly highlights: readonly { readonly from: number; readonly to: number }[];
}

/** What became of a document that was to be added. */
export type AddOutcome = 'added' | 'there already' | 'other words';

/** A document as the index wants it. */
export interface IndexedDocument {
  /** What each of its paragraphs says of it. */
  readonly agreed: Omit<AgreedParagraph, 'number' | 'paragraph' | 'label'>;
  readonly rows: readonly IndexedRow[];
  /** Id and label of each paragraph, in their order; they are read only now, because most of a library is never asked about. */
  readonly names: () => readonly (readonly [id: string, label: string])[];
}

/**
 * The documents of agreed language of an installation, kept apart from every negotiation. One thread uses it at a time; another process may
 * add to the same files, which `changed` tells. Every store passes the same acceptance suite (test/server/storage/library).
 */
export interface LibraryStorage {
  /**
   * Adds a document, wholly or not at all. `there already`: with the same words, and nothing is done but that the language it was written in is
   * noted where nobody had said, or `corrects` says that a person says otherwise; `other words`: another document of the same symbol and language is
   * there, and must be removed first.
   */
  add(
    document: AdoptedDocument,
    source: string,
    now: string,
    corrects?: boolean,
  ): { readonly outcome: AddOutcome; readonly id: string };
  /** Removes a document; false where it is not there. */
  remove(id: string): boolean;
  /** What is done in one go is on the disk together, or not at all. */
  together<T>(work: () => T): T;
  entries(): HeldDocument[];
  document(id: string): TextDocument | null;
  /** What the index is built of, one document or all, in the order in which they were added. */
  indexed(document?: string): Iterable<IndexedDocument>;
  /** The words of a paragraph; empty where it is not there. */
  text(number: number): string;
  search(question: LibraryQuestion): FoundParagraph[];
  /** Whether another process has written since this was last asked. */
  changed(): boolean;
  close(): void;
}
