/*
 * What differs between two wordings, piece by piece, and what kind of change each piece is. `[x→y]` replaces x by y.
 *
 *   typography   l[’→']eau   domaine[ →U+202F];   1[ →,]000    the same words, written otherwise
 *   footnote     2013[⁷→²]                                     a footnote's mark
 *   brackets     States [[→]shall[]→] act                      brackets lifted, or put around words
 *   numbering    [3.→4.] Décide …                              a paragraph's own number
 *   reference    au paragraphe [3→4] ci-dessus                 a place in this text, renumbered
 *   update       at its [seventy-seventh→seventy-eighth] session    dates, years and sessions that roll over
 *   citations    [71/28→70/237]   [, 73/27 du 5 décembre→]     which symbols came and went, and their dates
 *   force        [devraient→doivent] coopérer                  how much is asked, and which way it went (force/force-change.ts)
 *   substance    [menaces→risques]                             all else; a sum and a quota too
 *
 * A piece that is of several kinds is of the gravest in `class` and names the rest in `also`. Pieces are as a redline has them: never
 * parts of words, no islands (align/hunk.ts); typography is always apart, so that a view may leave it out. Moved words: move.ts.
 */
import type { DifferenceClass } from './class/difference-class.ts';
import type { ForceChange } from './class/force/force-change.ts';

/** Words that both wordings have, byte for byte. */
export interface EqualSpan {
  readonly kind: 'equal';
  readonly text: string;
}

/** A place where two wordings differ: `before` was replaced by `after`; at most one is empty. */
export interface Difference {
  readonly kind: 'change';
  readonly before: string;
  readonly after: string;
  readonly class: DifferenceClass;
  /** Other classes that it is of besides; never `typography`. */
  readonly also: readonly DifferenceClass[];
  /** Where words moved: the number that their old place (`after` is empty) and their new one (`before` is empty) have in common. */
  readonly move?: number;
  /** Symbols named on one side only, where there are any. */
  readonly citations?: { readonly gone: readonly string[]; readonly come: readonly string[] };
  /** What became of the force of the text, where it changed; of several changes in one piece, all together. */
  readonly force?: ForceChange;
}

/** A stretch of two wordings compared. */
export type Span = EqualSpan | Difference;
