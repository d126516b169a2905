import type { TextDocument } from '@adref/shared/document';
import { type MastheadFacts, type WordFile, writeWord } from '@adref/shared/formats';
import type { RollingParagraph } from '@adref/shared/rolling';
import { type AknRequest, aknFile } from './akn-file.ts';
import { type BaselineRequest, baselineFile } from './baseline-file.ts';
import { withCallsApart } from './calls-apart.ts';
import { compareDocuments } from './comparison/compare-documents.ts';
import { withNotesBelow } from './comparison/notes-below.ts';
import { compilationByParagraph, compilationByParty } from './compilation-file.ts';
import { type PdfFile, writePdf } from './pdf/write-pdf.ts';
import { type RecordRequest, recordDocument } from './record/record-document.ts';
import { type ReportRequest, reportFile } from './report-file.ts';
import { rollingFile, trackedRollingFile } from './rolling-file.ts';
import { comparisonFile, type NamedTable, tableFile } from './table-file.ts';
import { cleanFile, type Remark, trackedFile } from './text-file.ts';
import type { TabledAt } from './tracked-rolling.ts';
import type { WordsSource } from './words-source.ts';

/** How a file is asked for, as it goes to the process that writes it. */
interface Asked {
  readonly made: string;
  readonly lineNumbers: boolean;
  /** What is printed above a draft; nothing beside its symbol where absent. */
  readonly facts?: MastheadFacts;
}

/** A file that is to be written, with everything that goes into it: whatever is in it, whoever asked may see. */
export type FileRequest = Asked &
  (
    | { readonly what: 'clean'; readonly document: TextDocument }
    | {
        readonly what: 'tracked';
        readonly base: TextDocument;
        readonly document: TextDocument;
        readonly author: string;
        readonly date: string;
        /** What is said beside paragraphs. */
        readonly remarks?: readonly Remark[];
      }
    | { readonly what: 'side-by-side'; readonly base: TextDocument; readonly document: TextDocument }
    | {
        readonly what: RollingForm;
        readonly draft: TextDocument;
        readonly paragraphs: readonly RollingParagraph[];
        /** From where words were taken that are on the table: printed where each party's words are by themselves, elsewhere beside them. */
        readonly sources?: readonly WordsSource[];
        /** When words were tabled, for changes that say when they were made. */
        readonly tabled?: readonly TabledAt[];
      }
  );

/** Tables one below the other: where the words of a draft come from. */
export interface TableRequest {
  readonly what: 'tables';
  readonly made: string;
  readonly title: string;
  readonly language: TextDocument['language'];
  readonly tables: readonly NamedTable[];
}

/** A draft that is asked for as Akoma Ntoso. */
export type AknFileRequest = AknRequest & { readonly what: 'akn' };

/** How the rolling text can be had: in brackets, with names or without; as changes that Word tracks; as compilations. */
export const rollingForms = ['rolling', 'rolling-unattributed', 'rolling-tracked', 'by-paragraph', 'by-party'] as const;

export type RollingForm = (typeof rollingForms)[number];

/** What of a draft can be had as a Word file. */
export const draftFiles = [
  'clean',
  'tracked',
  'side-by-side',
  ...rollingForms,
] as const satisfies readonly FileRequest['what'][];

/** What of these is printed on pages: on paper changes have no authors, which brackets name. */
export const printedFiles = [
  'clean',
  'tracked',
  'side-by-side',
  'rolling',
  'rolling-unattributed',
  'by-paragraph',
  'by-party',
] as const satisfies readonly (typeof draftFiles)[number][];

/** Writes the file; in the process that calls it. */
export function writeFileOf(request: FileRequest | ReportRequest | RecordRequest | AknFileRequest): Uint8Array {
  return request.what === 'akn' ? aknFile(request) : writeWord(fileModel(request, false));
}

/** The same as a PDF; in the process that calls it, which answers nothing meanwhile. */
export function printFileOf(
  request: FileRequest | TableRequest | BaselineRequest | ReportRequest | RecordRequest,
): Promise<PdfFile> {
  return writePdf(fileModel(request, true));
}

/** The file as a model; `typed`: with all numbers written out, for pages. */
export function fileModel(
  request: FileRequest | TableRequest | BaselineRequest | ReportRequest | RecordRequest,
  typed: boolean,
): WordFile {
  return withCallsApart(modelOf(request, typed));
}

function modelOf(
  request: FileRequest | TableRequest | BaselineRequest | ReportRequest | RecordRequest,
  typed: boolean,
): WordFile {
  if (request.what === 'tables') return tableFile(request, request.tables, { made: request.made, typed });
  if (request.what === 'baseline') return baselineFile(request);
  if (request.what === 'report') return reportFile(request);
  if (request.what === 'record') return recordDocument(request);
  const { made, lineNumbers, facts } = request;
  const options = { made, lineNumbers, typed, ...(facts && { facts }) };
  const sources = 'sources' in request ? (request.sources ?? []) : [];
  const tabled = 'tabled' in request ? (request.tabled ?? []) : [];
  switch (request.what) {
    case 'clean':
      return cleanFile(request.document, options);
    case 'tracked': {
      const { base, document, author, date, remarks = [] } = request;
      return trackedFile(base, document, { ...options, author, date, ids: 'lasting', remarks });
    }
    case 'side-by-side': {
      const [base, document] = [withNotesBelow(request.base, true), withNotesBelow(request.document, true)];
      const { rows } = compareDocuments(base, document, null, 'lasting').sideBySide;
      return comparisonFile(base, document, rows, options);
    }
    case 'rolling':
      return rollingFile(request.paragraphs, request.draft, { ...options, sources });
    case 'rolling-unattributed':
      return rollingFile(request.paragraphs, request.draft, { ...options, sources, attribution: false });
    case 'rolling-tracked':
      return trackedRollingFile(request.paragraphs, request.draft, { ...options, sources, tabled, date: made });
    case 'by-paragraph':
      return compilationByParagraph(request.paragraphs, request.draft, { ...options, sources });
    case 'by-party':
      return compilationByParty(request.paragraphs, request.draft, { ...options, sources });
  }
}
