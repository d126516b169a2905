/**
 * Where words of a text come from. `decided`: a recorded decision put them there; else they were typed, and the source was found by their
 * being the same words.
 *
 *   draft    words of the draft before: from place `at` of this paragraph
 *   tabled   words of these versions
 *   carried  the same, of versions that were all tabled in an earlier round first
 *   agreed   words of a paragraph of agreed language that this one is linked to
 *   chair    the chair's own: they came from nowhere else
 */
export type Origin =
  | { readonly kind: 'draft'; readonly paragraph: string; readonly at: number }
  | { readonly kind: 'tabled' | 'carried'; readonly versions: readonly TabledSource[]; readonly decided: boolean }
  | { readonly kind: 'agreed'; readonly document: string; readonly paragraph: string; readonly decided: boolean }
  | { readonly kind: 'chair'; readonly decided: boolean };

/** Words of one party. */
export interface TabledSource {
  readonly party: string;
  /** Under which the party tabled them. */
  readonly paragraph: string;
  /** Null for words that had no version: only typed so far, or written with the chair's pen. */
  readonly version: number | null;
  /** Where they were tabled first, if the version was carried over from an earlier round. */
  readonly carried?: { readonly draft: number; readonly version: number };
  /** The pen with which the party wrote them in the chair's text. */
  readonly pen?: string;
}

/** A stretch of a paragraph with one origin; in UTF-16 code units of its text, the end not included. */
export interface OriginSpan {
  readonly from: number;
  readonly to: number;
  readonly origin: Origin;
}

/** A paragraph with the origins of all its words: the spans follow each other without a gap, from the first character to the last. */
export interface ParagraphOrigins {
  readonly paragraph: string;
  readonly spans: readonly OriginSpan[];
}

/** Words of the draft before that are not in the text: the range in its paragraph. */
export interface GoneWords {
  readonly paragraph: string;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** A recorded decision took them out. */
  readonly decided: boolean;
}

/** Where every word of a text comes from, and which words of the draft before it does not have. */
export interface Provenance {
  readonly paragraphs: readonly ParagraphOrigins[];
  readonly gone: readonly GoneWords[];
}
