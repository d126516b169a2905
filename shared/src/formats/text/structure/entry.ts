import type { DocumentKind, Emphasis, Numbering, ParagraphKind } from '@adref/shared/document';
import type { LineSpan, ZoneKind } from '../../reading.ts';
import type { CalledMark } from '../source/inline.ts';
import { spanOf } from '../source/line.ts';
import { type Piece, textFrom } from '../source/piece.ts';

/** A paragraph that knows its kind, but not yet its id and its footnotes. */
export interface Entry {
  readonly kind: ParagraphKind;
  readonly level: number;
  readonly numbering?: Numbering;
  readonly number?: string;
  readonly text: string;
  readonly marks: readonly CalledMark[];
  readonly set: readonly Emphasis[];
  readonly lines: LineSpan;
  /** The number that the source prints for a paragraph that is counted, for sub-paragraphs in their list; null where it prints none. */
  readonly value: number | null;
  /** What it prints after that number: `bis`, `alt 2`; empty for most. */
  readonly added: string;
  /** Whether numbering may begin anew here: below a heading, a title, a formula. */
  readonly fresh: boolean;
  /** Set where place alone decided the kind against the words. */
  readonly doubt?: EntryDoubt;
}

/** What is odd about a paragraph: words that open none, or no number, as it is with `more` after it. */
type EntryDoubt =
  | { readonly is: 'opening'; readonly words: string }
  | { readonly is: 'unnumbered'; readonly more: number };

/** Pieces that are kept under a name instead of becoming paragraphs. */
export interface ZoneDraft {
  readonly kind: ZoneKind;
  readonly section: number;
  readonly pieces: readonly Piece[];
}

/** One document of the file while it is read. */
export interface Section {
  readonly kind: DocumentKind;
  /** `I` of "Projet de résolution I"; empty for the file's own document. */
  readonly numeral: string;
  readonly entries: readonly Entry[];
  /** First line of its part of the file. */
  readonly from: number;
}

/** Makes an entry of a piece, without the first `from` characters of its text, which were its label. */
export function entry(
  piece: Piece,
  from: number,
  rest: Pick<Entry, 'kind'> & Partial<Omit<Entry, 'kind' | 'text' | 'marks' | 'set' | 'lines'>>,
): Entry {
  const { text, marks, set = [] } = textFrom(from, piece);
  // The bracket around a paragraph is before its number and stays with its words.
  const lead = (from === piece.marker?.length && piece.marker.lead) || '';
  return {
    level: 0,
    value: null,
    added: '',
    fresh: false,
    ...rest,
    text: lead + text,
    marks: marks.map((mark) => ({ ...mark, offset: mark.offset + lead.length })),
    set: set.map((one) => ({ ...one, from: one.from + lead.length, to: one.to + lead.length })),
    lines: spanOf(piece.lines),
  };
}
