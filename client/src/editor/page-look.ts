import type { Notation } from './draw-notation.ts';

/** How a page looks. */
export interface PageLook {
  /** The own words alone, as they would read without brackets. */
  readonly clean: boolean;
  /** BCP 47 code of the text's language. */
  readonly language: string;
  readonly notation: Notation;
  /** False for readers: nothing on the page can be changed. */
  readonly writable: boolean;
}
