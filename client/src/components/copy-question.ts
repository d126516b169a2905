/**
 * The event by which a page asks a text on it what of it is selected together with what is around it. The answer is written into its `detail`; none
 * where the words are as they are drawn.
 */
export const copyQuestion = 'adref-copy';

/** What is copied of a text, for programs that show how words are set and for others. */
export interface CopyAnswer {
  readonly html: string;
  readonly text: string;
}
