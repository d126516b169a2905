/** What a paragraph is, as negotiators speak of it. */
export const paragraphKinds = [
  'title',
  'heading',
  'enacting',
  'preambular',
  'operative',
  'subparagraph',
  'numbered',
  'norm',
  'plain',
  'footnote',
] as const;

export type ParagraphKind = (typeof paragraphKinds)[number];

/** How sub-paragraphs count: `1.1` after their parent's number, `a)`, `i)`, or `(1)`. */
export const numberings = ['decimal', 'letter', 'roman', 'item'] as const;

export type Numbering = (typeof numberings)[number];

/**
 * One unit of a document, with an id that lives forever. Frozen once it is in a draft.
 *
 * `text` is the wording without its label; offsets into it are UTF-16 code units. Marks of footnotes are among the words (note-mark.ts) in
 * a text that is negotiated, and beside them, as `anchors`, in one that was read from a file.
 */
export interface Paragraph {
  readonly id: string;
  readonly kind: ParagraphKind;
  /** Depth in the outline: 0 for titles, preambular and operative paragraphs; 1 for `1.1` and `a)`; 2 for `i)`. For a heading its rank, from 0. */
  readonly level: number;
  /** Only for sub-paragraphs; `letter` where absent. */
  readonly numbering?: Numbering;
  /**
   * The number printed in the source where counting does not give it: `13 a)` of a norm, which counts in another document; `I` of a heading;
   * `1` of an operative paragraph where numbering begins again, `4` after a gap, `2 bis` of one that is related to another
   * (for a sub-paragraph the place of its letter: `1 bis` is `a bis`).
   */
  readonly number?: string;
  readonly text: string;
  /** Places where the source calls a footnote, in ascending order of offset. */
  readonly anchors?: readonly FootnoteAnchor[];
  /** Words that the source sets apart: an opening phrase, a title of a work, `1er`. Nothing is compared, tabled or decided by it. */
  readonly emphasis?: readonly Emphasis[];
}

/** How words are set apart. */
export const emphasisKinds = ['italic', 'bold', 'raised', 'lowered'] as const;

/** Words that are set apart. Offsets in UTF-16 code units. */
export interface Emphasis {
  readonly kind: (typeof emphasisKinds)[number];
  readonly from: number;
  readonly to: number;
}

/** The mark of a footnote in the words of a paragraph, in documents whose notes are beside them. */
export interface FootnoteAnchor {
  /** Offset in `text` before which the mark is, in UTF-16 code units. */
  readonly offset: number;
  /** The mark as printed, `5` or `*`. */
  readonly marker: string;
  /** The footnote meant; null where the mark is ambiguous and was flagged instead of guessed. */
  readonly footnote: string | null;
}

/** A footnote of a document whose notes are beside its paragraphs. */
export interface Footnote {
  readonly id: string;
  readonly marker: string;
  readonly text: string;
}
