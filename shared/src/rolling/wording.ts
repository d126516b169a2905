import type { Numbering, ParagraphKind } from '../document/index.ts';

/** A party's version of one paragraph against the draft. */
export interface Wording {
  /** Code of the party that holds it. */
  readonly party: string;
  readonly paragraph: string;
  /** The whole wording; null where the party deletes the paragraph. */
  readonly text: string | null;
  /** Only where the draft does not have the paragraph: where it is, and as what. */
  readonly placement?: Placement;
  /** Only where a paragraph of the draft is split: what its rests are, one for each sign of a split in `text` (breaks/break-sign.ts). */
  readonly tails?: readonly Tail[];
  /** Only where a paragraph of the draft is elsewhere. */
  readonly moved?: Pick<Placement, 'after' | 'order'>;
}

/** The rest of a paragraph that was split: a paragraph of its own in the text of whoever split it. */
export interface Tail {
  readonly id: string;
  readonly kind: ParagraphKind;
  readonly level: number;
  readonly numbering?: Numbering;
}

/** Where a paragraph that the draft does not have is, and as what. */
export interface Placement {
  /** Id of the draft's paragraph it follows; null before the first. */
  readonly after: string | null;
  /** Rank among the party's own additions at the same place; any number, also between two others. */
  readonly order: number;
  /** Id of the draft's paragraph it is an alternative to, if it is meant to replace one. */
  readonly alternativeTo?: string;
  readonly kind: ParagraphKind;
  readonly level: number;
  readonly numbering?: Numbering;
}

/** A party insists on the draft's words (`retain`) or puts them under reservation (`reserve`), without new words. */
export interface Position {
  readonly party: string;
  readonly paragraph: string;
  readonly stance: 'retain' | 'reserve';
  /**
   * Range of the draft's text in UTF-16 code units, on token boundaries; of an added paragraph's base. The whole paragraph where both are
   * null.
   */
  readonly from: number | null;
  readonly to: number | null;
  /** It is said of where the draft has the paragraph, and not of its words; only with both null. */
  readonly place?: true | undefined;
}
