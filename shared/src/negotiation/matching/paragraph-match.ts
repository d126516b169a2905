/** What a person said about two paragraphs of two texts: that they answer to each other (`on`), or that they do not. It has no direction. */
export interface ParagraphMatch {
  readonly on: boolean;
  readonly a: TextPlace;
  readonly b: TextPlace;
}

/** A paragraph in one of the texts that a negotiation knows. */
export interface TextPlace {
  /** Number of a draft, or id of a library entry. */
  readonly text: number | string;
  readonly paragraph: string;
}
