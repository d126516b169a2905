import { type Link, type LinkRelation, type MatchOptions } from '@adref/shared/alignment';
import { type RedlineOp } from '@adref/shared/differences';
import { type Paragraph } from '@adref/shared/document';
/** How a row's two sides answer to each other; the last two stand on one side only. */
export type RowRelation = Exclude<LinkRelation, 'quoted'> | 'only a' | 'only b';
/** All relations of a row, in the order in which they are counted. */
export declare const rowRelations: readonly RowRelation[];
/** One paragraph of a row, with the label it has in its own text. */
export interface ComparedParagraph {
  readonly id: string;
  readonly kind: Paragraph['kind'];
  readonly level: number;
  readonly label: string;
  readonly text: string;
}
/** A passage that a row's paragraph shares with a paragraph elsewhere in the other text. */
export interface Quotation {
  readonly side: 'a' | 'b';
  /** Label and row of the paragraph in the other text. */
  readonly label: string;
  readonly row: string;
}
/** One row of two texts side by side. */
export interface ComparedRow {
  /** `b~id` of its first paragraph in b or, where it has none, `a~id`; it names the row in an address. */
  readonly key: string;
  readonly relation: RowRelation;
  readonly a: readonly ComparedParagraph[];
  readonly b: readonly ComparedParagraph[];
  /** From a to b; several paragraphs of one side count as one, joined by line breaks. */
  readonly ops: readonly RedlineOp[];
  readonly quotations: readonly Quotation[];
}
/** Two texts compared. */
export interface Comparison {
  readonly rows: readonly ComparedRow[];
  readonly links: readonly Link[];
  readonly counts: Readonly<Record<RowRelation | 'quoted', number>>;
}
/** Compares two texts paragraph by paragraph, then word by word. Takes up to seconds for long texts: call it in a worker. */
export declare function compareTexts(
  a: readonly Paragraph[],
  b: readonly Paragraph[],
  options: MatchOptions,
): Comparison;
/** Rows in stretches: changed ones each by itself, unchanged neighbours together, so that they can be folded away. */
export type Stretch =
  | {
      readonly kind: 'row';
      readonly row: ComparedRow;
    }
  | {
      readonly kind: 'same';
      readonly key: string;
      readonly rows: readonly ComparedRow[];
    };
/** The rows in stretches, in order. */
export declare function stretches(rows: readonly ComparedRow[]): Stretch[];
