import type { Language } from '../../document/index.ts';

/** Who changed something in a file, and when. */
export interface WordChange {
  readonly kind: 'insert' | 'delete' | 'move from' | 'move to';
  /** As Word shows it; the parties that hold the words. */
  readonly author: string;
  /** ISO 8601, to the second: `2026-11-27T16:00:00Z`. */
  readonly date: string;
  /** What both ends of a move have in common; only for moves. */
  readonly move?: string;
}

/** How words are set beside what the style of their paragraph says. */
export interface Setting {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly raised?: boolean;
  readonly lowered?: boolean;
  readonly small?: boolean;
  /** Words of a rolling text that would be read as its notation: signs, or letters, figures and spaces. It shows nowhere. */
  readonly ordinary?: OrdinaryWords;
}

/** What words are that look like notation and are none (ordinary-words.ts). */
export type OrdinaryWords = 'sign' | 'letter';

/** A stretch of words in one setting; the call of a footnote; a tab. */
export type Run =
  | {
      readonly kind: 'words';
      readonly text: string;
      readonly setting?: Setting;
      /** How the same words were set before, where that changed, and who changed it; only of words that stay. */
      readonly before?: { readonly setting: Setting } & Pick<WordChange, 'author' | 'date'>;
      /** Whether it is the mark of a footnote that is not told here. */
      readonly calls?: true;
      readonly change?: WordChange;
    }
  | {
      readonly kind: 'note';
      /** Place of the note in the file's list, from 0. */
      readonly note: number;
      /** The mark where it is not counted by Word. */
      readonly marker?: string;
      readonly change?: WordChange;
    }
  | { readonly kind: 'tab'; readonly change?: WordChange };

/** The style of a paragraph: what it is in a resolution or report, and how Word shows it (style-part.ts). */
export type StyleName =
  | 'title'
  | 'heading 1'
  | 'heading 2'
  | 'heading 3'
  | 'enacting'
  | 'preambular'
  | 'operative'
  | 'subparagraph 1'
  | 'subparagraph 2'
  | 'subparagraph 3'
  | 'numbered'
  | 'norm'
  | 'plain'
  | 'masthead'
  | 'caption'
  | 'cell'
  | 'end';

/** A number that Word counts: the list that it is counted in, and where in it. */
export interface CountedNumber {
  readonly list: number;
  /** From 0. */
  readonly level: number;
}

/** What a paragraph is, as its mark says it. */
export interface ParagraphForm {
  readonly style: StyleName;
  readonly counted?: CountedNumber;
}

/** What somebody says beside a paragraph, and when: none of its words. */
export interface WordComment {
  readonly author: string;
  /** ISO 8601, to the second. */
  readonly date: string;
  readonly text: string;
}

/** A paragraph. */
export interface WordParagraph extends ParagraphForm {
  readonly kind: 'paragraph';
  readonly runs: readonly Run[];
  /** A change of the paragraph's mark: whether there is a paragraph at all. */
  readonly mark?: WordChange;
  /** What it was before, where that changed, and who changed it. */
  readonly before?: ParagraphForm & Pick<WordChange, 'author' | 'date'>;
  /** Keeps it on the page of the next one. */
  readonly keepNext?: boolean;
  /** Words of an Arabic text in a file that is in another language. */
  readonly rightToLeft?: boolean;
  /** What is said of it in the margin. Pages do not have it. */
  readonly comments?: readonly WordComment[];
}

/** A table; its first row is repeated on each page. */
export interface WordTable {
  readonly kind: 'table';
  /** Widths of the columns, as parts of a whole. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly (readonly WordParagraph[])[])[];
}

/** How a list counts at one level. */
export interface ListLevel {
  readonly format: 'decimal' | 'lowerLetter' | 'lowerRoman' | 'arabicAbjad';
  /** `%1.`, `%1.%2`; `%n` is the count of level n, from 1. */
  readonly text: string;
}

/** A list that Word counts. Lists of one form restart by themselves; none goes on in another. */
export interface WordList {
  readonly levels: readonly ListLevel[];
}

/** A footnote. */
export interface WordNote {
  readonly runs: readonly Run[];
}

/** What is printed above the words of a United Nations document; empty strings are left out. */
export interface Masthead {
  readonly organization: string;
  readonly organ: string;
  readonly symbol: string;
  readonly distribution: string;
  readonly date: string;
  readonly original: string;
}

/** A Word file as a model; `wordParts` writes it. */
export interface WordFile {
  readonly language: Language;
  readonly title: string;
  readonly masthead: Masthead | null;
  readonly blocks: readonly (WordParagraph | WordTable)[];
  readonly notes: readonly WordNote[];
  /** The number of the first counted footnote. */
  readonly firstNote: number;
  readonly lists: readonly WordList[];
  /** Whether every fifth line has its number in the margin. */
  readonly lineNumbers: boolean;
  /** Wide pages, for tables. */
  readonly landscape: boolean;
  /** When it was made: ISO 8601. */
  readonly made: string;
}
