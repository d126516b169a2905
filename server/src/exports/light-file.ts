import { raisedSign, type TextDocument, withNotesApart, withoutNoteMarks } from '@adref/shared/document';
import { writeText } from '@adref/shared/formats';
import { placeNamesIn, printRolling, type RollingParagraph } from '@adref/shared/rolling';
import { type FileRequest, fileModel, printedFiles } from './file-request.ts';
import { htmlFile } from './html-file.ts';
import { noteSigns } from './note-calls.ts';

/** What can be had as one page of HTML: what is printed, since neither names the author of a change but in brackets. */
export const pageFiles = printedFiles;

/** What can be had as plain text that reads back: the words, and the brackets around them. */
export const textFiles = ['clean', 'rolling', 'rolling-unattributed'] as const satisfies readonly FileRequest['what'][];

/** A file that needs no program of its own to be read; as text only what `textFiles` names. */
export interface LightFile {
  readonly as: 'html' | 'text';
  readonly request: FileRequest;
}

/** Writes it. */
export function lightFile({ as, request }: LightFile): string {
  if (as === 'html') return htmlFile(fileModel(request, true));
  if ('document' in request) return writeText(withNotesApart(request.document));
  return rollingNotation(request.paragraphs, request.draft, request.what !== 'rolling-unattributed');
}

/** The rolling text in notation, with the signs of its notes, and a line break at the end. */
export function rollingNotation(
  paragraphs: readonly RollingParagraph[],
  { language }: Pick<TextDocument, 'language'>,
  attribution = true,
): string {
  const printed = printRolling(paragraphs, { language, attribution, place: placeNamesIn(paragraphs) });
  const signs = noteSigns(paragraphs);
  return `${withoutNoteMarks(printed, (note) => raisedSign(signs(note)))}\n`;
}
