import type { TextDocument } from '@adref/shared/document';
import { paragraphStyle, type WordFile, type WordParagraph } from '@adref/shared/formats';
import { placeNamesIn, printParagraph, type RollingParagraph, withSpacesOutside } from '@adref/shared/rolling';
import { type FileOptions, framedFile, headedFile } from './file-frame.ts';
import { notationRuns } from './notation-runs.ts';
import { noteSignsOf, withRaisedCalls } from './note-calls.ts';
import { type TabledAt, trackedRolling } from './tracked-rolling.ts';
import { wordSettings } from './word-settings.ts';
import { sourceComments, type WordsSource } from './words-source.ts';

/** How the rolling text is shown. */
export interface RollingOptions extends FileOptions {
  /** Whether holders and positions are named; yes where absent. */
  readonly attribution?: boolean;
  /** From where words were taken, said beside them. */
  readonly sources?: readonly WordsSource[];
  /** When words were tabled, where changes say it. */
  readonly tabled?: readonly TabledAt[];
}

/** The rolling text in the notation of negotiators, under the head of the draft: brackets bold, holders in italics, words as in the draft. */
export function rollingFile(
  paragraphs: readonly RollingParagraph[],
  draft: TextDocument,
  options: RollingOptions,
): WordFile {
  const print = { language: draft.language, attribution: options.attribution ?? true, place: placeNamesIn(paragraphs) };
  const taken = sourceComments(options.sources ?? [], options.made, print.attribution ? undefined : draft.symbol);
  const blocks = paragraphs.map(withSpacesOutside).map(
    (paragraph): WordParagraph => ({
      ...taken(paragraph),
      kind: 'paragraph',
      style: paragraphStyle(paragraph),
      runs: notationRuns(printParagraph(paragraph, print), paragraph, wordSettings(paragraph, draft, options)),
    }),
  );
  return withRaisedCalls(headedFile(draft, blocks, options), noteSignsOf(paragraphs));
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
