import type { Numbering, ParagraphKind, Relation } from '../document/index.ts';
import type { Move } from './breaks/move.ts';

/** What a party holds of one paragraph. */
export interface PartyText {
  readonly party: string;
  readonly text: string;
}

/** The words of one alternative and who holds them. `text` is empty where they delete. */
export interface Alternative {
  readonly text: string;
  /** Codes of the parties, in the order in which they tabled. */
  readonly holders: readonly string[];
}

/** A stretch of the draft that no tabled wording changes. */
export interface PlainSegment {
  readonly kind: 'text';
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A maximal range of the draft that at least one tabled wording changes, or that a party puts under reservation. */
export interface Bracket {
  readonly kind: 'bracket';
  /** Range of the draft's text in UTF-16 code units; equal where something is only inserted. */
  readonly from: number;
  readonly to: number;
  /** The draft's own words in that range. */
  readonly draft: string;
  readonly alternatives: readonly Alternative[];
  /** Parties that insist on the draft's words here. */
  readonly retain: readonly string[];
  /** Parties that put the range under reservation. */
  readonly reserve: readonly string[];
  /** Only in a text that was read: what its writer said of the bracket and was not understood. Nobody holds anything for it. */
  readonly notes?: readonly string[];
  /** Only in a text that was read: the draft's words with the brackets that are inside this one. */
  readonly inside?: readonly Segment[];
}

/** A piece of a paragraph: words that nobody disputes, or a bracket. */
export type Segment = PlainSegment | Bracket;

/** Where a paragraph is agreed ad ref, and what that waits for. */
export interface AgreedMark {
  readonly level: 'informals' | 'committee';
  /** True where only some words of it are agreed. */
  readonly part: boolean;
  /** Parties that everybody else waits for. */
  readonly pending: readonly string[];
  /** Labels of the paragraphs without which it does not hold. */
  readonly conditions: readonly string[];
}

/** One paragraph of the rolling text. */
export interface RollingParagraph {
  readonly id: string;
  readonly kind: ParagraphKind;
  readonly level: number;
  readonly numbering?: Numbering;
  readonly label: string;
  /** Draft paragraphs: their segments. Added paragraphs: segments over the words that were tabled first. */
  readonly segments: readonly Segment[];
  /** Parties that delete the whole paragraph. */
  readonly deletedBy: readonly string[];
  /** Parties that retain or reserve the paragraph as a whole. */
  readonly retain: readonly string[];
  readonly reserve: readonly string[];
  /** Only where parties want it elsewhere: where, and who does. */
  readonly moves?: readonly Move[];
  /** Only where they do, and others insist on its place or reserve on that. */
  readonly place?: { readonly retain: readonly string[]; readonly reserve: readonly string[] };
  /** Only where it is agreed ad ref, or words of it are. */
  readonly agreed?: AgreedMark;
  /** Only where the draft does not have the paragraph. */
  readonly added?: {
    readonly relation: Relation;
    /** Who holds the words tabled first exactly as they were; where nobody does any more, the first who holds words of the paragraph. */
    readonly holders: readonly string[];
    /** Everyone who holds words of it, in the order of tabling. */
    readonly proposers: readonly string[];
    /** Ids under which other parties proposed the very same paragraph at the same place. */
    readonly sameAs: readonly string[];
  };
}
