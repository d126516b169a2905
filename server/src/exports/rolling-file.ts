import type { TextDocument } from '@adref/shared/document';
import { paragraphStyle, type Run, type WordFile, type WordParagraph } from '@adref/shared/formats';
import { placeNamesIn, printParagraph, type RollingParagraph } from '@adref/shared/rolling';
import { endLine, type FileOptions, framedFile, plainFile } from './file-frame.ts';
import { noteSigns, withRaisedCalls } from './note-calls.ts';
import { trackedRolling } from './tracked-rolling.ts';

/** How the rolling text is shown. */
export interface RollingOptions extends FileOptions {
  /** Whether holders and positions are named; yes where absent. */
  readonly attribution?: boolean;
}

/** The rolling text in the notation of negotiators: brackets bold, holders in italics. */
export function rollingFile(
  paragraphs: readonly RollingParagraph[],
  draft: TextDocument,
  options: RollingOptions,
): WordFile {
  const print = { language: draft.language, attribution: options.attribution ?? true, place: placeNamesIn(paragraphs) };
  const blocks = paragraphs.map(
    (paragraph): WordParagraph => ({
      kind: 'paragraph',
      style: paragraphStyle(paragraph),
      runs: notationRuns(printParagraph(paragraph, print)),
    }),
  );
  return withRaisedCalls({ ...plainFile(draft, options), blocks: [...blocks, endLine] }, noteSigns(paragraphs));
}

/** The runs of a line of notation. A backslash says that the next sign is a word: in Word that shows by how the others are set. */
function notationRuns(line: string): Run[] {
  const runs: Run[] = [];
  let depth = 0;
  /** Whether names stand here and no words. */
  let naming = false;
  let words = '';
  const flush = () => {
    if (words !== '') runs.push({ kind: 'words', text: words, ...(naming && { setting: { italic: true } }) });
    words = '';
  };
  for (let at = 0; at < line.length; at++) {
    const sign = line[at] ?? '';
    if (sign === '\\' && at + 1 < line.length) {
      words += line[++at];
      continue;
    }
    const separates = depth > 0 && sign === '/' && line[at - 1] === ' ' && line[at + 1] === ' ';
    if (sign === '[' || sign === ']' || separates) {
      flush();
      naming = false;
      if (sign === '[') depth++;
      if (sign === ']') depth = Math.max(0, depth - 1);
      runs.push({ kind: 'words', text: sign, setting: { bold: true } });
    } else if (depth > 0 && sign === '–' && line[at - 1] === ' ' && line[at + 1] === ' ') {
      flush();
      naming = true;
      words += sign;
    } else words += sign;
  }
  flush();
  return runs;
}

/** The rolling text as tracked changes, those of each party under its name (tracked-rolling.ts): reject all is the draft. */
export function trackedRollingFile(
  paragraphs: readonly RollingParagraph[],
  draft: TextDocument,
  options: RollingOptions & { readonly date: string },
): WordFile {
  const { items, notes, firstNote, footnotes } = trackedRolling(paragraphs, draft, options);
  return framedFile(draft, items, { notes, firstNote, footnotes: [footnotes], several: true }, options);
}
