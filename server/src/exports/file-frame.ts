import type { LabelStyle, TextDocument } from '@adref/shared/document';
import {
  type Composed,
  compose,
  type MastheadFacts,
  mastheadOf,
  underMasthead,
  type WordFile,
  type WordParagraph,
} from '@adref/shared/formats';
import type { DocumentWords, Marks } from './document-words.ts';
import type { Changer, WordNotes } from './word-notes.ts';

/** How a file looks, whatever is in it. */
export interface FileOptions {
  /** When it is made: ISO 8601. */
  readonly made: string;
  readonly lineNumbers?: boolean;
  /** Whether every number is written out, for pages on which nothing counts; Word counts what it can where absent. */
  readonly typed?: boolean;
  /** How labels are written; as the language of the document does where nobody has said. */
  readonly labels?: LabelStyle;
  /** How words are set, where their source says it. */
  readonly marks?: Marks;
  /** What is printed above a draft beside its symbol; where absent nobody has said it. */
  readonly facts?: MastheadFacts;
}

/** What a file has around its paragraphs. */
interface Frame {
  readonly notes: WordNotes;
  /** The number of the first footnote that Word counts; null where it counts none. */
  readonly firstNote: number | null;
  /** All notes of the text before and after, so that one that no words call is still told. */
  readonly footnotes: readonly DocumentWords['footnotes'][];
  /** Whether the changes are those of several authors, each of whom has a text of its own. */
  readonly several?: boolean;
  /** Who changed the notes that are in one of two texts alone. */
  readonly by?: Changer;
}

/** A file of the paragraphs of a document: symbol above, notes below, and the line that ends it. */
export function framedFile(
  document: TextDocument,
  items: readonly Composed[],
  { notes, firstNote, footnotes, several, by }: Frame,
  options: FileOptions,
): WordFile {
  const { blocks, lists } = compose(items, document.language, { several, typed: options.typed });
  // A note that no words call is at the end, where a reader finds it.
  const [before = [], after = before] = footnotes;
  const loose = (of: DocumentWords['footnotes'], kind?: 'delete' | 'insert'): WordParagraph[] =>
    notes.uncalled(of).map(({ marker, text }) => {
      const change = kind && by ? { kind, ...by } : undefined;
      return {
        kind: 'paragraph',
        style: 'plain',
        ...(change && { mark: change }),
        runs: [notes.raised(marker, change), { kind: 'words', text: ` ${text}`, ...(change && { change }) }],
      };
    });
  const ends = by ? [...loose(before, 'delete'), ...loose(after, 'insert')] : loose(after);
  return {
    ...headedFile(document, [...blocks, ...ends], options),
    notes: notes.notes,
    firstNote: firstNote ?? 1,
    lists,
  };
}

/** A file of these paragraphs under the head of the document: its symbol and those who issue it, then session, committee and agenda item. */
export function headedFile(document: TextDocument, blocks: WordFile['blocks'], options: FileOptions): WordFile {
  const masthead = mastheadOf(document, options.facts ?? null);
  const under = masthead && options.facts ? underMasthead(document, options.facts) : [];
  const above = under.map(
    (text): WordParagraph => ({ kind: 'paragraph', style: 'masthead', runs: [{ kind: 'words', text }] }),
  );
  return {
    ...plainFile(document, options),
    masthead,
    // A paragraph that no change touches ends the file: Word cannot track whether the last one is there.
    blocks: [...above, ...blocks, endLine],
  };
}

/** A file of no words yet, named after a document. */
export function plainFile(
  { language, title, symbol }: Pick<TextDocument, 'language' | 'title' | 'symbol'>,
  options: FileOptions,
): WordFile {
  return {
    language,
    title: title || symbol,
    masthead: null,
    blocks: [],
    notes: [],
    firstNote: 1,
    lists: [],
    lineNumbers: options.lineNumbers ?? false,
    landscape: false,
    made: options.made,
  };
}

/** The line that ends a document of the United Nations. */
export const endLine: WordParagraph = {
  kind: 'paragraph',
  style: 'end',
  runs: [{ kind: 'words', text: '_______________' }],
};
