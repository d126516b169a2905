import { documentStyle, type TextDocument, withNotesApart } from '@adref/shared/document';
import type { Composed, Labelled, WordFile } from '@adref/shared/formats';
import { type DocumentWords, documentWords, joinedWords, type Marks } from './document-words.ts';
import { type FileOptions, framedFile } from './file-frame.ts';
import { pairedParagraphs } from './paired-paragraphs.ts';
import { plainRuns, trackedWords } from './tracked-words.ts';
import { type Changer, firstCounted, WordNotes } from './word-notes.ts';

const noMarks: Marks = new Map();

/** A text as a United Nations document: with its symbol above, numbers that count themselves, and footnotes. */
export function cleanFile(text: TextDocument, options: FileOptions): WordFile {
  const document = withNotesApart(text);
  const { labelled, words, footnotes } = documentWords(
    document,
    options.labels ?? documentStyle(document),
    options.marks ?? noMarks,
  );
  const counted = options.typed ? null : firstCounted([document]);
  const notes = new WordNotes(counted !== null);
  const by = nobody(options);
  const items = labelled.map((after, at): Composed => {
    const own = words[at];
    return { before: null, after, runs: own ? plainRuns(own, notes, by) : [], by };
  });
  return framedFile(document, items, { notes, firstNote: counted, footnotes: [footnotes] }, options);
}

/** What is said beside a paragraph of a text, by its id. */
export interface Remark {
  readonly paragraph: string;
  readonly text: string;
}

/** Who changes a text against its base, and whether the ids of both are those of one negotiation. */
export interface TrackedOptions extends FileOptions {
  readonly author: string;
  /** When the words were changed: ISO 8601. */
  readonly date: string;
  readonly ids: 'lasting' | 'unrelated';
  /** What the author says beside paragraphs of the text. */
  readonly remarks?: readonly Remark[];
}

/**
 * What a text changes in its base, as changes that Word tracks: reject all is the base, accept all the text, paragraphs, numbers and
 * footnotes included. What was moved is moved, what was split or joined is split or joined.
 */
export function trackedFile(from: TextDocument, to: TextDocument, options: TrackedOptions): WordFile {
  const { document, items, by, notes, firstNote, footnotes } = trackedText(from, to, options);
  return framedFile(document, items, { notes, firstNote, footnotes, by }, options);
}

/** The text after with all that it changes in the one before, whatever file it is written into. */
export interface TrackedText {
  readonly document: TextDocument;
  readonly items: readonly Composed[];
  readonly by: Changer;
  readonly notes: WordNotes;
  /** Number of the first footnote that is counted; null where none is. */
  readonly firstNote: number | null;
  /** Those of the text before, and of the one after. */
  readonly footnotes: readonly [DocumentWords['footnotes'], DocumentWords['footnotes']];
}

/** What a text changes in its base, paragraph by paragraph. */
export function trackedText(from: TextDocument, to: TextDocument, options: TrackedOptions): TrackedText {
  const [base, document] = [withNotesApart(from), withNotesApart(to)];
  const style = options.labels ?? documentStyle(document);
  const marks = options.marks ?? noMarks;
  const before = documentWords(base, options.labels ?? documentStyle(base), marks);
  const after = documentWords(document, style, marks);
  const by: Changer = { author: options.author, date: options.date };
  const counted = options.typed ? null : firstCounted([base, document]);
  const notes = new WordNotes(counted !== null);
  const remarks = Map.groupBy(options.remarks ?? [], ({ paragraph }) => paragraph);
  const remarked = ([...items]: Composed[], places: readonly number[]): Composed[] => {
    const own = places.flatMap((at) => remarks.get(document.paragraphs[at]?.id ?? '') ?? []);
    const comments = own.map(({ text }) => ({ ...by, text }));
    const last = comments.length > 0 && items.pop();
    return last ? [...items, { ...last, comments }] : items;
  };
  const items = pairedParagraphs(base.paragraphs, document.paragraphs, options.ids).flatMap((pair, at): Composed[] => {
    const [a, b] = [sideOf(before, pair.before), sideOf(after, pair.after)];
    if (a.labelled.length === 0 || b.labelled.length === 0) {
      const gone = b.labelled.length === 0;
      const kind = pair.move ? (gone ? 'move from' : 'move to') : gone ? 'delete' : 'insert';
      const mark = { kind, ...by, ...(pair.move && { move: pair.move }) } as const;
      const [label] = gone ? a.labelled : b.labelled;
      const runs = plainRuns(joinedWords(gone ? a.words : b.words), notes, by, mark);
      const item = { before: gone ? (label ?? null) : null, after: gone ? null : (label ?? null), runs, mark, by };
      return remarked([item], pair.after);
    }
    const parts = trackedWords(joinedWords(a.words), joinedWords(b.words), notes, by, `${at}`);
    return remarked(composed(a.labelled, b.labelled, parts, by), pair.after);
  });
  return { document, items, by, notes, firstNote: counted, footnotes: [before.footnotes, after.footnotes] };
}

const nobody = ({ made }: FileOptions): Changer => ({ author: '', date: made });

function sideOf({ labelled, words }: DocumentWords, places: readonly number[]) {
  return {
    labelled: places.flatMap((at) => labelled[at] ?? []),
    words: places.flatMap((at) => words[at] ?? []),
  };
}

/** The paragraphs of two joined texts, told apart by whose end each mark is. */
function composed(
  a: readonly Labelled[],
  b: readonly Labelled[],
  parts: ReturnType<typeof trackedWords>,
  by: Changer,
): Composed[] {
  let [atA, atB] = [0, 0];
  let [beginsA, beginsB] = [true, true];
  return parts.map(({ runs, mark }): Composed => {
    const [labelA, labelB] = [a[atA] ?? null, b[atB] ?? null];
    const item = {
      before: mark === 'insert' ? null : labelA,
      after: mark === 'delete' ? null : labelB,
      beginsBefore: beginsA ? labelA : null,
      beginsAfter: beginsB ? labelB : null,
      runs,
      by,
      ...(mark && { mark: { kind: mark, ...by } }),
    };
    beginsA = mark !== 'insert';
    beginsB = mark !== 'delete';
    if (beginsA) atA++;
    if (beginsB) atB++;
    return item;
  });
}
