import type { Numbering, ParagraphKind } from './paragraph.ts';

/** A paragraph of a text that is being written: a party's own text or the chair's. */
export interface LiveParagraph {
  /** The draft paragraph's id, or a new one that the draft does not have. */
  readonly id: string;
  readonly kind: ParagraphKind;
  readonly level: number;
  readonly numbering?: Numbering;
  readonly number?: string;
  /** Id of the draft's paragraph that this addition is meant to replace. */
  readonly alternativeTo?: string;
  /**
   * A person has moved it from where the draft has it. Only says which paragraphs are told as moved where one order can be told in several
   * ways; where the paragraph is, is where it is in the text.
   */
  readonly moved?: true;
  readonly text: string;
}
