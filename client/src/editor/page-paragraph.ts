import type { Untabled } from '@adref/shared/negotiation';
import type { RollingParagraph, Segment } from '@adref/shared/rolling';

/** A stretch of the party's own words that is in place of the draft's. */
export interface OwnHunk {
  /** Range of the own words; empty where the draft's are only deleted. */
  readonly start: number;
  readonly end: number;
  /** The draft's words there; empty where the own ones are only added. */
  readonly struck: string;
  readonly tabled: boolean;
}

/** A segment of the rolling text and where it is on the page. */
export interface PageSpan {
  readonly segment: Segment;
  /** Range of the words on the page, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly hunks: readonly OwnHunk[];
}

/** Where parties want a paragraph of the draft. */
export interface PageMove {
  /** As in the notation: `OP7`; null for the beginning. */
  readonly after: string | null;
  readonly holders: readonly string[];
}

/** One paragraph of the rolling text as the page shows it. */
export interface PageParagraph {
  readonly rolling: RollingParagraph;
  /** Id of the paragraph in the editor; null where the page has no such words and shows it between them. */
  readonly pageId: string | null;
  /** The words on the page; for a paragraph between them those of the draft or the first proposer. */
  readonly text: string;
  /** Ascending and without gaps over `text`. */
  readonly spans: readonly PageSpan[];
  /** The party's own addition that nobody else holds or answers: all its words are new. */
  readonly mine: boolean;
  /** The draft's words that the party has struck whole while the empty paragraph is still there; null everywhere else. */
  readonly emptied: string | null;
  readonly untabled: Untabled['state'] | null;
  /** It is the rest of a paragraph that the party has split; `rolling` is the whole. */
  readonly rest: boolean;
  /** Where parties want it, with what they call what is before it there; null where that is nothing. */
  readonly moves: readonly PageMove[];
  /** Something in it is new to the reader. */
  readonly unread: boolean;
}
