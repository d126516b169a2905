import type { LinkRelation } from '@adref/shared/alignment';
import type { Paragraph } from '@adref/shared/document';

/**
 * How a row's two sides answer to each other; `only` ones are on one side. `moved away` marks the old place of a paragraph whose words
 * are read, and counted, where they are now.
 */
export type RowRelation = Exclude<LinkRelation, 'quoted'> | 'only a' | 'only b' | 'moved away';

/** The relations by which paragraphs are counted, in that order. */
export const countedRelations = ['same', 'changed', 'moved', 'split', 'merged', 'only a', 'only b', 'quoted'] as const;

/** One of them. */
export type CountedRelation = (typeof countedRelations)[number];

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
  /** It is not sure that one comes from the other: an offer, and no link. */
  readonly perhaps?: true;
}

/** The key of the row whose first paragraph is this one, of the second text or, where the row has none there, of the first. */
export function rowKey(side: 'a' | 'b', paragraph: string): string {
  return `${side}~${paragraph}`;
}

/** The paragraph that a row's key names, as somebody has typed it. */
export function paragraphOfRow(key: string): string {
  return key.replace(/^[ab]~/, '');
}

/** One row of two texts side by side, before its words are compared. */
export interface RowFrame {
  /** Names the row in an address (`rowKey`). */
  readonly key: string;
  readonly relation: RowRelation;
  readonly a: readonly ComparedParagraph[];
  readonly b: readonly ComparedParagraph[];
  /** What answers to the row in the third text; empty without one. */
  readonly agreed: readonly ComparedParagraph[];
  readonly quotations: readonly Quotation[];
  /** A person linked the two sides. */
  readonly byHand: boolean;
  /** Of a moved paragraph, the row at its other place, with its label there and whether that is further down. */
  readonly elsewhere: { readonly row: string; readonly label: string; readonly below: boolean } | null;
}
