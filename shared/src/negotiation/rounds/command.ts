import type { DraftForm } from '../draft.ts';

/** Ends a round with the next draft, or the negotiation. */
export type RoundCommand =
  | {
      readonly kind: 'issue';
      readonly draft: number;
      readonly symbol: string;
      /** `chair` where absent. */
      readonly form?: DraftForm | undefined;
      /** Whether it is shown with the names of who holds what; true where absent. */
      readonly attribution?: boolean | undefined;
      /** Whether references to paragraphs that get another number are mended; false where absent. */
      readonly mendReferences?: boolean | undefined;
    }
  /** The same, some seconds from now, which everybody is told. */
  | {
      readonly kind: 'announce-issue';
      readonly draft: number;
      readonly symbol: string;
      readonly form?: DraftForm | undefined;
      readonly attribution?: boolean | undefined;
      readonly mendReferences?: boolean | undefined;
      readonly seconds: number;
    }
  | { readonly kind: 'call-off-issue'; readonly draft: number }
  | { readonly kind: 'close' };
