import type { Language } from '@adref/shared/document';
import type { OpeningWords } from '../components/page-rules.ts';
import type { Notation } from './draw-notation.ts';

/** How a page looks. */
export interface PageLook {
  /** The own words alone, as they would read without brackets. */
  readonly clean: boolean;
  /** Of the text. */
  readonly language: Language;
  readonly notation: Notation;
  readonly opening: OpeningWords;
  /** False for readers: nothing on the page can be changed. */
  readonly writable: boolean;
}
