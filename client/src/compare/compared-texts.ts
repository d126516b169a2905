import type { TextDocument } from '@adref/shared/document';
import { createContext, useContext } from 'react';

/** One of the texts in a comparison. */
export interface ComparedText {
  /** As written in the address. */
  readonly reference: string;
  readonly symbol: string;
  readonly document: TextDocument | null;
}

/** What the rows of a comparison need to know of the texts as wholes. */
export interface ComparedTexts {
  readonly a: ComparedText;
  readonly b: ComparedText;
  readonly agreed: ComparedText | null;
  /** Two drafts of one text: then what is on one side only was left out or put in, and reads so inline. */
  readonly drafts: boolean;
  /** The member may link and separate paragraphs by hand. */
  readonly mayMatch: boolean;
}

/** Around a comparison; null outside one. */
export const ComparedTextsContext = createContext<ComparedTexts | null>(null);

/** The texts of the open comparison. Only inside a comparison; throws elsewhere. */
export function useComparedTexts(): ComparedTexts {
  const texts = useContext(ComparedTextsContext);
  if (!texts) throw new Error('useComparedTexts is called outside a comparison');
  return texts;
}
