/** A stretch of letters as a page has it: horizontal, from the top left of the page, in points. */
export interface PrintedItem {
  readonly text: string;
  /** Where it begins on the left, wherever it is read from. */
  readonly x: number;
  /** Where it stands: its baseline, counted down from the top. */
  readonly y: number;
  readonly width: number;
  /** Height of its letters. */
  readonly size: number;
  /** Its signs are in the order in which they are read from the right, and not as they are seen from the left. */
  readonly fromRight?: boolean;
}

/** One page: its letters, in any order. */
export interface PrintedPage {
  readonly items: readonly PrintedItem[];
}
