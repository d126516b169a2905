import type {
  AdoptedDocument,
  BaselineDocument,
  DescentStep,
  MeasuredDraft,
  SaidPair,
  Trace,
} from '@adref/shared/corpus';
import type { TextDocument } from '@adref/shared/document';
import type { Refusal } from '@adref/shared/refusal';
import type { ReadableFile } from '../documents/pdf-text.ts';
import type { FoundParagraph, HeldDocument, LibraryQuestion } from '../storage/library/library-storage.ts';
import type { ImportOptions, ImportReport } from './import.ts';
import type { Library, LibraryHoldings } from './library.ts';

/** A file that somebody sent, with what they know better than it. */
export interface SentFile extends Pick<ImportOptions, 'corrections' | 'reading'> {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a document of a sent file would be in the library. */
interface PreviewedDocument
  extends Pick<HeldDocument, 'symbol' | 'title' | 'language' | 'paragraphs'>,
    Omit<AdoptedDocument, 'document'> {}

/** What the process of the library can be asked, and what it answers. */
export interface LibraryQuestions {
  readonly list: {
    readonly asked: null;
    readonly answer: { readonly holdings: LibraryHoldings; readonly documents: HeldDocument[] };
  };
  readonly document: { readonly asked: string; readonly answer: ReturnType<Library['document']> };
  readonly search: { readonly asked: LibraryQuestion; readonly answer: FoundParagraph[] };
  /** `briefly`: without stretches and departures, which are most of an answer. */
  readonly trace: {
    readonly asked: { readonly texts: readonly string[]; readonly briefly: boolean };
    readonly answer: Trace[];
  };
  readonly descent: {
    readonly asked: { readonly document: string; readonly paragraph: string };
    readonly answer: DescentStep[] | null;
  };
  /** A draft beside the documents that it is measured by, which need not be in the library any more. */
  readonly measure: {
    readonly asked: {
      readonly draft: TextDocument;
      readonly baseline: readonly BaselineDocument[];
      readonly said: readonly SaidPair[];
    };
    readonly answer: MeasuredDraft;
  };
  readonly remove: { readonly asked: string; readonly answer: boolean };
  readonly preview: {
    readonly asked: SentFile;
    readonly answer: { readonly ok: true; readonly documents: PreviewedDocument[] } | Refusal;
  };
  /** Begins to take a file in, under an id of the asker's; false where another import runs. */
  readonly import: { readonly asked: SentFile & { readonly id: string }; readonly answer: boolean };
  readonly report: { readonly asked: string; readonly answer: ImportReport | null };
  readonly cancel: { readonly asked: string; readonly answer: boolean };
}

/** The name of a question. */
export type LibraryQuestionKind = keyof LibraryQuestions;

/** Where the library is that the process opens, and what one begins with that has nothing. */
export interface LibraryBeginning {
  readonly folder: string;
  readonly beginning: readonly AdoptedDocument[];
}

/** A question on its way to the process. */
export interface LibraryCall {
  readonly call: number;
  readonly kind: LibraryQuestionKind;
  readonly asked: unknown;
}

/** An answer on its way back; an error is told by its own words. */
export type LibraryReply =
  | { readonly call: number; readonly answer: unknown }
  | { readonly call: number; readonly error: string };

/** How far an import has come, told as it goes: of the refusals those that were not told before; and the file that is being read. */
export interface ImportProgress {
  readonly import: string;
  readonly report: ImportReport;
  readonly at: string | null;
}

/** What the library's process asks in its turn while it takes many files in: to have one made readable, where none can take the library along. */
export interface ReadableCall {
  readonly read: number;
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** A file that was made readable, or why it cannot be. */
export interface ReadableReply {
  readonly read: number;
  readonly outcome: ReadableFile | Refusal;
}
