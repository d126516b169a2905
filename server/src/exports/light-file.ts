import { type TextDocument, withNotesApart } from '@adref/shared/document';
import { writeText } from '@adref/shared/formats';
import { placeNamesIn, printRolling, type RollingParagraph, withCallsWritten } from '@adref/shared/rolling';
import { compareDocuments, type SideBySide } from './comparison/compare-documents.ts';
import { comparisonPage } from './comparison/comparison-page.ts';
import { comparisonText } from './comparison/comparison-text.ts';
import { withNotesBelow } from './comparison/notes-below.ts';
import { type FileRequest, fileModel, printedFiles } from './file-request.ts';
import { htmlFile } from './html-file.ts';
import { changesJson, documentJson, rollingJson } from './json-file.ts';
import { noteSignsOf } from './note-calls.ts';

/** What can be had as one page of HTML: what is printed, since neither names the author of a change but in brackets. */
export const pageFiles = printedFiles;

/** What can be had as plain text: the words, and the brackets around them, which read back; and what differs, in signs. */
export const textFiles = [
  'clean',
  'side-by-side',
  'rolling',
  'rolling-unattributed',
] as const satisfies readonly FileRequest['what'][];

/** What can be had as one JSON value, for programs. */
export const jsonFiles = ['clean', 'tracked', 'rolling'] as const satisfies readonly FileRequest['what'][];

/** A file that needs no program of its own to be read; as text only what `textFiles` names, as JSON what `jsonFiles` does. */
export interface LightFile {
  readonly as: 'html' | 'text' | 'json';
  readonly request: FileRequest;
}

/** Writes it. */
export function lightFile({ as, request }: LightFile): string {
  if (as === 'json') return jsonFile(request);
  if (request.what === 'side-by-side') {
    return besideOne(request, as === 'html' ? comparisonPage : comparisonText);
  }
  if (as === 'html') return htmlFile(fileModel(request, true));
  if ('document' in request) return writeText(withNotesApart(request.document));
  return rollingNotation(request.paragraphs, request.draft, request.what !== 'rolling-unattributed');
}

function jsonFile(request: FileRequest): string {
  if ('base' in request) return changesJson(request.base, request.document, 'lasting');
  return 'document' in request ? documentJson(request.document) : rollingJson(request.paragraphs);
}

type Written = (a: TextDocument, b: TextDocument, agreed: null, sideBySide: SideBySide) => string;

function besideOne({ base, document }: { base: TextDocument; document: TextDocument }, written: Written): string {
  const [a, b] = [withNotesBelow(base, true), withNotesBelow(document, true)];
  return written(a, b, null, compareDocuments(a, b, null, 'lasting').sideBySide);
}

/** The rolling text in notation, with the signs of its notes, and a line break at the end. */
export function rollingNotation(
  paragraphs: readonly RollingParagraph[],
  { language }: Pick<TextDocument, 'language'>,
  attribution = true,
): string {
  const printed = printRolling(paragraphs, { language, attribution, place: placeNamesIn(paragraphs) });
  const notes = paragraphs.filter(({ kind }) => kind === 'footnote').map(({ label }) => label);
  return `${withCallsWritten(printed, notes, noteSignsOf(paragraphs))}\n`;
}
