import type { TextDocument } from '@adref/shared/document';
import type { PrintedLine } from '@adref/shared/protocol';
import type { Refusal } from '@adref/shared/refusal';
import type { BaselineRequest } from '../exports/baseline-file.ts';
import {
  type AknFileRequest,
  type FileRequest,
  printFileOf,
  type TableRequest,
  writeFileOf,
} from '../exports/file-request.ts';
import { type LightFile, lightFile } from '../exports/light-file.ts';
import { type PdfFile, shapelessIn } from '../exports/pdf/write-pdf.ts';
import type { RecordRequest } from '../exports/record/record-document.ts';
import type { ReportRequest } from '../exports/report-file.ts';
import { type MarkedUpFile, markedUpText } from './marked-up-text.ts';
import { type CheckedFile, negotiationOnFile } from './negotiation-on-file.ts';
import { readableBytes } from './pdf-text.ts';
import { printedLines } from './printed-lines.ts';
import {
  isPrinted,
  printedRollingOfFiles,
  type RolledFile,
  type RollingFiles,
  rollingOfFiles,
} from './rolling-of-files.ts';
import { type Corrections, chooseUpload, listUpload, type UploadChoice, type UploadList } from './uploaded-document.ts';

/** What is asked about an uploaded file, or for a file to take away: everything that costs time in proportion to a text. */
export type DocumentQuestion =
  | { readonly kind: 'list'; readonly bytes: Uint8Array; readonly name: string }
  | {
      readonly kind: 'choose';
      readonly bytes: Uint8Array;
      readonly name: string;
      readonly symbol: string | null;
      readonly corrections?: Corrections;
    }
  | {
      readonly kind: 'marked-up';
      readonly name: string;
      readonly file: MarkedUpFile;
      readonly draft: TextDocument;
      /** Drafts before it, the latest first, from which the copy may have been made. */
      readonly earlier: readonly TextDocument[];
    }
  /** Of a PDF the text of its pages, for a process that reads many files. */
  | { readonly kind: 'readable'; readonly bytes: Uint8Array; readonly name: string }
  | { readonly kind: 'negotiation'; readonly bytes: Uint8Array; readonly name: string }
  | { readonly kind: 'roll'; readonly name: string; readonly request: RollingFiles }
  | {
      readonly kind: 'write';
      readonly name: string;
      readonly request: FileRequest | ReportRequest | RecordRequest | AknFileRequest;
    }
  /** Which signs have no shape in a PDF, of each of several texts its signs. */
  | { readonly kind: 'shapeless'; readonly name: string; readonly signs: readonly string[] }
  | { readonly kind: 'light'; readonly name: string; readonly file: LightFile }
  /** Where the lines of its pages begin. */
  | { readonly kind: 'lines'; readonly name: string; readonly request: FileRequest & { readonly what: 'clean' } }
  | {
      readonly kind: 'print';
      readonly name: string;
      readonly request: FileRequest | TableRequest | BaselineRequest | ReportRequest | RecordRequest;
    };

/** Whether a file to take away is asked for, and nothing about one that somebody has sent in. */
export function isWriting({ kind }: DocumentQuestion): boolean {
  return kind === 'write' || kind === 'light' || kind === 'print' || kind === 'lines' || kind === 'roll';
}

/** The answers, by the kind of their question. */
export interface DocumentAnswers {
  readonly list: UploadList;
  readonly choose: UploadChoice;
  readonly 'marked-up': ReturnType<typeof markedUpText>;
  readonly readable: Awaited<ReturnType<typeof readableBytes>>;
  readonly negotiation: CheckedFile | Refusal;
  readonly roll: RolledFile | Refusal;
  readonly write: { readonly ok: true; readonly bytes: Uint8Array };
  readonly shapeless: { readonly ok: true; readonly shapeless: readonly string[] };
  readonly light: { readonly ok: true; readonly bytes: Uint8Array };
  readonly lines: { readonly ok: true; readonly lines: readonly PrintedLine[] };
  readonly print: { readonly ok: true } & PdfFile;
}

/** Answers a question in the process that calls it. */
export async function answerQuestion(question: DocumentQuestion): Promise<DocumentAnswers[DocumentQuestion['kind']]> {
  switch (question.kind) {
    case 'list': {
      const readable = await readableBytes(question.bytes, question.name);
      return readable.ok ? listUpload(readable.bytes, question.name, readable.pages) : readable;
    }
    case 'choose': {
      const { name, symbol, corrections } = question;
      const readable = await readableBytes(question.bytes, name);
      return readable.ok ? chooseUpload(readable.bytes, name, symbol, corrections) : readable;
    }
    case 'readable':
      return readableBytes(question.bytes, question.name);
    case 'marked-up':
      return markedUpText(question.file, question.draft, question.earlier);
    case 'negotiation':
      return negotiationOnFile(question.bytes, question.name);
    case 'roll':
      return isPrinted(question.request) ? printedRollingOfFiles(question.request) : rollingOfFiles(question.request);
    case 'write':
      return { ok: true, bytes: writeFileOf(question.request) };
    case 'shapeless': {
      const shapeless = await Promise.all(question.signs.map(shapelessIn));
      return { ok: true, shapeless: shapeless.map((signs) => signs.join('')) };
    }
    case 'light':
      return { ok: true, bytes: new TextEncoder().encode(lightFile(question.file)) };
    case 'lines':
      return { ok: true, lines: await printedLines(question.request) };
    case 'print':
      return { ok: true, ...(await printFileOf(question.request)) };
  }
}
