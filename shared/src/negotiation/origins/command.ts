/** Writes why a paragraph is as it is, for the derivation table; an empty text takes it back. */
export interface OriginCommand {
  readonly kind: 'rationale';
  readonly draft: number;
  readonly paragraph: string;
  readonly text: string;
}
