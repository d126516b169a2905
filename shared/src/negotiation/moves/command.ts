/** What is asked for about where a paragraph of the draft is to be. `after` names the move that the member saw, as the rolling text does. */
export type MoveCommand =
  | {
      readonly kind: 'support-move';
      readonly draft: number;
      readonly party: string;
      readonly paragraph: string;
      readonly after: string | null;
    }
  /** Takes a move into the chair's text (`party`), leaves the paragraph where the draft has it (`draft`), or opens the question again (`open`). */
  | {
      readonly kind: 'take-move';
      readonly draft: number;
      readonly paragraph: string;
      readonly source: 'party' | 'draft' | 'open';
      /** Only with `party`. */
      readonly after?: string | null | undefined;
    };
