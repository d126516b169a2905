/** What the desk does with its text: lends the pen, takes it back, shows the text. */
export type PenCommand =
  | { readonly kind: 'pen'; readonly draft: number; readonly paragraph: string; readonly party: string }
  /**
   * `take`: what was written is taken over into the chair's text, as a decision on the paragraph as a whole; with `leaveOpen` one that
   * decides on nobody's words.
   */
  | {
      readonly kind: 'pen-back';
      readonly draft: number;
      readonly pen: string;
      readonly take: boolean;
      readonly leaveOpen?: boolean | undefined;
    }
  | { readonly kind: 'show-text'; readonly draft: number; readonly on: boolean };
