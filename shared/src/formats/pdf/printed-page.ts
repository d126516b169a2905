/** A letter as a page has it, or several that its font draws as one: horizontal, from the top left of the page, in points. */
export interface PrintedLetter {
  readonly text: string;
  /** Where it begins on the left, wherever it is read from. */
  readonly x: number;
  /** Where it stands: its baseline, counted down from the top. */
  readonly y: number;
  readonly width: number;
  /** Height of its letters. */
  readonly size: number;
  readonly italic?: boolean;
  readonly bold?: boolean;
  /** Nothing names it but its number in its font, which may be that of another letter. */
  readonly byNumber?: boolean;
  /** A line is drawn through it. */
  readonly struck?: boolean;
}

/** A stretch of letters as a page has it, mostly a word: in the order in which they are read. */
export interface PrintedItem extends PrintedLetter {
  /** A space is drawn to its right. */
  readonly parted?: boolean;
}

/** One page: its stretches of letters, in any order. */
export interface PrintedPage {
  readonly items: readonly PrintedItem[];
  /** Some of what it draws, or all, is not there: the file is damaged where it was. */
  readonly damaged?: boolean;
}
