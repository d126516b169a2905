import type { TextEdit, TouchedWords } from '@adref/shared/crdt';
import type { LiveParagraph } from '@adref/shared/document';
import type * as Y from 'yjs';
import type { OperatorMessage } from '../messages/message.ts';

/** An update, judged and not applied yet. */
export type JudgedUpdate =
  | {
      readonly status: 'new';
      /** Clients whose structs are new, and the clock behind the last of each. */
      readonly authors: ReadonlyMap<number, number>;
      /** The update without anything that is known. */
      readonly update: Uint8Array;
      /** Null where the text stays within its limits, which is noted then; else the limit that it would break. */
      admit(): OperatorMessage | null;
      /** Microseconds, roughly, that it costs to carry out; and those of them that every replay of the log costs again. */
      readonly steps: number;
      readonly scans: number;
    }
  /** As `new`, but too much for one turn: updates to take in one after the other. */
  | { readonly status: 'long'; readonly authors: ReadonlyMap<number, number>; readonly portions: readonly Uint8Array[] }
  | { readonly status: 'known'; readonly steps: number }
  /** Something it builds on is missing: of the sender's own, or of others. */
  | { readonly status: 'gap'; readonly own: boolean }
  | { readonly status: 'malformed'; readonly reason: OperatorMessage };

/** How a text is read that is kept in a document, in the present form or in one of an older program. */
export interface ReadableForm {
  /** `textSchemaVersion` when it was the current one. */
  readonly version: number;
  /** To be called before anything is in the document: Yjs does not know the type of an unnamed root. */
  prepare(doc: Y.Doc): void;
  read(doc: Y.Doc): { paragraphs: LiveParagraph[]; faults: number };
}

/** How a text is kept in a document now, with what is known of its size. One for each document. */
export interface TextForm extends ReadableForm {
  /** Follows what is written in it from now on. */
  follow(doc: Y.Doc): TouchedWords;
  seed(doc: Y.Doc, paragraphs: readonly LiveParagraph[]): void;
  edit(doc: Y.Doc, edits: readonly TextEdit[], origin: unknown): void;
  /** Forgets records of undo beyond `most`. */
  forgetCopies(doc: Y.Doc, most: number, origin: unknown): void;
  /** Judges an update, whatever the bytes are. */
  judge(doc: Y.Doc, update: Uint8Array): JudgedUpdate;
}
