import type { Language } from '@adref/shared/document';
import type { Manner } from '@adref/shared/formats';

/** A paragraph of the collection, with what tells how far its words are agreed. */
export interface AgreedParagraph {
  /** Number in the collection. */
  readonly number: number;
  /** Id of its document in the collection. */
  readonly document: string;
  readonly symbol: string;
  readonly language: Language;
  /** Id of the paragraph in its document. */
  readonly paragraph: string;
  readonly label: string;
  readonly manner: Manner;
  /** Day of adoption; empty where nobody says. */
  readonly date: string;
  /** The language that its document was written in; absent where it does not say. */
  readonly original?: Language;
}

/** Ways of agreeing, from the firmest: words that a vote carried are contested as agreed. */
const firmness: readonly Manner[] = ['consensus', 'vote', 'noted', 'unknown', 'draft'];

/** Orders sources: the firmest first, of these the latest. */
export function byAuthority(
  a: Pick<AgreedParagraph, 'manner' | 'date'>,
  b: Pick<AgreedParagraph, 'manner' | 'date'>,
): number {
  return firmness.indexOf(a.manner) - firmness.indexOf(b.manner) || (a.date < b.date ? 1 : a.date > b.date ? -1 : 0);
}
